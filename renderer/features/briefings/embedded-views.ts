import type { NodeViewRenderer } from '@tiptap/core'
import { mount, unmount, type Component } from 'svelte'

/** How each embedded thing is drawn inside the text. */
export type EmbeddedViews = Readonly<
  Record<'claim' | 'chart' | 'claimTable' | 'figure' | 'citation', NodeViewRenderer>
>

/** What an embedded component is told: the id of what it shows. */
export type EmbeddedProps = { readonly of: string }

/**
 * A node view that is a Svelte component. The component reads live state through `context`, so a claim checked anew is
 * shown anew without touching the document.
 */
export function embedded(
  tag: 'div' | 'span',
  attribute: string,
  component: Component<EmbeddedProps>,
  context: Map<unknown, unknown>,
): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement(tag)
    dom.className = `embedded-${tag === 'div' ? 'block' : 'inline'}`
    const mounted = mount(component, {
      target: dom,
      props: { of: String(node.attrs[attribute] ?? '') },
      context,
    })
    return {
      dom,
      selectNode: () => dom.classList.add('selected'),
      deselectNode: () => dom.classList.remove('selected'),
      // Another id is another component; the same id has nothing to redraw here.
      update: (next) => next.type === node.type && next.attrs[attribute] === node.attrs[attribute],
      ignoreMutation: () => true,
      destroy: () => void unmount(mounted),
    }
  }
}
