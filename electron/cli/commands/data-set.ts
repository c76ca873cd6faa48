import { isSuperseded } from '#shared/analysis/standing.ts'
import { rowAt } from '#shared/dataset/observation-columns.ts'
import { parsePeriod } from '#shared/dataset/periods.ts'
import { readTyped } from '#shared/dataset/sheet/typed-value.ts'
import { parseUnit, unitSymbol, UNSTATED } from '#shared/dataset/units.ts'
import { Observation } from '#shared/domain/observation.ts'
import { observationStatuses } from '#shared/domain/observation-status.ts'
import { isDerived } from '#shared/domain/derived-id.ts'
import { ProblemError, refuse, type Problem } from '#shared/ipc/problem.ts'
import type { ObservationEdit } from '#shared/ipc/requests/observation-edit.ts'
import type { Services } from '#shared/ipc/services.ts'
import { locales, sentence } from '#shared/messages/sentence.ts'
import type { Command, Given } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { readNames } from '../shapes/names.ts'
import { observationJson } from '../shapes/observation-json.ts'
import { UsageProblem } from '../usage-problem.ts'

type Fact = { readonly hub: string; readonly indicator: string; readonly period: string }

/**
 * `data set HUB INDICATOR PERIOD VALUE`: corrects the value of a fact, or states one nobody has stated; `--missing` and
 * `--withdrawn` say that there is none. The value before stays as an earlier vintage; one undo takes it back.
 */
export const dataSet: Command = {
  words: 'data set',
  usage:
    'HUB INDICATOR PERIOD VALUE|--missing|--withdrawn [--reason TEXT] [--observation ID] [--unit UNIT] [--status CODE] [--note TEXT] [--source-title TEXT] [--source-publisher TEXT] [--source-url URL] [--tier TIER]',
  options: {
    missing: { type: 'boolean' },
    withdrawn: { type: 'boolean' },
    ...Object.fromEntries(
      [
        'reason',
        'observation',
        'unit',
        'status',
        'note',
        'source-title',
        'source-publisher',
        'source-url',
        'tier',
      ].map((name) => [name, { type: 'string' }] as const),
    ),
  },
  async run(given, desk) {
    const [hubName, indicatorName, typedPeriod, typedValue, ...more] = given.words
    const clears = given.on('missing') || given.on('withdrawn')
    if (hubName === undefined || indicatorName === undefined || typedPeriod === undefined || more.length > 0)
      throw new UsageProblem('cli-needs-fact')
    if ((typedValue === undefined) !== clears) throw new UsageProblem('cli-needs-fact')
    const { services } = await desk.open()
    const [hub, indicator, period] = await allOf([
      () => findNamed(services, 'hub', hubName),
      () => findNamed(services, 'indicator', indicatorName),
      () => periodOf(typedPeriod),
      ...wordsOf(given, typedValue),
    ])
    const fact: Fact = { hub, indicator, period }
    const names = await readNames(services)
    const here = await currentOf(services, fact)
    const before = chosenOf(here, given)
    const edit = clears
      ? clearing(before, given)
      : await valued(services, fact, before, typedValue ?? '', given)
    const report = await services.dataset.edit({
      as: clears ? 'clear' : 'edit',
      reason: given.text('reason') ?? '',
      edits: [edit],
    })
    const known = new Set(here.map(({ id }) => id))
    const now = (await currentOf(services, fact)).find(({ id }) => !known.has(id)) ?? before
    const did = (['added', 'revised', 'cleared'] as const).find((what) => report[what] > 0) ?? 'unchanged'
    const shown = (one: Observation | null | undefined) =>
      one?.value == null ? '—' : `${one.value} ${unitSymbol(one.unit)}`.trim()
    return {
      json: {
        did,
        before: before === null ? null : observationJson(before, names),
        now: now === null || now === undefined ? null : observationJson(now, names),
      },
      lines: [
        desk.speak(
          sentence(`cli.data.set.${did}`, {
            fact: `${names.hub(fact.hub)}, ${names.indicator(fact.indicator)}, ${fact.period}`,
            before: shown(before),
            now: shown(now),
          }),
        ),
      ],
      exit: 0,
    }
  },
}

/** What three questions come to, and that others have no answer against them; all that is wrong is told at once. */
async function allOf(
  asked: readonly [Ask, Ask, Ask, ...(() => unknown)[]],
): Promise<readonly [string, string, string]> {
  const problems: Problem[] = []
  const found: unknown[] = []
  for (const ask of asked)
    try {
      found.push(await ask())
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      problems.push(error.problem)
    }
  const [first, ...more] = problems
  if (first !== undefined && more.length === 0) throw new ProblemError(first)
  if (first !== undefined) {
    const all = more.reduce(
      (before, { sentence: next }) => sentence('cli.data.set.wrong-too', { before, next }),
      first.sentence,
    )
    refuse('edit-several-wrong', { problems: all })
  }
  const [hub, indicator, period] = found
  return [String(hub), String(indicator), String(period)]
}
type Ask = () => string | Promise<string>

