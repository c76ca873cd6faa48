import { describe, expect, it } from 'vitest'
import { reviewOf } from '#shared/domain/review.ts'
import { printRow } from '#shared/briefings/print-claim.ts'
import { printCards, printNotes } from '#shared/briefings/print-once.ts'
import { claimView, dataOf, quotation } from './briefing-data.ts'

const [beijing, shanghai] = [quotation(1, 'Beijing'), quotation(2, 'Shanghai')]
const views = [
  claimView(1, 'First.', 'confirmed', [beijing], []),
  claimView(2, 'Second.', 'confirmed', [beijing], []),
  claimView(3, 'Third.', 'confirmed', [shanghai], []),
]
const data = dataOf([], views)

describe('a review', () => {
  it('says so where nobody but the maker of the claim did it', () => {
    const [view] = views
    if (view === undefined) throw new Error('there are views')
    const own = { ...view, claim: { ...view.claim, madeBy: 'Reviewer' } }
    expect(printCards([view], data)[0]?.review).toBe('Accepted by Reviewer, 21 January 2026')
    expect(printCards([own], data)[0]?.review).toBe(
      'Accepted by Reviewer, who made the claim, 21 January 2026',
    )
    expect(printRow(view, data).review).toBe('Accepted')
    expect(printRow(own, data).review).toBe('Accepted by the claim’s maker')
  })

  it('says who says what where reviewers disagree, and on the card when and why', () => {
    const [view] = views
    if (view === undefined) throw new Error('there are views')
    const said = { status: 'rejected' as const, at: '2026-01-22T10:00:00Z', note: 'No such survey.' }
    const disputed = { ...view, reviews: [...view.reviews, reviewOf(view.claim.id, 'Ben', said)] }
    expect(printRow(disputed, data).review).toBe(
      'Reviewers disagree: Reviewer: accepted and Ben: rejected (No such survey.)',
    )
    expect(printCards([disputed], data)[0]?.review).toBe(
      'Reviewers disagree · Accepted by Reviewer, 21 January 2026 · Rejected by Ben, 22 January 2026: No such survey.',
    )
  })
})

describe('what is told once', () => {
  it('is the chain of a source, in the first note that cites it', () => {
    const notes = printNotes(views, data)
    const told = views.map(({ claim }) => notes[claim.id]?.quotations[0])
    expect(told[0]).toMatchObject({ earlier: null, disclaimer: expect.stringContaining('raw content') })
    expect(told[0]?.chain).toHaveLength(5)
    expect(told[1]).toMatchObject({ chain: [], disclaimer: null, earlier: { repeats: 'words' } })
    expect(told[1]?.earlier?.text).toContain('note 1')
    expect(told[2]).toMatchObject({ exact: 'Shanghai', chain: [], earlier: { repeats: 'origin' } })
  })

  it('is named by its card at the back, where every quotation keeps its words', () => {
    const cards = printCards(views, data)
    expect(cards.map(({ quotations }) => quotations[0]?.exact)).toEqual(['Beijing', 'Beijing', 'Shanghai'])
    expect(cards.map(({ quotations }) => quotations[0]?.chain.length)).toEqual([5, 0, 0])
    expect(cards[2]?.quotations[0]?.earlier?.text).toContain('C1')
  })
})
