import { inlineFigure, printedFigure, printedNumber } from '#shared/briefings/printed-figure.ts'
import { printFigure } from '#shared/briefings/print-figure.ts'
import { readFigure, type FigureReading } from '#shared/briefings/read-figure.ts'
import { observationsOf } from '#shared/briefings/citations.ts'
import { formatPeriod } from '#shared/dataset/periods.ts'
import { convert } from '#shared/dataset/units.ts'
import { plainFormat, type FigureBinding } from '#shared/domain/briefing-inline.ts'
import { isMeasured, type Observation } from '#shared/domain/observation.ts'
import type { FigureExplained } from '#shared/ipc/answers/briefings.ts'
import { sentence, type Locale } from '#shared/messages/sentence.ts'
import { namedIn } from '#shared/messages/naming.ts'
import type { Gathering } from './gather-briefing.ts'
import { latestOf } from './latest-observation.ts'

type Parts = Omit<Gathering, 'press' | 'charts' | 'scales'>

/** A number taken apart, down to the rows it comes from, what else is said of the same facts, and which claims use them. */
export async function explainFigure(
  of: FigureBinding,
  language: Locale,
  parts: Parts,
): Promise<FigureExplained> {
  const { dataset, claims, speakers } = parts
  const ids = observationsOf({ type: 'figure', of, format: plainFormat, seen: null })
  const rows = (await Promise.all(ids.map((id) => dataset.observations.byId(id)))).filter(
    (row) => row !== undefined,
  )
  const views = await claims.list({})
  const reading = readFigure(of, {
    observation: (id) => rows.find((row) => row.id === id),
    outcome: (id) => views.find(({ claim }) => claim.id === id)?.check.outcome,
  })
  const speak = speakers[language]
  const isUsed = (view: (typeof views)[number]) =>
    (of.kind === 'outcome' && view.claim.id === of.claim) ||
    view.check.observations.some(({ id }) => ids.includes(id))
  return {
    figure: printFigure(reading, { ...plainFormat, unit: 'long' }, language, speak),
    formula: of.kind === 'derived' ? formulaOf(of, rows, reading, language, parts) : null,
    inputs: await Promise.all(rows.map((row) => inputOf(row, language, parts))),
    claims: views.filter(isUsed).map(({ claim, check }) => ({
      id: claim.id,
      statement: claim.statement,
      outcome: check.outcome,
    })),
  }
}

async function inputOf(
  observation: Observation,
  language: Locale,
  { store, dataset, speakers }: Parts,
): Promise<FigureExplained['inputs'][number]> {
  const speak = speakers[language]
  const { hub, indicator, period } = observation
  const same = await dataset.observations.select({ indicator, hubs: [hub], periods: [period] })
  const later = await latestOf(observation, store, dataset)
  const print = (row: Observation) => printedFigure(row, language, speak)
  return {
    observation,
    hub: namedIn(dataset.hubs().get(hub)?.names ?? hub, language),
    indicator: namedIn(dataset.indicators().get(indicator)?.names ?? indicator, language),
    definition: dataset.indicators().get(indicator)?.definition ?? '',
    value: print(observation),
    period: formatPeriod(period, language),
    status: speak(sentence(`statuses.name.${observation.status}`)),
    others: same
      .filter((row) => row.id !== observation.id && row.id !== later?.id)
      .map((row) => ({
        value: print(row),
        source: [row.sourceTitle, row.sourcePublisher].filter((part) => part !== '').join(', '),
      })),
    revised: later === undefined ? null : { observation: later.id, value: print(later) },
  }
}

/** The sum with its numbers in it; `b` is told in the unit of `a`, as it was reckoned. */
function formulaOf(
  { rule, a, b }: Extract<FigureBinding, { readonly kind: 'derived' }>,
  rows: readonly Observation[],
  reading: FigureReading,
  language: Locale,
  { speakers }: Parts,
): string | null {
  const [one, two] = [rows.find(({ id }) => id === a), rows.find(({ id }) => id === b)]
  if (one === undefined || two === undefined || reading.kind !== 'value') return null
  if (!isMeasured(one) || !isMeasured(two)) return null
  const other = convert(two.value, two.unit, one.unit)
  if (other === null) return null
  const digits = (value: number) => (String(value).split('.')[1] ?? '').length
  const result = inlineFigure(
    { ...reading, decimals: Math.min(digits(reading.value), 6) },
    language,
    speakers[language],
  )
  const unrounded = inlineFigure(reading, language, speakers[language])
  return speakers[language](
    sentence(`briefings.formula.${rule}`, {
      a: printedNumber(one.value, digits(one.value), language),
      b: printedNumber(other, digits(other), language),
      result,
      rounded: unrounded,
    }),
  )
}
