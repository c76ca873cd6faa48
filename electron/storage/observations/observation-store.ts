import type { Observation } from '#shared/domain/observation.ts'
import type { BlobStore, ObservationQuery, ObservationStore } from '../store.ts'
import type { WorkspaceState } from '../workspace-state.ts'
import { BatchRows } from './batch-rows.ts'
import { collectColumns } from './collect-columns.ts'
import { Corrections, prefixOf } from './corrections.ts'
import { matches, matchingRows } from './matching-rows.ts'
import { RegroupedSections } from './regrouped-sections.ts'
import { observationAt, rowOf, type Section } from './section.ts'
import { summaryOf, type SectionSummary } from './section-summary.ts'
import { tally } from './tally.ts'

type Tally = Awaited<ReturnType<ObservationStore['tally']>>

/**
 * Batches that stand, each immutable and columnar, with the observations by hand laid over them. An import, its undo
 * and an edit alter which batches and corrections count; no row is copied or searched for that.
 */
export function openObservationStore(
  workspace: string,
  state: Pick<WorkspaceState, 'all' | 'get'>,
  blobs: BlobStore,
): ObservationStore {
  const opened = new Map<string, Promise<BatchRows>>()
  let corrections = new Corrections([])
  let correctedBy: readonly unknown[] = []
  let counted: {
    readonly batches: unknown
    readonly byHand: unknown
    readonly groups: unknown
    readonly tally: Tally
  } | null = null
  let regroupings = state.all('regroupings')
  let groups = new RegroupedSections(regroupings)

  function regroup(): RegroupedSections {
    const now = state.all('regroupings')
    if (regroupings !== now) {
      regroupings = now
      groups = new RegroupedSections(now)
    }
    return groups
  }

  function byHand(): Corrections {
    const made = [state.all('observations'), regroup()] as const
    if (made.some((part, at) => part !== correctedBy[at])) {
      const [observations, grouped] = made
      corrections = new Corrections(observations.map((one) => grouped.row(one)))
      correctedBy = made
    }
    return corrections
  }

  function rowsOf(sha256: string): Promise<BatchRows> {
    let rows = opened.get(sha256)
    if (rows === undefined) {
      rows = BatchRows.open(workspace, blobs, sha256)
      opened.set(sha256, rows)
      rows.catch(() => opened.delete(sha256))
    }
    return rows
  }

  async function sections(indicator: string | undefined): Promise<readonly Section[]> {
    const found: Section[] = []
    for (const { rowsSha256 } of state.all('batches')) {
      const rows = await rowsOf(rowsSha256)
      for (const summary of rows.summaries) {
        if (indicator === undefined || regroup().mayCountFor(summary.indicator, indicator))
          found.push(
            ...regroup()
              .sections(await rows.section(summary))
              .filter((section) => indicator === undefined || section.indicator === indicator),
          )
      }
    }
    return found
  }

  async function parts(query: ObservationQuery) {
    const hand = byHand()
    return {
      parts: (await sections(query.indicator)).map((section) => ({
        section,
        rows: matchingRows(section, query, hand.rowsOf(section)),
      })),
      hand: hand.all.filter((row) => matches(row, query)),
    }
  }

  /** What sections hold; only those that a split divides are read for it. */
  async function summaries(batches: readonly BatchRows[]): Promise<SectionSummary[]> {
    const found = batches.flatMap((rows) =>
      rows.summaries.map(async (stored) => {
        const whole = regroup().summary(stored)
        return whole === null
          ? regroup()
              .sections(await rows.section(stored))
              .map(summaryOf)
          : [whole]
      }),
    )
    return (await Promise.all(found)).flat()
  }

  /** The rows of batches that an observation by hand replaces. */
  async function replacedRows(): Promise<Observation[]> {
    const hand = byHand()
    const batches = state.all('batches').filter(({ id }) => hand.countOf(id) > 0)
    const replaced: Observation[] = []
    for (const { rowsSha256 } of batches) {
      const rows = await rowsOf(rowsSha256)
      for (const summary of rows.summaries) {
        for (const section of regroup().sections(await rows.section(summary)))
          for (const row of hand.rowsOf(section)) replaced.push(observationAt(section, row))
      }
    }
    return replaced
  }

  return {
    count() {
      const hand = byHand()
      return state
        .all('batches')
        .reduce((sum, { id, rows }) => sum + rows - hand.countOf(id), hand.all.length)
    },
    async tally() {
      const batches = state.all('batches')
      const hand = byHand().all
      const grouped = regroup()
      if (counted?.batches === batches && counted.byHand === hand && counted.groups === grouped)
        return counted.tally
      const rows = await Promise.all(batches.map(({ rowsSha256 }) => rowsOf(rowsSha256)))
      const result = tally(await summaries(rows), await replacedRows(), hand)
      counted = { batches, byHand: hand, groups: grouped, tally: result }
      return result
    },
    async select(query) {
      const found = await parts(query)
      const rows: Observation[] = []
      for (const { section, rows: matching } of found.parts)
        for (const row of matching) rows.push(observationAt(section, row))
      return rows.concat(found.hand)
    },
    async columns(query) {
      const found = await parts(query)
      return collectColumns(found.parts, found.hand)
    },
    async byId(id) {
      const own = state.get('observations', id)
      if (own !== undefined) return regroup().row(own)
      const prefix = prefixOf(id)
      const batch = state.all('batches').find((candidate) => candidate.id === prefix)
      if (batch === undefined) return undefined
      const rows = await rowsOf(batch.rowsSha256)
      for (const summary of rows.summaries) {
        const section = await rows.section(summary)
        const row = rowOf(section, id)
        if (row >= 0) return regroup().row(observationAt(section, row))
      }
      return undefined
    },
  }
}
