import type { Candidate } from './candidate.ts'
import { hubsOf } from './cause-rule.ts'
import { ascribed } from './own-words.ts'
import type { Passage } from './passage.ts'

const judges =
  /\b(?:I|we|he|she|they) (?:believe|believes|think|thinks|feel|consider|considers)\b|\b(?:believes|thinks|argues|argued|considers) that\b|\bin (?:my|our|his|her) (?:view|opinion)\b|\b(?:should|must|ought to)\b|\bmarks? (?:a|the) (?:new|historic|important)\b|\b(?:most|very|extremely) (?:important|impressive|promising|worrying|disappointing)\b|\b(?:the best|the worst|a mistake|a disgrace|unacceptable|remarkable|impressive)\b|(?<!\p{L})(?:по мнению|считает, что|полагает|убежден\p{L}*|убеждён\p{L}*|на (?:мой|наш) взгляд|следует|необходимо|нельзя)(?!\p{L})|(?:认为|应当|应该|必须|相信|值得)/iu

/** A judgement by somebody: only with a speaker or in the first person; nobody's 'should' is a document's own style. */
export function opinionRule(passage: Passage): Candidate[] {
  const match = judges.exec(passage.words)
  if (
    match === null ||
    (passage.speaker === null &&
      !/\b(?:I|we|my|our)\b|(?<!\p{L})(?:мы|я|наш)(?!\p{L})|我/iu.test(passage.words))
  )
    return []
  return [
    {
      assertion: { kind: 'opinion', hubs: hubsOf(passage) },
      statement: ascribed(passage),
      because: [match[0], passage.speaker ?? ''].filter(Boolean),
    },
  ]
}