function periodOf(typed: string): string {
  const read = parsePeriod(typed)
  if (read.kind === 'period') return read.period
  const why = sentence(`dataset.period.${read.reason}`)
  return refuse('period-unreadable', { period: typed.slice(0, 80), why })
}

/** What can be wrong with the other words whatever the fact is. */
function wordsOf(given: Given, typedValue: string | undefined): (() => unknown)[] {
  return [
    () => typedUnit(given),
    () => statusOf(given),
    () => tierOf(given),
    () => {
      if (typedValue === undefined) return null
      const value = readTyped(typedValue, { locale: localeOf(given), unit: UNSTATED })
      const isNumber = value.kind !== 'unread' || value.problem.code !== 'value-unreadable'
      return isNumber ? value : refuse(value.problem.code, value.problem.sentence.values)
    },
  ]
}

function localeOf(given: Given) {
  return locales.find((one) => one === given.text('language')) ?? 'en'
}

function typedUnit(given: Given) {
  const stated = given.text('unit')
  if (stated === undefined) return null
  return parseUnit(stated) ?? refuse('unit-unreadable', { unit: stated.slice(0, 80) })
}

function tierOf(given: Given) {
  const typed = given.text('tier')
  if (typed === undefined) return 'unknown'
  const { options } = Observation.entries.tier
  return (
    options.find((one) => one === typed) ??
    refuse('tier-unknown', { tier: typed.slice(0, 40), tiers: [...options] })
  )
}

/** What each publication says of the fact now. */
async function currentOf({ dataset }: Services, { hub, indicator, period }: Fact): Promise<Observation[]> {
  const columns = await dataset.observations({ indicator, hub })
  const rows = Array.from({ length: columns.rows }, (_, row) => rowAt(columns, row)).filter(
    (row) => row.period === period && !isDerived(row),
  )
  return rows.filter((row) => !rows.some((other) => isSuperseded(row, other)))
}

/** The observation to correct; null where the fact has none. Several are told by id and never chosen between. */
function chosenOf(here: readonly Observation[], given: Given): Observation | null {
  const named = given.text('observation')
  if (named !== undefined)
    return here.find(({ id }) => id === named) ?? refuse('edit-gone', { observation: named.slice(0, 80) })
  if (here.length > 1)
    refuse('edit-several', {
      observations: here.map(
        ({ id, value, sourcePublisher, sourceTitle }) =>
          `${id} (${[value ?? '—', sourcePublisher || sourceTitle].filter((part) => part !== '').join(', ')})`,
      ),
    })
  return here[0] ?? null
}

function clearing(before: Observation | null, given: Given): ObservationEdit {
  if (before === null) return refuse('edit-nothing-there', {})
  const kind = given.on('missing') ? 'missing' : 'withdrawn'
  return { do: 'clear', observation: before.id, kind, status: statusOf(given) ?? 'O' }
}

async function valued(
  services: Services,
  fact: Fact,
  before: Observation | null,
  typed: string,
  given: Given,
): Promise<ObservationEdit> {
  const stated = given.text('unit')
  const read = typedUnit(given)
  const own = (await services.dataset.indicators({})).find(({ indicator }) => indicator.id === fact.indicator)
  const unit = before?.unit ?? read?.unit ?? own?.indicator.unit ?? UNSTATED
  // A unit told beside the value is converted into that of the observation, as one typed behind it is.
  const text = before !== null && stated !== undefined ? `${typed} ${stated}` : typed
  const value = readTyped(text, { locale: localeOf(given), unit })
  if (value.kind === 'unread') throw new ProblemError(value.problem)
  if (value.kind !== 'value') return refuse('value-unreadable', { value: typed.slice(0, 80) })
  const { kind: _, ...number } = value
  if (before !== null) return { do: 'revise', observation: before.id, printed: typed, ...number }
  return {
    do: 'add',
    ...fact,
    unit,
    status: statusOf(given) ?? 'A',
    note: given.text('note') ?? '',
    printed: typed,
    sourceTitle: given.text('source-title') ?? '',
    sourcePublisher: given.text('source-publisher') ?? '',
    sourceUrl: given.text('source-url') ?? '',
    tier: tierOf(given),
    ...number,
  }
}

function statusOf(given: Given) {
  const typed = given.text('status')
  if (typed === undefined) return null
  return (
    observationStatuses.find((one) => one === typed) ??
    refuse('status-unknown', { status: typed.slice(0, 40) })
  )
}
