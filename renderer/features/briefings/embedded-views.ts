import type { NodeViewRenderer } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { mount, unmount, type Component } from 'svelte'
import { NodeFacts } from './node-facts.svelte.ts'

/** How each embedded or framed thing is drawn inside the text. */
export type EmbeddedViews = Readonly<
  Record<
    'claim' | 'chart' | 'image' | 'claimTable' | 'figure' | 'citation' | 'judgement' | 'callout' | 'table',
    NodeViewRenderer
  >
>

/** What an embedded component is told: the node's attributes as they are now, and the way to change them. */
export type EmbeddedProps = { readonly facts: NodeFacts }

/**
 * A node view that is a Svelte component. The component reads live state through `context`, so a claim checked anew is
 * shown anew without touching the document. `around` is the element for the node's own words; without it the node has none.
 */
export function embedded(
  tag: 'div' | 'span',
  component: Component<EmbeddedProps>,
  context: Map<unknown, unknown>,
  around?: (dom: HTMLElement) => HTMLElement,
): NodeViewRenderer {
  return ({ node, editor, getPos }) => {
    const dom = document.createElement(tag)
    dom.className =
      around === undefined
        ? `embedded-${tag === 'div' ? 'block' : 'inline'}`
        : `framed framed-${node.type.name}`
    const facts = new NodeFacts(node.attrs, (part) => {
      const at = getPos()
      const now = at === undefined ? null : editor.state.doc.nodeAt(at)
      if (at === undefined || now === null || now.type !== node.type) return
      editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { ...now.attrs, ...part }))
    })
    const head = around === undefined ? dom : document.createElement('div')
    if (head !== dom) {
      head.contentEditable = 'false'
      dom.append(head)
    }
    // Enter in a field of it is done with the field: on with its words, or with what is typed behind it.
    head.addEventListener('keydown', (event) => {
      const at = getPos()
      const isField = event.target instanceof Element && event.target.matches('input')
      if (event.key !== 'Enter' || event.isComposing || !isField || at === undefined) return
      event.preventDefault()
      const { doc, tr } = editor.state
      const end = at + (doc.nodeAt(at)?.nodeSize ?? 1) - 1
      // At once: the next key may be down already.
      editor.view.focus()
      editor.view.dispatch(
        closeHistory(
          tr.setSelection(
            around === undefined ? NodeSelection.create(doc, at) : TextSelection.create(doc, end),
          ),
        ),
      )
    })
    // What is written in a field is taken back by itself, and not with what was written before it.
    if (tag === 'div')
      head.addEventListener('focusin', () => editor.view.dispatch(closeHistory(editor.state.tr)))
    const mounted = mount(component, { target: head, props: { facts }, context })
    const contentDOM = around?.(dom)
    return {
      dom,
      ...(contentDOM === undefined ? {} : { contentDOM }),
      selectNode: () => dom.classList.add('selected'),
      deselectNode: () => dom.classList.remove('selected'),
      update: (next) => {
        if (next.type !== node.type) return false
        facts.become(next.attrs)
        return true
      },
      // A form of its own; keys typed there are not typed into the text.
      stopEvent: ({ target }) =>
        target instanceof Node &&
        (head === dom
          ? target instanceof Element && target.matches('input, textarea')
          : head.contains(target)),
      ignoreMutation: (mutation) =>
        contentDOM === undefined || (mutation.type !== 'selection' && !contentDOM.contains(mutation.target)),
      destroy: () => void unmount(mounted),
    }
  }
}

/** Words of a framed node: below its head, in an element of their own. */
export function wordsBelow(dom: HTMLElement): HTMLElement {
  const words = document.createElement('div')
  words.className = 'framed-words'
  dom.append(words)
  return words
}

/** Rows of a table: the body of a table element below the caption. */
export function rowsBelow(dom: HTMLElement): HTMLElement {
  const table = document.createElement('table')
  const body = document.createElement('tbody')
  table.append(body)
  dom.append(table)
  return body
}
