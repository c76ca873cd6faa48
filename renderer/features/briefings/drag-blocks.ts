import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** How far left of the text the handle begins, in pixels; it reaches to the text, so that the mouse crosses no gap to it. */
const LEFT = 26

/** A handle beside the block under the mouse; dragged, it takes the whole block along. Alt+Up and Alt+Down do the same by keys. */
export const DragBlocks = Extension.create({
  name: 'dragBlocks',
  addProseMirrorPlugins: () => [new Plugin({ view: (view) => new DragHandle(view) })],
})

class DragHandle {
  readonly #view: EditorView
  readonly #handle = document.createElement('div')
  #block: number | null = null

  constructor(view: EditorView) {
    this.#view = view
    const handle = this.#handle
    handle.className = 'drag-handle'
    handle.draggable = true
    handle.setAttribute('aria-hidden', 'true')
    handle.textContent = '⠿'
    handle.hidden = true
    handle.addEventListener('dragstart', this.#start)
    handle.addEventListener('dragend', this.#end)
    handle.addEventListener('mousedown', this.#select)
    const place = view.dom.parentElement
    place?.append(handle)
    place?.addEventListener('mousemove', this.#follow)
    place?.addEventListener('mouseleave', this.#leave)
  }

  /** The blocks may have moved under the mouse. Pressing the handle only selects one: hidden then, nothing could be dragged. */
  update(view: EditorView, before: EditorState): void {
    if (view.state.doc !== before.doc) this.#hide()
  }

  destroy(): void {
    const place = this.#handle.parentElement
    place?.removeEventListener('mousemove', this.#follow)
    place?.removeEventListener('mouseleave', this.#leave)
    this.#handle.remove()
  }

  readonly #hide = (): void => {
    this.#handle.hidden = true
    this.#block = null
  }

  /** A pressed handle is on its way: the mouse leaves it before the drag begins. */
  readonly #leave = (event: MouseEvent): void => {
    if (event.buttons === 0) this.#hide()
  }

  readonly #follow = (event: MouseEvent): void => {
    if (event.buttons !== 0) return
    const view = this.#view
    const block = [...view.dom.children].find((child) => {
      const { top, bottom } = child.getBoundingClientRect()
      return event.clientY >= top - 6 && event.clientY <= bottom + 6
    })
    const place = this.#handle.parentElement
    if (block === undefined || place === null) return this.#hide()
    const at = this.#positionOf(block)
    if (at === null) return this.#hide()
    this.#block = at
    const [frame, box] = [place.getBoundingClientRect(), block.getBoundingClientRect()]
    this.#handle.style.left = `${box.left - frame.left - LEFT}px`
    this.#handle.style.top = `${box.top - frame.top + 2}px`
    this.#handle.hidden = false
  }

  #positionOf(block: Element): number | null {
    const { doc } = this.#view.state
    let found: number | null = null
    doc.forEach((_node, offset) => {
      if (this.#view.nodeDOM(offset) === block) found = offset
    })
    return found
  }

  readonly #select = (): void => {
    if (this.#block === null) return
    const { state } = this.#view
    this.#view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, this.#block)))
  }

  readonly #start = (event: DragEvent): void => {
    if (this.#block === null || event.dataTransfer === null) return
    const view = this.#view
    const selection = NodeSelection.create(view.state.doc, this.#block)
    view.dispatch(view.state.tr.setSelection(selection))
    const slice = selection.content()
    const { dom, text } = view.serializeForClipboard(slice)
    event.dataTransfer.clearData()
    event.dataTransfer.setData('text/html', dom.innerHTML)
    event.dataTransfer.setData('text/plain', text)
    event.dataTransfer.effectAllowed = 'move'
    const shown = view.nodeDOM(this.#block)
    if (shown instanceof Element) event.dataTransfer.setDragImage(shown, 0, 0)
    // What ProseMirror itself remembers when a drag begins inside the text. With the node, that node is what is moved away:
    // a table that is selected whole counts as its cells, and would stay behind emptied.
    const dragging = { slice, move: true, node: selection }
    view.dragging = dragging
  }

  readonly #end = (): void => {
    this.#view.dragging = null
    this.#hide()
  }
}
