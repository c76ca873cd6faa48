import { sentence } from '../../messages/sentence.ts'
import { formatPeriod } from '../../dataset/periods.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import { oneLine } from '../one-line.ts'
import type { PaintedClaim } from '../painted/painted-lines.ts'
import type { Palette } from '../palette.ts'
import { printClaimed } from '../print-claimed.ts'

/** The sign of an outcome, which no reader has to know a colour for; all in the first font of a figure, or drawn alike by others. */
const signs = { confirmed: '✓', contradicted: '×', untestable: '?' } as const

/** Kinds without an axis of time: a value within the tolerance stands there though it is of another period. */
const timeless: ReadonlySet<string> = new Set(['scatter', 'map', 'network'])

/** Claims beside the data: sign, label and value, coloured by outcome; `said` tells them in full. */
export function paintClaims(drawn: Drawn, palette: Palette, speak: Speak): readonly PaintedClaim[] {
  const steps = new Map(drawn.periods.map((period, at) => [period, at]))
  const rows = new Map(drawn.series.map(({ hub }, at) => [hub, at]))
  const colours = { confirmed: palette.good, contradicted: palette.bad, untestable: palette.quiet }
  return drawn.claimed.flatMap((one) => {
    const series = rows.get(one.hub)
    const at = steps.get(one.period) ?? (timeless.has(drawn.spec.kind) ? 0 : undefined)
    if (at === undefined || series === undefined) return []
    const printed = printClaimed(one, drawn)
    const said = sentence('charts.claimed', {
      label: one.label,
      hub: one.name,
      period: formatPeriod(one.period, drawn.language),
      value: printed,
      outcome: sentence(`charts.outcome.${one.outcome}`),
      statement: oneLine(one.statement),
    })
    return [
      {
        claim: one.claim,
        quotation: one.quotation,
        series,
        at,
        value: one.value,
        ...(one.axis === undefined ? {} : { axis: one.axis }),
        colour: colours[one.outcome],
        label: `${signs[one.outcome]} ${one.label} ${printed}`,
        short: `${signs[one.outcome]} ${one.label}`,
        sign: signs[one.outcome],
        said: speak(said),
      },
    ]
  })
}
