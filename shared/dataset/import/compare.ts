import type { ObservationColumns, TextColumn } from '../observation-columns.ts'
import { isNewer } from '../statement-order.ts'
import { convert, isConvertible } from '../units.ts'
import { FactTable } from './fact-table.ts'
import type { PlanColumns, PlanText } from './plan-columns.ts'

/** What becomes of a planned row. `duplicate` is stated twice, word for word, in the file itself. */
export const planKinds = ['added', 'revised', 'unchanged', 'duplicate'] as const
export type PlanKind = (typeof planKinds)[number]

/** The value a revision stands beside. */
export type Before = {
  readonly id: string
  readonly value: number | null
  readonly unit: string
  readonly status: string
  readonly vintage: string | null
}

/** Every planned row beside what the dataset has. */
export type Comparison = {
  /** An index into `planKinds` for each row. */
  readonly kinds: Uint8Array
  readonly counts: Readonly<Record<PlanKind, number>>
  /** By planned row. */
  readonly before: ReadonlyMap<number, Before>
  /** Facts of which the file itself states several different values: a column that tells them apart may be missing. */
  readonly contradictions: number
}

/** Texts that make one fact of one publication: what a revision revises. */
const sameFact = [
  'hub',
  'period',
  'sourcePublisher',
  'sourceUrl',
  'sourceTitle',
] as const satisfies readonly PlanText[]
const [revised, unchanged, duplicate] = [1, 2, 3]

/**
 * Sets planned rows beside what the dataset has, one indicator at a time. What a publication states now, or stated at the
 * row's own vintage, with the same value and status is unchanged; another value is a revision, also one that goes back to an
 * earlier value; everything else is new, so that two publishers' values stand side by side. Two values for one fact inside
 * one file are not a revision, for nothing says which came later: both are kept, unless the file tells their order.
 * `existing` gives what the dataset holds of an indicator.
 */
export async function comparePlan(
  plan: PlanColumns,
  existing: (indicator: string) => Promise<ObservationColumns>,
): Promise<Comparison> {
  const kinds = new Uint8Array(plan.rows)
  const before = new Map<number, Before>()
  const facts = factKeys(plan)
  let contradictions = 0
  for (const [code, rows] of rowsByIndicator(plan).entries()) {
    const known = await existing(plan.texts.indicator.dictionary.texts[code] ?? '')
    const there = knownFacts(plan, known, facts)
    const inFile = new FactTable(rows.length)
    const taken = new Set<number>()
    for (const row of rows) {
      const fact = facts.of(row)
      const twins = inFile.rows(fact)
      if (twins.some((twin) => isWordForWord(plan, twin, row))) {
        kinds[row] = duplicate
        continue
      }
      if (twins.length > 0 && contradicts(plan, twins, row)) contradictions++
      inFile.add(fact, row)
      const candidates = there?.rows(fact) ?? []
      if (candidates.length === 0) continue
      const standing = standingAt(known, candidates, plan.isOwn ? '' : plan.text('vintage', row))
      // A row of our own export is one statement of many: each of them answers for one row.
      const same = plan.isOwn
        ? candidates.find(
            (at) => !taken.has(at) && isSame(plan, row, known, at) && isOfVintage(plan, row, known, at),
          )
        : standing.find((at) => isSame(plan, row, known, at))
      if (same !== undefined) {
        kinds[row] = unchanged
        if (plan.isOwn) taken.add(same)
      } else {
        const old = standing.find((at) => isConvertible(textAt(known, 'unit', at), plan.text('unit', row)))
        if (old === undefined) continue
        kinds[row] = revised
        before.set(row, beforeAt(known, old))
      }
    }
  }
  const counts = { added: 0, revised: 0, unchanged: 0, duplicate: 0 }
  for (const kind of kinds) counts[planKinds[kind] ?? 'added']++
  return { kinds, counts, before, contradictions }
}

type FactKeys = {
  readonly of: (row: number) => number
  readonly find: (codes: readonly number[]) => number
}

/** One number for each fact's texts: publications are few, so hub, period and publication fit into one double. */
function factKeys(plan: PlanColumns): FactKeys {
  const { sources, texts } = plan
  const publications = new Map<string, number>()
  const nameOf = (publisher: number, url: number, title: number) => `${publisher}:${url}:${title}`
  const publicationOf = Uint32Array.from({ length: sources.size }, (_, combination) => {
    const { sourcePublisher, sourceUrl, sourceTitle } = sources.texts
    const name = nameOf(
      sourcePublisher.codes.at(combination),
      sourceUrl.codes.at(combination),
      sourceTitle.codes.at(combination),
    )
    const number = publications.get(name) ?? publications.size
    publications.set(name, number)
    return number
  })
  const periods = texts.period.dictionary.texts.length + 1
  const hubs = texts.hub.dictionary.texts.length + 1
  const key = (hub: number, period: number, publication: number) =>
    (publication * periods + period) * hubs + hub
  return {
    of: (row) =>
      key(texts.hub.code(row), texts.period.code(row), publicationOf[sources.combinations.at(row)] ?? 0),
    find([hub = -1, period = -1, publisher = -1, url = -1, title = -1]) {
      if (hub < 0 || period < 0 || publisher < 0 || url < 0 || title < 0) return -1
      const publication = publications.get(nameOf(publisher, url, title))
      return publication === undefined ? -1 : key(hub, period, publication)
    },
  }
}

