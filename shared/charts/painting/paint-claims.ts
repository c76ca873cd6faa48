import { sentence } from '../../messages/sentence.ts'
import { formatPeriod } from '../../dataset/periods.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import { oneLine } from '../one-line.ts'
import type { PaintedClaim } from '../painted/painted-lines.ts'
import type { Palette } from '../palette.ts'
import { printerOf } from '../print-value.ts'

/** The sign of an outcome, which no reader has to know a colour for; all in the first font of a figure, or drawn alike by others. */
const signs = { confirmed: '✓', contradicted: '×', untestable: '?' } as const

/** Claims beside the data: sign, label and value, coloured by outcome; `said` tells them in full. */
export function paintClaims(drawn: Drawn, palette: Palette, speak: Speak): readonly PaintedClaim[] {
  const steps = new Map(drawn.periods.map((period, at) => [period, at]))
  const rows = new Map(drawn.series.map(({ hub }, at) => [hub, at]))
  const print = printerOf(drawn)
  const colours = { confirmed: palette.good, contradicted: palette.bad, untestable: palette.quiet }
  return drawn.claimed.flatMap((one) => {
    const [at, series] = [steps.get(one.period), rows.get(one.hub)]
    if (at === undefined || series === undefined) return []
    const printed = print(one.value, one.decimals)
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
        colour: colours[one.outcome],
        label: `${signs[one.outcome]} ${one.label} ${printed}`,
        said: speak(said),
      },
    ]
  })
}
