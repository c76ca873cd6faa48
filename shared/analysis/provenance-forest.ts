import type { ChainStep, ProvenanceChain } from '../domain/provenance.ts'
import { originKey } from '../reading/origin-key.ts'

/** One report: a source, what to call it, and the chain that leads to it. */
export type Report = { readonly source: string; readonly title: string; readonly chain: ProvenanceChain }

/** A step that one or several chains go through. `after` is the index of the step before it; null at a root. */
export type ForestStep = {
  readonly after: number | null
  readonly step: ChainStep
  /** Other names under which chains print this step. */
  readonly alsoAs: string[]
  /** Sources whose chains end here. */
  readonly sources: string[]
  /** Some chain begins here that could as well begin at another step of this name. */
  uncertain: boolean
}

/**
 * Chains that run together, as trees: each root is an independent origin, each step stands after the one before it.
 *
 * Two chains share a step when they share all steps before it, both name it alike (`originKey`: one agency has one name in
 * every language) and neither dates nor languages contradict each other; a root is shared by its name alone, whatever the
 * day. A chain that begins where another one only passes through (Xinhua alone, beside a minister quoted by Xinhua) is not
 * shown to be independent and joins it there; where several such places are there, at the first, and that is told. A source
 * without a chain is a root of its own.
 */
export function provenanceForest(reports: readonly Report[]): readonly ForestStep[] {
  const forest: ForestStep[] = []
  const byKey = new Map<string, number[]>()
  const distinct = [...new Map(reports.map((report) => [report.source, report])).values()]
  const joining = joiningRoots(distinct)

  const place = (step: ChainStep, key: string, after: number | null): number => {
    const there = (byKey.get(key) ?? []).find((at) => {
      const known = forest[at]
      return known !== undefined && known.after === after && (after === null || areOne(known.step, step))
    })
    if (there !== undefined) return named(there, step)
    const at = forest.push({ after, step, alsoAs: [], sources: [], uncertain: false }) - 1
    byKey.set(key, [...(byKey.get(key) ?? []), at])
    return at
  }
  const named = (at: number, step: ChainStep): number => {
    const known = forest[at]
    if (known !== undefined && known.step.name !== step.name && !known.alsoAs.includes(step.name))
      known.alsoAs.push(step.name)
    return at
  }
  const follow = (report: Report, start: number, rest: ProvenanceChain): void => {
    const end = rest.reduce((after, step) => place(step, keyOf(step), after), start)
    forest[end]?.sources.push(report.source)
  }
  const joined = (report: Report): boolean => {
    const [first, ...rest] = report.chain
    if (first === undefined) return false
    const candidates = (byKey.get(keyOf(first)) ?? []).toSorted(
      (a, b) => Number(isApart(forest[a], first)) - Number(isApart(forest[b], first)) || a - b,
    )
    const [at] = candidates
    const step = at === undefined ? undefined : forest[at]
    if (at === undefined || step === undefined) return false
    if (candidates.length > 1) step.uncertain = true
    follow(report, named(at, first), rest)
    return true
  }

  for (const report of distinct.filter((one) => !joining.has(rootKey(one)))) {
    const [first = unnamed(report), ...rest] = report.chain
    follow(report, place(first, rootKey(report), null), rest)
  }
  // A chain can join once the chain that it begins within is there; that one may have to join first.
  let waiting = distinct.filter((one) => joining.has(rootKey(one)))
  while (waiting.length > 0) {
    const left = waiting.filter((report) => !joined(report))
    if (left.length === waiting.length) break
    waiting = left
  }
  return forest
}

/** The index of the root above a step. */
export function rootOf(forest: readonly ForestStep[], at: number): number {
  let root = at
  for (let above = forest[root]?.after ?? null; above !== null; above = forest[root]?.after ?? null)
    root = above
  return root
}

/**
 * Keys of first steps that are no independent origins: each stands later in a chain that leads back, over any number of
 * chains, to another first step. Of first steps that stand in each other's chains the earliest report's stays one.
 */
function joiningRoots(reports: readonly Report[]): ReadonlySet<string> {
  const through = new Map<string, Set<string>>()
  for (const report of reports) {
    for (const step of report.chain.slice(1)) {
      const roots = through.get(keyOf(step)) ?? new Set<string>()
      through.set(keyOf(step), roots.add(rootKey(report)))
    }
  }
  const own = [...new Set(reports.map(rootKey))]
  const order = new Map(own.map((key, at) => [key, at]))
  const back = new Map(own.map((key) => [key, leadsTo(key, through)]))
  return new Set(
    own.filter((key) =>
      [...(back.get(key) ?? [])].some((other) => {
        const isMutual = back.get(other)?.has(key) ?? false
        return other !== key && (!isMutual || (order.get(other) ?? 0) < (order.get(key) ?? 0))
      }),
    ),
  )
}

/** Every root that a root leads back to. */
function leadsTo(key: string, through: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [key]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const root of through.get(next) ?? []) {
      if (!found.has(root)) open.push(root)
      found.add(root)
    }
  }
  return found
}

function rootKey(report: Report): string {
  const [first] = report.chain
  return first === undefined ? `source ${report.source}` : keyOf(first)
}

function unnamed({ title }: Report): ChainStep {
  return {
    role: 'publisher',
    name: title,
    relation: 'origin',
    proven: false,
    language: null,
    date: null,
    title: null,
    url: null,
    note: null,
    from: [],
  }
}

/** Names repeat all over a workspace, and a key takes transliteration to make. */
const keys = new Map<string, string>()
const MOST_KEYS = 20_000
function keyOf({ name }: ChainStep): string {
  let key = keys.get(name)
  if (key === undefined) {
    if (keys.size >= MOST_KEYS) keys.clear()
    keys.set(name, (key = originKey(name)))
  }
  return key
}

function areOne(a: ChainStep, b: ChainStep): boolean {
  return (
    agree(a.language, b.language) &&
    (a.date === null || b.date === null || areOneDay(a.date, b.date)) &&
    agree(a.url, b.url)
  )
}

function isApart(known: ForestStep | undefined, step: ChainStep): boolean {
  return known === undefined || !areOne(known.step, step)
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b
}

/** EDTF dates that may be one day: `XXXX-01-16` and `2026-01-16`, `2026-01` and `2026-01-16`. */
function areOneDay(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return [...short].every((letter, at) => letter === long[at] || letter === 'X' || long[at] === 'X')
}
