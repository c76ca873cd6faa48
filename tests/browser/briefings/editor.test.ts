import { Editor } from '@tiptap/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { calloutTones, type BriefingBlock } from '#shared/domain/briefing-block.ts'
import {
  derivedRules,
  unitForms,
  type FigureBinding,
  type FigureFormat,
  type Inline,
} from '#shared/domain/briefing-inline.ts'
import { pictureFormats } from '#shared/domain/kept-picture.ts'
import { newBlockId } from '#renderer/features/briefings/block-id.ts'
import { blocksOf, documentOf } from '#renderer/features/briefings/briefing-document.ts'
import { rowsBelow, wordsBelow } from '#renderer/features/briefings/embedded-views.ts'
import { editorExtensions } from '#renderer/features/briefings/editor-nodes.ts'
import { replaceBlocks } from '#renderer/features/briefings/replace-blocks.ts'
import { blockAt, removeBlock } from '#renderer/features/briefings/move-block.ts'

const plain = () => ({ dom: document.createElement('span') })
/** A frame as the real ones are: a head of its own, then the words. */
const framed = () => {
  const dom = document.createElement('div')
  return { dom, contentDOM: wordsBelow(dom) }
}
const tableView = () => {
  const dom = document.createElement('div')
  return { dom, contentDOM: rowsBelow(dom) }
}
const extensions = editorExtensions({
  claim: plain,
  chart: plain,
  image: plain,
  claimTable: plain,
  figure: plain,
  citation: plain,
  judgement: framed,
  callout: framed,
  table: tableView,
})
let element: HTMLElement
let editor: Editor

function open(blocks: readonly BriefingBlock[]) {
  editor = new Editor({ element, extensions, injectCSS: false, content: documentOf(blocks) })
  editor.view.focus()
}
const written = () => blocksOf(editor.getJSON(), newBlockId)
const text = (words: string): Inline => ({ type: 'text', text: words })
const paragraph = (id: string, ...content: Inline[]): BriefingBlock => ({ type: 'paragraph', id, content })
const claim: BriefingBlock = { type: 'claim', id: 'c', claim: 'C7-aaaaaa' }

beforeEach(() => {
  element = document.createElement('div')
  // As the editor's own styles have it.
  element.style.whiteSpace = 'break-spaces'
  document.body.append(element)
})
afterEach(() => {
  editor.destroy()
  element.remove()
})

describe('writing', () => {
  it('types into a paragraph and keeps its id; Enter makes a new block with an id of its own', async () => {
    open([paragraph('a', text('Hello'))])
    editor.commands.setTextSelection(editor.state.doc.content.size - 1)
    await userEvent.keyboard(' world{Enter}Next')
    const blocks = written()
    expect(blocks[0]).toEqual(paragraph('a', text('Hello world')))
    expect(blocks[1]).toMatchObject({ type: 'paragraph', content: [text('Next')] })
    expect(blocks[1]?.id).toMatch(/^b-/)
  })

  it('makes headings of typed marks and bold of Ctrl+B, and undoes', async () => {
    open([paragraph('a')])
    await userEvent.keyboard('## Title{Enter}')
    await userEvent.keyboard('{Control>}b{/Control}strong')
    expect(written()[0]).toMatchObject({ type: 'heading', level: 2, content: [text('Title')] })
    expect(written()[1]).toMatchObject({ content: [{ type: 'text', text: 'strong', bold: true }] })
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(JSON.stringify(written())).not.toContain('strong')
  })

  it('inserts claims and marks as whole things', () => {
    open([paragraph('a', text('x'))])
    editor.commands.insertContentAt(blockAt(editor.state).to, {
      type: 'claim',
      attrs: { claim: 'C7-aaaaaa' },
    })
    editor.commands.insertContentAt(2, { type: 'citation', attrs: { claim: 'C8-aaaaaa' } })
    expect(written()).toMatchObject([
      { type: 'paragraph', content: [text('x'), { type: 'citation', claim: 'C8-aaaaaa' }] },
      { type: 'claim', claim: 'C7-aaaaaa' },
    ])
  })

  it('reduces pasted pages to blocks of a briefing', () => {
    open([paragraph('a')])
    editor.view.pasteHTML(
      '<h1 onclick="x()">T</h1><p style="color:red">a <b>b</b> <a href="javascript:x()">c</a></p><table><tr><td>d</td></tr></table><img src=x onerror=x()><script>x()</script>',
    )
    expect(element.querySelector('script, img, a, [onclick], [style*="color"]')).toBeNull()
    expect(written()[0]).toMatchObject({ type: 'heading', content: [text('T')] })
    expect(JSON.stringify(written())).toContain('"bold":true')
  })
})

