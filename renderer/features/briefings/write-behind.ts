import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * What is written or pasted while a whole thing is chosen goes behind it and never in its place: a chart is chosen the moment
 * it is put in, and the next sentence must not take it away. Only Delete, Backspace and Cut remove what is chosen.
 */
export const WriteBehind = Extension.create({
  name: 'writeBehind',
  // Before everything that listens for typed signs.
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, _from, _to, text, deflt) => {
          if (!stepBehind(view)) return false
          const { from, to } = view.state.selection
          // As if it had been typed there: a sign may ask for a list.
          const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, to, text, deflt))
          if (isTaken !== true) view.dispatch(view.state.tr.insertText(text).scrollIntoView())
          return true
        },
        handlePaste: (view) => {
          stepBehind(view)
          return false
        },
        handleDOMEvents: {
          // Chinese and other composed writing begins without a typed letter.
          compositionstart: (view) => {
            stepBehind(view)
            return false
          },
        },
      },
    }),
  ],
})

/** True where something was chosen as a whole; the caret then stands behind it. */
function stepBehind(view: EditorView): boolean {
  const stepped = behindChosen(view.state)
  if (stepped !== null) view.dispatch(stepped)
  return stepped !== null
}

function behindChosen({ selection, schema, tr }: EditorState): Transaction | null {
  if (!(selection instanceof NodeSelection) || !selection.node.isAtom) return null
  const { to, node } = selection
  if (node.isInline) return tr.setSelection(TextSelection.create(tr.doc, to))
  const paragraph = schema.nodes['paragraph']
  if (paragraph === undefined) return null
  tr.insert(to, paragraph.create())
  return tr.setSelection(TextSelection.create(tr.doc, to + 1))
}