/** Rows of the dataset by the planned fact they belong to; rows of other facts are passed over. Null where there are none. */
function knownFacts(plan: PlanColumns, known: ObservationColumns, facts: FactKeys): FactTable | null {
  if (known.rows === 0) return null
  const found = new FactTable(known.rows)
  const translated = sameFact.map((column) =>
    known.texts[column].dictionary.map((text) => plan.texts[column].dictionary.find(text)),
  )
  for (let at = 0; at < known.rows; at++) {
    const key = facts.find(
      sameFact.map((column, which) => translated[which]?.[known.texts[column].index[at] ?? 0] ?? -1),
    )
    if (key >= 0) found.add(key, at)
  }
  return found
}

function rowsByIndicator(plan: PlanColumns): Uint32Array[] {
  const counts = new Uint32Array(plan.texts.indicator.dictionary.texts.length)
  for (let row = 0; row < plan.rows; row++) {
    const code = plan.texts.indicator.code(row)
    counts[code] = (counts[code] ?? 0) + 1
  }
  const rows = [...counts].map((count) => new Uint32Array(count))
  const filled = new Uint32Array(counts.length)
  for (let row = 0; row < plan.rows; row++) {
    const code = plan.texts.indicator.code(row)
    const at = filled[code] ?? 0
    const own = rows[code]
    if (own !== undefined) own[at] = row
    filled[code] = at + 1
  }
  return rows
}

/** Equal in one unit, to the last digit a double keeps, and of one status; units of two dimensions state two things. */
function isSame(plan: PlanColumns, row: number, known: ObservationColumns, at: number): boolean {
  const value = plan.valueOf(row)
  const before = known.value[at] ?? null
  const isSameStatus = textAt(known, 'status', at) === plan.text('status', row)
  if (value === null || before === null) return value === before && isSameStatus
  return isEqual(convert(before, textAt(known, 'unit', at), plan.text('unit', row)), value) && isSameStatus
}

function isEqual(other: number | null, value: number): boolean {
  return other !== null && Math.abs(other - value) <= Math.abs(value) * 1e-14
}

/**
 * What a publication states of a fact at a vintage, the empty one standing for now: of all it stated by then what nothing
 * later has revised. Where it stated nothing by then, what it stated first.
 */
function standingAt(
  known: ObservationColumns,
  candidates: readonly number[],
  vintage: string,
): readonly number[] {
  if (candidates.length === 1) return candidates
  const told = candidates.map((at) => ({
    at,
    id: textAt(known, 'id', at),
    vintage: textAt(known, 'vintage', at),
    unit: textAt(known, 'unit', at),
  }))
  const byThen = vintage === '' ? told : told.filter((one) => one.vintage <= vintage)
  const among = byThen.length > 0 ? byThen : told
  const isLater = byThen.length > 0 ? isNewer : (a: Told, b: Told) => isNewer(b, a)
  return among
    .filter((one) => !among.some((other) => isConvertible(other.unit, one.unit) && isLater(other, one)))
    .map(({ at }) => at)
}
type Told = { readonly id: string; readonly vintage: string }

function isOfVintage(plan: PlanColumns, row: number, known: ObservationColumns, at: number): boolean {
  return textAt(known, 'vintage', at) === plan.text('vintage', row)
}

/** Another value under the same vintage, without a word on which came later; told once for each fact. */
function contradicts(plan: PlanColumns, twins: readonly number[], row: number): boolean {
  const { vintage } = plan.texts
  const beside = twins.filter(
    (twin) => vintage.code(twin) === vintage.code(row) && plan.sequenceOf(twin) === plan.sequenceOf(row),
  )
  const [twin] = beside
  if (twin === undefined || beside.length > 1) return false
  const [value, other] = [plan.valueOf(row), plan.valueOf(twin)]
  if (value === null || other === null) return value !== other
  return !isEqual(convert(other, plan.text('unit', twin), plan.text('unit', row)), value)
}

const wordForWord = [
  'unit',
  'status',
  'qualifier',
  'vintage',
  'note',
  'tier',
] as const satisfies readonly PlanText[]

function isWordForWord(plan: PlanColumns, a: number, b: number): boolean {
  return (
    plan.valueOf(a) === plan.valueOf(b) &&
    plan.sequenceOf(a) === plan.sequenceOf(b) &&
    wordForWord.every((column) => plan.texts[column].code(a) === plan.texts[column].code(b))
  )
}

function beforeAt(known: ObservationColumns, at: number): Before {
  return {
    id: textAt(known, 'id', at),
    value: known.value[at] ?? null,
    unit: textAt(known, 'unit', at),
    status: textAt(known, 'status', at),
    vintage: textAt(known, 'vintage', at) || null,
  }
}

function textAt({ texts }: ObservationColumns, column: TextColumn, at: number): string {
  const { dictionary, index } = texts[column]
  return dictionary[index[at] ?? -1] ?? ''
}