describe('what is chosen as a whole', () => {
  const chart: BriefingBlock = { type: 'chart', id: 'f', chart: 'F1-aaaaaa' }
  it('is not replaced by what is typed, which goes behind it', async () => {
    open([paragraph('a', text('one')), chart, paragraph('b', text('two'))])
    editor.commands.setNodeSelection(5)
    await userEvent.keyboard('And so.')
    expect(written().map(({ type }) => type)).toEqual(['paragraph', 'chart', 'paragraph', 'paragraph'])
    expect(written()[2]).toMatchObject({ content: [text('And so.')] })
    editor.commands.undo()
    editor.commands.undo()
    expect(written()).toEqual([paragraph('a', text('one')), chart, paragraph('b', text('two'))])
  })

  it('is not replaced by what is pasted or composed', () => {
    open([chart])
    editor.commands.setNodeSelection(0)
    editor.view.pasteText('Pasted words')
    expect(written()).toMatchObject([chart, { type: 'paragraph', content: [text('Pasted words')] }])
    editor.commands.setNodeSelection(0)
    editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    expect(editor.state.selection.empty).toBe(true)
    expect(written()[0]).toEqual(chart)
  })

  it('stays where a number is chosen in the middle of a sentence', async () => {
    open([paragraph('a', text('one '), { type: 'citation', claim: 'C8-aaaaaa' }, text(' two'))])
    editor.commands.setNodeSelection(5)
    await userEvent.keyboard('!')
    expect(written()[0]).toMatchObject({
      content: [text('one '), { type: 'citation', claim: 'C8-aaaaaa' }, text('! two')],
    })
  })

  it('leaves a place to write below it where it is the last: Ctrl+End, or a click below', async () => {
    open([paragraph('a', text('one')), chart])
    editor.commands.setTextSelection(2)
    await userEvent.keyboard('{Control>}{End}{/Control}Below')
    expect(written()).toMatchObject([{ id: 'a' }, chart, { content: [text('Below')] }])
    editor.commands.undo()
    editor.commands.undo()
    expect(written()).toHaveLength(2)
    editor.view.dom.style.paddingBottom = '60px'
    const { height } = editor.view.dom.getBoundingClientRect()
    await userEvent.click(editor.view.dom, { position: { x: 20, y: height - 20 } })
    await userEvent.keyboard('Here')
    expect(written()).toMatchObject([{ id: 'a' }, chart, { content: [text('Here')] }])
    // Behind words the end is where it always was.
    await userEvent.keyboard('{Control>}{Home}{End}{/Control}!')
    expect(written()).toMatchObject([{}, chart, { content: [text('Here!')] }])
  })

  it('goes by Delete', async () => {
    open([paragraph('a', text('one')), chart])
    editor.commands.setNodeSelection(5)
    await userEvent.keyboard('{Delete}')
    expect(written()).toMatchObject([{ id: 'a' }])
  })
})

