import type { Store } from '#electron/storage/store.ts'
import { coverageMatrix } from '#shared/analysis/coverage/coverage-matrix.ts'
import { ABSENT, coverageTable, type CoverageTable } from '#shared/analysis/coverage/coverage-table.ts'
import { gapsOf, type CoverageGap } from '#shared/analysis/coverage/gaps.ts'
import { needsOf } from '#shared/analysis/coverage/needs.ts'
import { printedNeeds } from '#shared/analysis/coverage/printed-needs.ts'
import { standingOf } from '#shared/analysis/coverage/standings.ts'
import { createBelonging } from '#shared/analysis/roll-up/belonging.ts'
import { membersAt } from '#shared/analysis/roll-up/members-at.ts'
import { isTakenFrom } from '#shared/analysis/taken-from.ts'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import { isDerived } from '#shared/domain/derived-id.ts'
import type { Source } from '#shared/domain/source.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'

/** What a table depends on. */
const inputs: ReadonlySet<string> = new Set([
  'batches', 'observations', 'preferences', 'regroupings', 'sources',
]) // prettier-ignore

/** Days whose tables are kept beside today's. */
const MAX_DAYS = 3

/** What the dataset has and lacks, and what claims wait for. The table of all facts is read once and kept until something it rests on changes. */
export function createCoverageService({
  store,
  dataset,
  checks,
  now,
}: {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly checks: ServiceOf<'checks'>
  readonly now: () => Date
}): ServiceOf<'coverage'> {
  let tables = new Map<string, Promise<CoverageTable>>()
  store.onChanged(({ collections }) => {
    if (collections.some((collection) => inputs.has(collection))) tables = new Map()
  })

  /** Of printed values alone: what is worked out is not collected. */
  async function readTable(asKnownOn: string | null): Promise<CoverageTable> {
    const columns =
      asKnownOn === null
        ? await store.observations.columns({})
        : toColumns((await dataset.known({}, asKnownOn)).observations.filter((one) => !isDerived(one)))
    const sources = store.all('sources')
    return coverageTable(columns, store.all('preferences'), (named, tier) =>
      standingOf(judged(sources.filter(({ metadata }) => isTakenFrom({ ...named }, metadata))), tier),
    )
  }

  function table(asKnownOn: string | null): Promise<CoverageTable> {
    const key = asKnownOn ?? ''
    const read = tables.get(key) ?? readTable(asKnownOn)
    tables.set(key, read)
    read.catch(() => tables.delete(key))
    const oldest = [...tables.keys()].find((one) => one !== '' && one !== key)
    if (tables.size > MAX_DAYS + 1 && oldest !== undefined) tables.delete(oldest)
    return read
  }

  async function gaps(
    asKnownOn: string | null,
  ): Promise<{ readonly gaps: readonly CoverageGap[]; readonly elsewhere: readonly string[] }> {
    const [facts, tested] = [await table(asKnownOn), await checks.run({ claims: null, asKnownOn })]
    const [hubs, indicators] = [dataset.hubs(), dataset.indicators()]
    const { needs, elsewhere } = needsOf(tested, {
      hub: (id) => hubs.get(id)?.id ?? id,
      indicator: (id) => indicators.get(id)?.id ?? id,
    })
    const belonging = createBelonging(hubs.memberships(), {
      ancestorsOf: (hub) => hubs.ancestorsOf(hub).map(({ id }) => id),
      hubName: (id) => id,
    })
    const places = {
      hub: new Map(facts.hubs.map((id, at) => [id, at])),
      indicator: new Map(facts.indicators.map((id, at) => [id, at])),
      period: new Map(facts.periods.map((id, at) => [id, at])),
    }
    const printed = printedNeeds(needs, {
      recipeOf: (indicator) => dataset.derivations.recipeOf(indicator)?.body,
      membersOf: (hub, period) => membersAt(hub, period, belonging).members,
      hasValue: ({ hub, indicator, period }) => {
        const at = [places.hub.get(hub), places.indicator.get(indicator), places.period.get(period)] as const
        if (at[0] === undefined || at[1] === undefined || at[2] === undefined) return false
        const fact = facts.at(at[0], at[1], at[2])
        return fact >= 0 && facts.standing[fact] !== ABSENT
      },
    })
    return { gaps: gapsOf(printed, facts, asKnownOn ?? today()), elsewhere }
  }

  const today = () => now().toISOString().slice(0, 10)

  return {
    async matrix({ across, of, asKnownOn = null }) {
      const found = await gaps(asKnownOn)
      return {
        ...coverageMatrix(await table(asKnownOn), found.gaps, { across, of }),
        day: asKnownOn ?? today(),
      }
    },

    async gaps({ asKnownOn = null }) {
      const found = await gaps(asKnownOn)
      const waiting = new Set(found.gaps.flatMap(({ claims }) => claims))
      return {
        ...found,
        statements: Object.fromEntries(
          store.all('claims').flatMap((one) => (waiting.has(one.id) ? [[one.id, one.statement]] : [])),
        ),
      }
    },
  }
}

/** Of several documents of one title, the one that was graded speaks; one that stands before one that was taken back. */
function judged(sources: readonly Source[]): { grade: Source['grade']; retracted: boolean } | null {
  const standing = sources.filter(({ retraction }) => retraction === null)
  const [first] = [...standing.filter(({ grade }) => grade !== null), ...standing, ...sources]
  return first === undefined ? null : { grade: first.grade, retracted: first.retraction !== null }
}
