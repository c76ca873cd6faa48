import type { Editor, JSONContent } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { tick } from 'svelte'
import { blockAt } from './move-block.ts'

/** Inline things go where the caret is. Waits until a dialog has closed: the editor cannot take the focus from under it. */
export async function insertInline(editor: Editor, node: JSONContent): Promise<void> {
  await tick()
  editor.view.focus()
  editor.commands.insertContent(node)
}

/** Blocks go behind the block being written, so that no sentence is torn; an empty paragraph gives its place to them. */
export async function insertBlock(
  editor: Editor,
  nodes: JSONContent | readonly JSONContent[],
): Promise<void> {
  await tick()
  editor.view.focus()
  const { from, to, index } = blockAt(editor.state)
  const here = editor.state.doc.maybeChild(index)
  const isBlank = here?.type.name === 'paragraph' && here.content.size === 0
  const at = isBlank ? from : to
  const list = Array.isArray(nodes) ? [...nodes] : [nodes]
  editor.commands.insertContentAt(isBlank ? { from, to } : to, list)
  caretInto(editor, at)
}

/** The caret goes into the first words of what was inserted, so that the next key writes there; and it comes into sight. */
function caretInto(editor: Editor, at: number): void {
  const { doc, tr } = editor.state
  const inserted = doc.nodeAt(at)
  const place = inserted === null || inserted.isAtom ? null : TextSelection.findFrom(doc.resolve(at), 1, true)
  if (place !== null && inserted !== null && place.from < at + inserted.nodeSize) tr.setSelection(place)
  editor.view.dispatch(tr.scrollIntoView())
}