describe('moving blocks by keyboard', () => {
  const ids = () => written().map(({ id }) => id)
  it('moves the block being written up and down and keeps the caret in it', async () => {
    open([paragraph('a', text('one')), claim, paragraph('b', text('two'))])
    editor.commands.setTextSelection(2)
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(ids()).toEqual(['c', 'a', 'b'])
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}X')
    expect(ids()).toEqual(['c', 'b', 'a'])
    expect(written()[2]).toEqual(paragraph('a', text('oXne')))
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(ids()).toEqual(['c', 'b', 'a'])
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}')
    expect(ids()).toEqual(['a', 'c', 'b'])
  })

  it('moves a selected claim and gives undo one step back', async () => {
    open([paragraph('a', text('one')), claim])
    editor.commands.setNodeSelection(5)
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(ids()).toEqual(['c', 'a'])
    editor.commands.undo()
    expect(ids()).toEqual(['a', 'c'])
  })

  it('removes a block, and leaves an empty paragraph of the last one', () => {
    open([paragraph('a', text('one')), claim])
    editor.view.dispatch(removeBlock(editor.state))
    expect(ids()).toEqual(['c'])
    editor.commands.setNodeSelection(0)
    editor.view.dispatch(removeBlock(editor.state))
    expect(written()).toMatchObject([{ type: 'paragraph', content: [] }])
  })
})

