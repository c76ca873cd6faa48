import { Node, type Editor, type Extensions } from '@tiptap/core'
import type { EmbeddedViews } from './embedded-views.ts'
import { idAttribute } from './id-attribute.ts'

const hidden = { default: null, rendered: false }

/** Blocks with words of their own inside a frame: key judgement, callout, quotation. */
export function framedNodes(views: Pick<EmbeddedViews, 'judgement' | 'callout'>): Extensions {
  return [
    Node.create({
      name: 'judgement',
      group: 'block',
      content: 'inline*',
      defining: true,
      addAttributes: () => ({
        id: idAttribute,
        likelihood: hidden,
        confidence: hidden,
        assumptions: { default: '', rendered: false },
      }),
      parseHTML: () => [{ tag: 'section[data-judgement]' }],
      renderHTML: () => ['section', { 'data-judgement': '' }, 0],
      addNodeView: () => views.judgement,
      addKeyboardShortcuts() {
        return { Enter: leaveOnEnter(this.name) }
      },
    }),
    Node.create({
      name: 'callout',
      group: 'block',
      content: 'inline*',
      defining: true,
      addAttributes: () => ({
        id: idAttribute,
        tone: {
          default: 'note',
          parseHTML: (element: HTMLElement) => element.getAttribute('data-callout') ?? 'note',
          rendered: false,
        },
      }),
      parseHTML: () => [{ tag: 'aside[data-callout]' }],
      renderHTML: ({ node }) => ['aside', { 'data-callout': String(node.attrs['tone']) }, 0],
      addNodeView: () => views.callout,
      addKeyboardShortcuts() {
        return { Enter: leaveOnEnter(this.name) }
      },
    }),
    Node.create({
      name: 'quote',
      group: 'block',
      content: 'inline*',
      defining: true,
      addAttributes: () => ({ id: idAttribute }),
      parseHTML: () => [{ tag: 'blockquote' }],
      renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
      addKeyboardShortcuts() {
        return { Enter: leaveOnEnter(this.name) }
      },
    }),
  ]
}

/** Enter at the end goes on in plain text below: two judgements in a row are two decisions, not one key. */
function leaveOnEnter(name: string) {
  return ({ editor }: { readonly editor: Editor }): boolean => {
    const { $from, empty } = editor.state.selection
    if ($from.parent.type.name !== name || !empty || $from.parentOffset < $from.parent.content.size)
      return false
    const below = $from.after()
    return editor
      .chain()
      .insertContentAt(below, { type: 'paragraph' })
      .setTextSelection(below + 1)
      .scrollIntoView()
      .run()
  }
}
