import { Extension } from '@tiptap/core'
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

/**
 * A place to write below a last picture, chart or claim, where no words are to put the caret into: a click below it and
 * Ctrl+End begin a paragraph there. Elsewhere both do what they always do.
 */
export const EndOfText = Extension.create({
  name: 'endOfText',
  addKeyboardShortcuts() {
    return {
      'Mod-End': ({ editor }) => {
        const begun = paragraphBelow(editor.state)
        if (begun !== null) editor.view.dispatch(begun)
        return begun !== null
      },
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleClick: (view, _at, { clientY }) => {
          const last = view.dom.lastElementChild
          if (last === null || clientY <= last.getBoundingClientRect().bottom) return false
          const begun = paragraphBelow(view.state)
          if (begun !== null) view.dispatch(begun)
          return begun !== null
        },
      },
    }),
  ],
})

function paragraphBelow({ doc, schema, tr }: EditorState): Transaction | null {
  const paragraph = schema.nodes['paragraph']
  if (paragraph === undefined || doc.lastChild?.isAtom !== true) return null
  tr.insert(doc.content.size, paragraph.create())
  return tr.setSelection(TextSelection.create(tr.doc, tr.doc.content.size - 1)).scrollIntoView()
}
