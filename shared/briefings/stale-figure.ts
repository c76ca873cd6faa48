import type { FigureInline } from '../domain/briefing-inline.ts'
import type { Observation } from '../domain/observation.ts'
import { sentence, type Locale } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { printFigure } from './print-figure.ts'
import type { FigureReading } from './read-figure.ts'

/**
 * Why a token is not what its sentence was written for. `changed`: its value or outcome is another one now. `revised`: its
 * source has given a newer value for the same fact, which the token is not bound to. `withdrawn`: its source gives no
 * value for that fact any more.
 */
export type StaleFigure = {
  readonly kind: 'changed' | 'revised' | 'withdrawn'
  readonly old: string
  readonly now: string
  /** For `revised`: the observations to bind to instead, by the id they replace. */
  readonly instead: Readonly<Record<string, string>>
}

/** Whether a token is stale; null where it is not, or where it has no value at all, which is another finding. */
export function staleFigure(
  { seen, format }: FigureInline,
  reading: FigureReading,
  revised: (observation: string) => Observation | undefined,
  language: Locale,
  speak: Speak,
): StaleFigure | null {
  const now = printFigure(reading, format, language, speak)
  if (now === null) return null
  if (seen !== null && seen !== valueOf(reading))
    return { kind: 'changed', old: printSeen(seen, reading, format, language, speak), now, instead: {} }
  if (reading.kind !== 'value') return null
  const later = reading.inputs.flatMap((input) => {
    const found = revised(input.id)
    return found === undefined ? [] : [[input, found] as const]
  })
  const [first] = later
  if (first === undefined) return null
  const printed = ({ value, unit, decimals, qualifier }: Observation) =>
    value === null
      ? '—'
      : (printFigure({ ...reading, value, unit, decimals, qualifier }, format, language, speak) ?? '')
  const gone = later.find(([, found]) => found.value === null)
  if (gone !== undefined) return { kind: 'withdrawn', old: printed(gone[0]), now: '—', instead: {} }
  return {
    kind: 'revised',
    old: printed(first[0]),
    now: printed(first[1]),
    instead: Object.fromEntries(later.map(([input, found]) => [input.id, found.id])),
  }
}

/** What a token remembers of its reading: the value, the outcome, or the status of a missing value. */
export function valueOf(reading: FigureReading): number | string | null {
  if (reading.kind === 'value') return reading.value
  if (reading.kind === 'missing') return reading.status
  return reading.kind === 'outcome' ? reading.outcome : null
}

function printSeen(
  seen: number | string,
  reading: FigureReading,
  format: FigureInline['format'],
  language: Locale,
  speak: Speak,
): string {
  if (typeof seen === 'number' && reading.kind === 'value')
    return printFigure({ ...reading, value: seen }, format, language, speak) ?? String(seen)
  const outcomes = ['confirmed', 'contradicted', 'untestable']
  return typeof seen === 'string' && outcomes.includes(seen)
    ? speak(sentence(`briefings.outcome.${seen}`))
    : String(seen)
}
