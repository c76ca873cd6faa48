import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** What a typed sign asks for: `/` in an empty paragraph the list of blocks, `=` before a word the list of numbers. */
export type Palette = 'blocks' | 'figures'

/** Hears the two signs. They are not typed: whoever closes the list without choosing types them again. */
export function paletteTrigger(open: (palette: Palette) => void) {
  return Extension.create({
    name: 'paletteTrigger',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleTextInput: (view, _from, _to, text) => {
            const { $from, empty } = view.state.selection
            if (!empty) return false
            const isEmpty = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
            if (text === '/' && isEmpty) {
              open('blocks')
              return true
            }
            const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
            if (text === '=' && /(?:^|[\s(（「“，。：])$/u.test(before)) {
              open('figures')
              return true
            }
            return false
          },
        },
      }),
    ],
  })
}
