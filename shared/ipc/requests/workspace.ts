import * as v from 'valibot'
import type { WorkspaceProblem, ChangeSummary, WorkspaceDescription } from '../answers/workspace.ts'
import type { FieldConflict } from '../answers/conflicts.ts'
import { Label, nothing, request } from '../request-shape.ts'

/** What the page may ask of `workspace`: its part of the request table. */
export const workspaceRequests = {
  'workspace.describe': request<WorkspaceDescription>()(nothing),
  'workspace.history': request<readonly ChangeSummary[]>()(
    v.strictObject({ limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)) }),
  ),
  'workspace.undo': request<{ readonly command: string } | null>()(nothing),
  'workspace.redo': request<{ readonly command: string } | null>()(nothing),
  /** Fields that two copies changed apart from each other. */
  'workspace.conflicts': request<readonly FieldConflict[]>()(nothing),
  /** Lets one side of a conflict stand: that of the change named, or `keep` or `take-away`. Refused where it is settled already. */
  'workspace.settle': request<null>()(
    v.strictObject({
      collection: v.pipe(v.string(), v.maxLength(100)),
      entity: v.pipe(v.string(), v.maxLength(300)),
      field: v.pipe(v.string(), v.maxLength(100)),
      side: v.pipe(v.string(), v.maxLength(300)),
    }),
  ),
  'workspace.inspect': request<readonly WorkspaceProblem[]>()(nothing),
  /** What the person chose in the window (language, theme, pane widths): kept with their settings, for no host keeps a page's own. */
  'workspace.choices': request<Readonly<Record<string, string>>>()(nothing),
  'workspace.choose': request<null>()(
    v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[a-z]+(?:\.[a-z-]+)*$/i), v.maxLength(100)),
      value: v.pipe(v.string(), v.maxLength(500)),
    }),
  ),
  'workspace.setPerson': request<null>()(v.strictObject({ name: Label })),
}
