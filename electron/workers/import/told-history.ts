import type { PlanColumns } from '#shared/dataset/import/plan-columns.ts'
import type { Preference } from '#shared/domain/observation.ts'
import type { Revision } from '#shared/domain/revision.ts'
import type { BatchGroup } from './batch-groups.ts'

/** What an export told of its rows besides observations, under the ids they have here. */
export type ToldHistory = {
  readonly revisions: readonly Revision[]
  readonly preferences: readonly Preference[]
}

/** The revisions and choices of rows that were laid down as batches with these ids. */
export function toldHistory(
  plan: PlanColumns,
  groups: readonly BatchGroup[],
  ids: readonly string[],
): ToldHistory {
  const revisions: Revision[] = []
  const preferences: Preference[] = []
  if (plan.histories.size === 0) return { revisions, preferences }
  for (const [at, group] of groups.entries()) {
    const batch = ids[at] ?? ''
    if (group.revision !== null) revisions.push({ id: batch, ...group.revision })
    for (const row of group.rows) {
      const history = plan.histories.get(row)
      if (history === undefined) continue
      const id = `${batch}:${plan.number.at(row)}`
      if (history.revision !== null && group.revision === null) revisions.push({ id, ...history.revision })
      if (history.preferred !== null) {
        const fact = (['hub', 'indicator', 'period'] as const).map((text) => plan.text(text, row)).join('|')
        preferences.push({ id: fact, observation: id, reason: history.preferred })
      }
    }
  }
  return { revisions, preferences }
}
