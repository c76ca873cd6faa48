import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type EditorState } from '@tiptap/pm/state'

/**
 * The claim that the words at the caret rest on: the one that is selected, else that of the nearest footnote before the
 * caret in its paragraph, else of the first one behind it. Null where the paragraph rests on none.
 */
export function claimAtCaret({ selection }: EditorState): string | null {
  if (selection instanceof NodeSelection) return claimOf(selection.node)
  const { parent, parentOffset } = selection.$from
  const before: string[] = []
  const behind: string[] = []
  parent.forEach((node, offset) => {
    const claim = claimOf(node)
    if (claim !== null) (offset < parentOffset ? before : behind).push(claim)
  })
  return before.at(-1) ?? behind.at(0) ?? null
}

function claimOf({ attrs }: Node): string | null {
  const claim: unknown = attrs['claim']
  return typeof claim === 'string' && claim !== '' ? claim : null
}