describe('the mapping', () => {
  const words = fc.string({ minLength: 1 })
  const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
  const entity = (letter: string) => fc.stringMatching(new RegExp(`^${letter}[1-9]-[0-9a-z]{6}$`))
  const binding: fc.Arbitrary<FigureBinding> = fc.oneof(
    fc.record({ kind: fc.constant('observation' as const), observation: words }),
    fc.record({
      kind: fc.constant('derived' as const),
      rule: fc.constantFrom(...derivedRules),
      a: words,
      b: words,
    }),
    fc.record({ kind: fc.constant('outcome' as const), claim: entity('C') }),
  )
  const format: fc.Arbitrary<FigureFormat> = fc.record({
    decimals: fc.option(fc.integer({ min: 0, max: 8 })),
    unit: fc.constantFrom(...unitForms),
    period: fc.boolean(),
  })
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    fc.record({ type: fc.constant('text' as const), text: words }),
    fc.record({ type: fc.constant('text' as const), text: words, bold: fc.constant(true) }),
    fc.record({ type: fc.constant('text' as const), text: words, italic: fc.constant(true) }),
    fc.record({
      type: fc.constant('figure' as const),
      of: binding,
      format,
      seen: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    }),
    fc.record({ type: fc.constant('text' as const), text: words, link: fc.webUrl() }),
    fc.record({ type: fc.constant('citation' as const), claim: entity('C') }),
  )
  const line = fc.array(inline, { maxLength: 3 })
  const block: fc.Arbitrary<BriefingBlock> = fc.oneof(
    fc.record({
      type: fc.constant('heading' as const),
      id,
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      content: fc.array(inline, { maxLength: 5 }),
    }),
    fc.record({ type: fc.constant('paragraph' as const), id, content: fc.array(inline, { maxLength: 5 }) }),
    fc.record({ type: fc.constant('claim' as const), id, claim: entity('C') }),
    fc.record({ type: fc.constant('chart' as const), id, chart: entity('F') }),
    fc.record({
      type: fc.constant('image' as const),
      id,
      file: fc.stringMatching(/^[0-9a-f]{64}$/),
      format: fc.constantFrom(...pictureFormats),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
      alt: fc.string({ maxLength: 40 }),
      caption: fc.string({ maxLength: 40 }),
      credit: fc.string({ maxLength: 40 }),
    }),
    fc.record({ type: fc.constant('claim-table' as const), id }),
    fc.record({ type: fc.constant('break' as const), id }),
    fc.record({ type: fc.constant('quote' as const), id, content: line }),
    fc.record({
      type: fc.constant('callout' as const),
      id,
      tone: fc.constantFrom(...calloutTones),
      content: line,
    }),
    fc.record({
      type: fc.constant('judgement' as const),
      id,
      content: line,
      likelihood: fc.option(fc.constant('likely')),
      confidence: fc.option(fc.constant('low')),
      assumptions: fc.string({ maxLength: 50 }),
    }),
    fc.record({
      type: fc.constant('list' as const),
      id,
      ordered: fc.boolean(),
      items: fc.array(line, { minLength: 1, maxLength: 3 }),
    }),
    fc
      .record({
        width: fc.integer({ min: 1, max: 3 }),
        height: fc.integer({ min: 1, max: 3 }),
        id,
        caption: fc.string({ maxLength: 20 }),
        heads: fc.nat(1),
      })
      .chain(({ width, height, ...rest }) =>
        fc.record({
          type: fc.constant('table' as const),
          id: fc.constant(rest.id),
          caption: fc.constant(rest.caption),
          heads: fc.constant(rest.heads),
          rows: fc.array(fc.array(line, { minLength: width, maxLength: width }), {
            minLength: height,
            maxLength: height,
          }),
        }),
      ),
  )
  /** Neighbouring words of one style are one run: the only liberty the editor takes. */
  const joined = (blocks: readonly BriefingBlock[]): BriefingBlock[] =>
    blocks.map((one) => {
      if (one.type === 'list') return { ...one, items: one.items.map(joinedLine) }
      if (one.type === 'table')
        return {
          ...one,
          rows: one.rows.map((row) => row.map(joinedLine)),
          heads: Math.min(one.heads, one.rows.length),
        }
      return 'content' in one ? { ...one, content: joinedLine(one.content) } : one
    })
  function joinedLine(parts: readonly Inline[]): Inline[] {
    const content: Inline[] = []
    for (const part of parts) {
      const last = content.at(-1)
      const isSame =
        part.type === 'text' &&
        last?.type === 'text' &&
        last.bold === part.bold &&
        last.italic === part.italic &&
        last.link === part.link
      if (isSame) content.splice(-1, 1, { ...last, text: last.text + part.text })
      else content.push(part)
    }
    return content
  }

  it('keeps a quotation without words that comes in the place of all that was selected', () => {
    const quote: BriefingBlock = { type: 'quote', id: 'q', content: [] }
    open([])
    replaceBlocks(editor, [{ type: 'break', id: 'b' }])
    replaceBlocks(editor, [quote])
    expect(written()).toEqual([quote])
  })

  it('loses nothing on the way into the editor and back', () => {
    open([])
    fc.assert(
      fc.property(
        fc.uniqueArray(block, { selector: (one) => one.id, minLength: 1, maxLength: 8 }),
        (blocks) => {
          replaceBlocks(editor, blocks)
          expect(written()).toEqual(joined(blocks))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the handle beside a block', () => {
  it('takes a table along whole, and leaves nothing of it behind', async () => {
    const rows = [
      [[text('Hub')], [text('2024')]],
      [[text('Beijing')], [text('6.58')]],
    ]
    const table: BriefingBlock = { type: 'table', id: 't', caption: 'Spending', heads: 1, rows }
    const blocks = [paragraph('a', text('First')), paragraph('b', text('Second')), table]
    open(blocks)
    element.style.position = 'relative'
    element.style.marginLeft = '40px'
    const handle = element.querySelector<HTMLElement>('.drag-handle')
    const [cell, first] = [element.querySelector('td'), element.querySelector('p')]
    if (handle === null || cell === null || first === null) throw new Error('nothing to drag')
    handle.style.position = 'absolute'
    handle.style.width = '10px'
    await userEvent.hover(cell)
    await userEvent.dragAndDrop(handle, first, { targetPosition: { x: 2, y: 2 } })
    expect(written()).toEqual([table, blocks[0], blocks[1]])
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(written()).toEqual(blocks)
  })
  it('drags the block to another place by the mouse', async () => {
    open([paragraph('a', text('First')), paragraph('b', text('Second')), paragraph('c', text('Third'))])
    element.style.position = 'relative'
    element.style.marginLeft = '40px'
    const handle = element.querySelector<HTMLElement>('.drag-handle')
    const [first, , third] = element.querySelectorAll('p')
    if (handle === null || first === undefined || third === undefined) throw new Error('nothing to drag')
    handle.style.position = 'absolute'
    handle.style.width = '10px'
    await userEvent.hover(first)
    expect(handle.hidden).toBe(false)
    await userEvent.dragAndDrop(handle, third, { targetPosition: { x: 20, y: 2 } })
    expect(written().map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    expect(editor.isFocused).toBe(true)
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(written().map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})
