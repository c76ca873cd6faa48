import type { WorkspaceProblem } from '#shared/ipc/answers.ts'
import { journalPath, type JournalFile } from '../journal-index.ts'
import { finding } from '../finding.ts'
import { mendJournal } from './mend-journal.ts'

/** Names damaged and torn journals; with `repair` the damage is cut out and kept, and what was lost is told. */
export async function examineJournals(
  workspace: string,
  journals: ReadonlyMap<string, JournalFile>,
  repair: Date | null,
): Promise<WorkspaceProblem[]> {
  const problems: WorkspaceProblem[] = []
  for (const [actor, { reading }] of journals) {
    const file = journalPath(workspace, actor)
    const { damagedLine, tornBytes } = reading
    if (damagedLine === null && tornBytes === 0) continue
    const mending = repair === null ? null : await mendJournal(workspace, file, repair)
    const how = { repairable: true, repaired: mending !== null }
    problems.push(
      damagedLine === null
        ? finding('journal-torn', file, how, { bytes: tornBytes })
        : finding('journal-damaged', file, how, { line: damagedLine }),
    )
    if (mending === null || damagedLine === null) continue
    const { kept, lines, changes, entities } = mending
    const values = {
      kept,
      lines: lines.map(String),
      changes,
      entities: entities.length > 0 ? entities : ['–'],
    }
    problems.push(finding('journal-cut', file, { repairable: false, repaired: true }, values))
  }
  return problems
}
