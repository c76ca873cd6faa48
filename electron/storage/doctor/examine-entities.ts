import type { WorkspaceProblem } from '#shared/ipc/answers/workspace.ts'
import { journalPath, type JournalFile } from '../journal-index.ts'
import { stateFilePath } from '../state-file.ts'
import { collectionNames, type WorkspaceState } from '../workspace-state.ts'
import { finding } from '../finding.ts'

/** Entities that the journals hold only in part, and journals that build on changes which no journal here holds. */
export function examineEntities(
  workspace: string,
  state: WorkspaceState,
  journals: ReadonlyMap<string, JournalFile>,
): WorkspaceProblem[] {
  const problems: WorkspaceProblem[] = []
  for (const collection of collectionNames) {
    for (const entity of state.tables[collection].broken()) {
      const file = stateFilePath(workspace, collection)
      problems.push(finding('entity-incomplete', file, { repairable: false }, { collection, entity }))
    }
  }
  const held = new Set<string>()
  let lost = 0
  for (const { reading } of journals.values()) lost += reading.lostChanges
  for (const { reading } of journals.values()) for (const { change } of reading.changes) held.add(change.id)
  for (const [actor, { reading }] of journals) {
    const missing = new Set(
      reading.changes.flatMap(({ change }) =>
        change.ops.flatMap(({ parents }) => parents.filter((parent) => !held.has(parent))),
      ),
    )
    if (missing.size === 0) continue
    // A loss that a repair has told of already is no news.
    const how = missing.size <= lost ? { repairable: false, info: true as const } : { repairable: false }
    problems.push(finding('changes-missing', journalPath(workspace, actor), how, { count: missing.size }))
  }
  return problems
}
