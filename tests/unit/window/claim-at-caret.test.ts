import { Schema } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { claimAtCaret } from '#renderer/features/briefings/claim-at-caret.ts'

const claimed = { attrs: { claim: { default: null } } }
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    claim: { ...claimed, group: 'block', atom: true },
    text: { group: 'inline' },
    citation: { ...claimed, group: 'inline', inline: true, atom: true },
  },
})
const text = (words: string) => ({ type: 'text', text: words })
const cites = (claim: string) => ({ type: 'citation', attrs: { claim } })
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [text('One'), cites('C1-aaaaaa'), text(' and two'), cites('C2-aaaaaa'), text('.')],
    },
    { type: 'paragraph', content: [text('Nothing cited')] },
    { type: 'claim', attrs: { claim: 'C7-aaaaaa' } },
  ],
})
const at = (place: number) =>
  claimAtCaret(EditorState.create({ doc, selection: TextSelection.create(doc, place) }))

it('is of the nearest footnote before the caret, or of the first behind it', () => {
  expect([1, 5, 13, 14].map(at)).toEqual(['C1-aaaaaa', 'C1-aaaaaa', 'C1-aaaaaa', 'C2-aaaaaa'])
})

it('is none where the paragraph rests on none, and the one that is selected', () => {
  const [first, second] = [doc.child(0).nodeSize, doc.child(1).nodeSize]
  expect(at(first + 3)).toBeNull()
  const selection = NodeSelection.create(doc, first + second)
  expect(claimAtCaret(EditorState.create({ doc, selection }))).toBe('C7-aaaaaa')
})
