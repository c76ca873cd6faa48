import type { FigureInline } from '../domain/briefing-inline.ts'
import { labelOf } from '../domain/id.ts'
import type { BriefingFinding } from '../ipc/answers/briefings.ts'
import type { BriefingData } from './briefing-data.ts'
import { finding } from './finding.ts'
import { formatPeriod } from '../dataset/periods.ts'
import { printedDay } from './printed-figure.ts'
import { readingOf } from './print-runs.ts'
import { staleFigure } from './stale-figure.ts'

/** A token that has no value any more stops; one whose value is no longer what its sentence was written for warns. */
export function figureFindings(part: FigureInline, block: string, data: BriefingData): BriefingFinding[] {
  const reading = readingOf(part, data)
  const later = reading.kind === 'gone' ? data.notYetKnown.get(reading.id) : undefined
  if (later !== undefined) {
    const { language, knownOn } = data.briefing
    const names = [data.hubName(later.hub), data.indicatorName(later.indicator)]
    const figure = [...names, formatPeriod(later.period, language)].join(' · ')
    const day = printedDay(knownOn ?? '', language)
    return [finding('observation-not-yet-known', 'stops', block, { figure, day })]
  }
  if (reading.kind === 'gone')
    return [finding('observation-gone', 'stops', block, { observation: labelOf(reading.id) })]
  if (reading.kind === 'uncomputable') return [finding(`figure-${reading.why}`, 'stops', block)]
  const { language } = data.briefing
  const stale = staleFigure(part, reading, (id) => data.revised.get(id), language, data.speak)
  return stale === null
    ? []
    : [finding(`figure-${stale.kind}`, 'warns', block, { old: stale.old, now: stale.now })]
}
