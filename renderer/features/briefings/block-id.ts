import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** A name for a block that no other block of any copy of the briefing has. */
export function newBlockId(): string {
  return `b-${crypto.randomUUID().slice(0, 13)}`
}

/**
 * Keeps block ids present and unique: a paragraph split in two, or pasted, is a new block, and findings and pages speak of
 * blocks by id. The first of two keeps the id.
 */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) => {
        if (!transactions.some((transaction) => transaction.docChanged)) return null
        const seen = new Set<string>()
        const { tr } = state
        state.doc.forEach((node, offset) => {
          const id: unknown = node.attrs['id']
          if (typeof id === 'string' && id !== '' && !seen.has(id)) seen.add(id)
          else tr.setNodeAttribute(offset, 'id', newBlockId())
        })
        return tr.docChanged ? tr.setMeta('addToHistory', false) : null
      },
    }),
  ],
})
