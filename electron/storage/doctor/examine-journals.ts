import type { WorkspaceProblem } from '#shared/ipc/answers/workspace.ts'
import { journalPath, type JournalFile } from '../journal-index.ts'
import { finding } from '../finding.ts'
import type { ShortJournal } from '../short-journal.ts'
import { mendJournal } from './mend-journal.ts'

/**
 * Names damaged, torn and short journals; with `repair` the damage is cut out and kept, and what was lost is told.
 * `short` are the journals that lack changes which a state file had read of them.
 */
export async function examineJournals(
  workspace: string,
  journals: ReadonlyMap<string, JournalFile>,
  short: ReadonlyMap<string, ShortJournal>,
  repair: Date | null,
): Promise<WorkspaceProblem[]> {
  const problems: WorkspaceProblem[] = []
  for (const [actor, { reading }] of journals) {
    const file = journalPath(workspace, actor)
    const { damagedLine, tornBytes } = reading
    const lacking = short.get(actor)
    if (damagedLine === null && tornBytes === 0 && lacking === undefined) continue
    const mending = repair === null ? null : await mendJournal(workspace, file, lacking?.upTo ?? 0, repair)
    const how = { repairable: true, repaired: mending !== null }
    if (damagedLine !== null) problems.push(finding('journal-damaged', file, how, { line: damagedLine }))
    else if (lacking !== undefined)
      problems.push(finding('journal-short', file, how, { changes: lacking.changes }))
    else problems.push(finding('journal-torn', file, how, { bytes: tornBytes }))
    if (mending === null || (damagedLine === null && lacking === undefined)) continue
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
