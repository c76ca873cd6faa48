import { rowAt, type ObservationColumns } from '../../dataset/observation-columns.ts'
import { comparePeriods } from '../../dataset/periods.ts'
import type { Observation, Preference } from '../../domain/observation.ts'
import { knownOf } from '../standing.ts'

/** A fact every word on which is that it has no value. */
export const ABSENT = 255

/**
 * Which facts the dataset has, each with the best standing among its values and the newest vintage. Facts are numbered;
 * texts are places in the lists. Periods are in calendar order, so that the newest has the greatest number.
 */
export type CoverageTable = {
  readonly hubs: readonly string[]
  readonly indicators: readonly string[]
  readonly periods: readonly string[]
  /** In calendar order; the first is '', 'not told'. */
  readonly vintages: readonly string[]
  readonly count: number
  readonly hubOf: Int32Array
  readonly indicatorOf: Int32Array
  readonly periodOf: Int32Array
  /** A place in `standings`, or `ABSENT`. */
  readonly standing: Uint8Array
  readonly vintageOf: Int32Array
  /** Values that stand side by side for it. */
  readonly values: Int32Array
  readonly publishers: readonly string[]
  /** Who printed the value of best standing. */
  readonly publisherOf: Int32Array
  /** The fact of a hub, indicator and period by their numbers; −1 where there is none. */
  readonly at: (hub: number, indicator: number, period: number) => number
}

/** Standing of a row's source: by the title and address it names, and its tier. */
export type SourceStanding = (
  source: Pick<Observation, 'sourceTitle' | 'sourceUrl'>,
  tier: Observation['tier'],
) => number

/**
 * Reads printed observations once. A fact with values and a statement that there is none is weighed by `knownOf`, as
 * everywhere; of all others one look at each row tells.
 */
export function coverageTable(
  columns: ObservationColumns,
  preferences: readonly Preference[],
  standingOfSource: SourceStanding,
): CoverageTable {
  const { hub, indicator, period, vintage, sourceTitle, sourceUrl, sourcePublisher, tier } = columns.texts
  const periods = sorted(period.dictionary, comparePeriods)
  const vintages = sorted(['', ...vintage.dictionary.filter((one) => one !== '')], (a, b) => (a < b ? -1 : 1))
  const vintageCodes = vintage.dictionary.map((one) => vintages.place.get(one) ?? 0)
  const periodCodes = period.dictionary.map((one) => periods.place.get(one) ?? 0)
  const [indicatorCount, periodCount] = [indicator.dictionary.length, period.dictionary.length]
  const keyOf = (h: number, i: number, p: number) => (h * indicatorCount + i) * periodCount + p
  const facts = new Map<number, number>()
  const [hubOf, indicatorOf, periodOf]: [number[], number[], number[]] = [[], [], []]
  const [best, newest, values, absent]: [number[], number[], number[], number[]] = [[], [], [], []]
  const publisherOf: number[] = []
  const mixed = new Map<number, number[]>()
  const known = new Map<number, number>()
  const standingAt = (row: number): number => {
    const [title, url, how] = [sourceTitle.index[row] ?? 0, sourceUrl.index[row] ?? 0, tier.index[row] ?? 0]
    const key = (title * sourceUrl.dictionary.length + url) * tier.dictionary.length + how
    let found = known.get(key)
    if (found === undefined) {
      const named = {
        sourceTitle: sourceTitle.dictionary[title] ?? '',
        sourceUrl: sourceUrl.dictionary[url] ?? '',
      }
      found = standingOfSource(named, tiers.find((one) => one === tier.dictionary[how]) ?? 'unknown')
      known.set(key, found)
    }
    return found
  }

  for (let row = 0; row < columns.rows; row += 1) {
    const [h, i] = [hub.index[row] ?? 0, indicator.index[row] ?? 0]
    const p = periodCodes[period.index[row] ?? 0] ?? 0
    const key = keyOf(h, i, p)
    let fact = facts.get(key)
    if (fact === undefined) {
      fact = hubOf.push(h) - 1
      facts.set(key, fact)
      indicatorOf.push(i)
      periodOf.push(p)
      best.push(ABSENT)
      newest.push(0)
      values.push(0)
      absent.push(0)
      publisherOf.push(sourcePublisher.index[row] ?? 0)
    }
    if (columns.value[row] === null) {
      absent[fact] = (absent[fact] ?? 0) + 1
      continue
    }
    values[fact] = (values[fact] ?? 0) + 1
    const standing = standingAt(row)
    if (standing < (best[fact] ?? ABSENT)) {
      best[fact] = standing
      publisherOf[fact] = sourcePublisher.index[row] ?? 0
    }
    newest[fact] = Math.max(newest[fact] ?? 0, vintageCodes[vintage.index[row] ?? 0] ?? 0)
  }
  for (let fact = 0; fact < hubOf.length; fact += 1)
    if ((absent[fact] ?? 0) > 0 && (values[fact] ?? 0) > 0) mixed.set(fact, [])
  if (mixed.size > 0) {
    for (let row = 0; row < columns.rows; row += 1) {
      const p = periodCodes[period.index[row] ?? 0] ?? 0
      const fact = facts.get(keyOf(hub.index[row] ?? 0, indicator.index[row] ?? 0, p)) ?? -1
      mixed.get(fact)?.push(row)
    }
    for (const [fact, rows] of mixed) {
      const [of, when] = [hub.dictionary[hubOf[fact] ?? 0] ?? '', periods.list[periodOf[fact] ?? 0] ?? '']
      const seen = rows.map((row) => rowAt(columns, row))
      if (knownOf(seen, preferences, of, when) === null) best[fact] = ABSENT
    }
  }
  return {
    hubs: hub.dictionary,
    indicators: indicator.dictionary,
    ...{ periods: periods.list, vintages: vintages.list, count: hubOf.length },
    hubOf: Int32Array.from(hubOf),
    indicatorOf: Int32Array.from(indicatorOf),
    periodOf: Int32Array.from(periodOf),
    standing: Uint8Array.from(best),
    vintageOf: Int32Array.from(newest),
    values: Int32Array.from(values),
    publishers: sourcePublisher.dictionary,
    publisherOf: Int32Array.from(publisherOf),
    at: (h, i, p) => facts.get(keyOf(h, i, p)) ?? -1,
  }
}

const tiers = ['official', 'press', 'weak', 'unknown'] as const

function sorted(texts: readonly string[], compare: (a: string, b: string) => number) {
  const list = [...new Set(texts)].sort(compare)
  return { list, place: new Map(list.map((text, place) => [text, place])) }
}
