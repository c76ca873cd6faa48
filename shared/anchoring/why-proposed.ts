import { sentence, type Sentence } from '../messages/sentence.ts'
import { proposalsOf, type ExcerptPlace, type Proposal } from './excerpt-place.ts'

/**
 * Why a quotation needs a look, in words a person would use, the main reason first: where its words would be taken from and
 * what of them changed. `at` is the proposal looked at, 0 the best. A share of likeness is never printed: one changed number
 * is nearly all of a sentence and changes what it says.
 */
export function whyProposed(
  place: Exclude<ExcerptPlace, { kind: 'exact' }>,
  at = 0,
): readonly [Sentence, ...Sentence[]] {
  if (place.kind === 'lost') return [sentence('quotations.why.lost')]
  const proposal: Proposal = proposalsOf(place)[at] ?? place
  const doubt = at === 0 && place.doubt !== null ? [sentence(`quotations.why.${place.doubt}`)] : []
  const rivals = place.rivals === 0 ? [] : [sentence('quotations.why.rivals', { count: place.rivals })]
  const isDoubtedAlone = doubt.length > 0 && proposal.changed.words === 0 && proposal.where === 'in-place'
  const [main, ...more] = isDoubtedAlone
    ? ([sentence('quotations.why.in-place.unchanged')] as const)
    : changeOf(proposal)
  return [main, ...more, ...doubt, ...rivals]
}

function changeOf({ where, changed }: Proposal): readonly [Sentence, ...Sentence[]] {
  const { words, numbers, names, of } = changed
  const said = (what: string, count: number) => sentence(`quotations.why.${where}.${what}`, { count, of })
  if (words === 0) return [said('same', 0)]
  if (words === numbers) return [said('numbers', numbers)]
  if (words === names) return [said('names', names)]
  return [
    said('words', words),
    ...(numbers === 0 ? [] : [sentence('quotations.why.numbers', { count: numbers })]),
    ...(names === 0 ? [] : [sentence('quotations.why.names', { count: names })]),
  ]
}
