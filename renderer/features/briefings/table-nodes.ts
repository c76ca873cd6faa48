import { Extension, mergeAttributes, Node, type Extensions, type NodeViewRenderer } from '@tiptap/core'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  tableEditing,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { idAttribute } from './id-attribute.ts'

/** Cells are never joined: a reader who listens could not tell what a joined one belongs to. */
const one = { default: 1, rendered: false, parseHTML: () => 1 }

const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
})

/** A cell is one line of words: rows and columns are what a table is for. */
const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'inline*',
    isolating: true,
    addAttributes: () => ({ colspan: one, rowspan: one, colwidth: { default: null, rendered: false } }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })
/** Tables of typed cells. Tab walks the cells and adds a row at the end; the keys below add and take rows and columns. */
export function tableExtensions(view: NodeViewRenderer): Extensions {
  return [
    Node.create({
      name: 'table',
      group: 'block',
      content: 'tableRow+',
      isolating: true,
      addAttributes: () => ({ id: idAttribute, caption: { default: '', rendered: false } }),
      parseHTML: () => [
        {
          tag: 'table',
          getAttrs: (element) => ({ caption: element.getAttribute('data-caption') ?? '' }),
        },
      ],
      renderHTML: ({ node, HTMLAttributes }) => [
        'table',
        mergeAttributes(HTMLAttributes, { 'data-caption': String(node.attrs['caption']) }),
        ['tbody', 0],
      ],
      addNodeView: () => view,
    }),
    tableRow,
    cell('tableCell', 'td'),
    cell('tableHeader', 'th'),
    TableKeys,
  ]
}

const roles = new Map([
  ['table', 'table'],
  ['tableRow', 'row'],
  ['tableCell', 'cell'],
  ['tableHeader', 'header_cell'],
])

const TableKeys = Extension.create({
  name: 'tableKeys',
  priority: 200,
  // Asked of every node of the editor, not of this one.
  extendNodeSchema: ({ name }) => {
    const role = roles.get(name)
    return role === undefined ? {} : { tableRole: role }
  },
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const run = (command: typeof addRowAfter) => () => {
      const { state, view } = this.editor
      return isInTable(state) && command(state, view.dispatch)
    }
    return {
      Tab: () => {
        const { state, view } = this.editor
        if (!isInTable(state)) return false
        if (goToNextCell(1)(state, view.dispatch)) return true
        addRowAfter(state, view.dispatch)
        return goToNextCell(1)(this.editor.state, view.dispatch)
      },
      'Shift-Tab': () =>
        isInTable(this.editor.state) && goToNextCell(-1)(this.editor.state, this.editor.view.dispatch),
      // A cell has no second line; Enter ends it as in a spreadsheet.
      Enter: () => isInTable(this.editor.state) && this.editor.commands.keyboardShortcut('Tab'),
      'Alt-Shift-ArrowDown': run(addRowAfter),
      'Alt-Shift-ArrowRight': run(addColumnAfter),
      'Alt-Shift-ArrowUp': run(deleteRow),
      'Alt-Shift-ArrowLeft': run(deleteColumn),
      'Alt-Shift-h': run(toggleHeaderRow),
      'Alt-Shift-Backspace': run(deleteTable),
    }
  },
})
