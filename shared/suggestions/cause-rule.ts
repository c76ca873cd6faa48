import type { Candidate } from './candidate.ts'
import { ascribed } from './own-words.ts'
import type { Passage } from './passage.ts'

const effect =
  'reduce|shorten|lower|cut|boost|improve|accelerate|speed up|strengthen|help|drive|raise|increase|allow|enable|promote|lead to|create|attract|make|bring|result in|ensure|ease|support|encourage|hurt|harm|weaken|slow|stimulate|foster'
const explicit =
  /\b(?:because(?: of)?|due to(?!\s(?:open|be|start|begin|launch|close|finish|take|come|reach|complete|enter|end|expire|publish|meet|visit|go|follow)\b)|thanks to|owing to|as a result(?: of)?|led to|leads to|leading to|results? in|resulted in|resulting in|caused by|driven by|fuell?ed by|boosted by|spurred by|attributed to|stems? from|is why|on the back of|helped (?:to )?(?:raise|lift|push|drive|boost|reduce|cut))\b|(?<!\p{L})(?:благодаря|из-за|вследствие|в результате|привел[аои]? к|приведет к|приведёт к|приводит к|за сч[её]т|способству\p{L}+|позвол(?:ит|ят|яет|яют|ил\p{L}*)|помо(?:жет|гут|гает|гают)|приведут к|объясняется)(?!\p{L})|(?:由于|因为|导致|得益于|有助于|使得|促使|带动|推动了|从而)/iu
const expected = new RegExp(
  `(?:\\b(?:[Tt]his|[Tt]hat|[Ii]t|[Tt]hese|[Tt]hose|[Ww]hich|\\p{L}+ing(?:\\s[\\p{L}'’&-]+){1,14}?|[Tt]he (?:move|measure|step|reform|policy|plan|expansion|project|change|law|transition|concentration)(?:\\s[\\p{L}'’-]+){0,6}?))\\s(?:will|would|can|could|should|may|might)\\s(?:also\\s|further\\s|significantly\\s|greatly\\s)?(?:${effect})\\b`,
  'u',
)

/** Spoken by somebody, any subject but the speaker's own side: 'we will reduce' is a plan. */
const said = new RegExp(
  `\\bcontribut(?:ed|es) to\\b|\\b(?:allows?|enables?|helps?|encourages?)\\s(?:\\p{L}+\\s){1,6}?(?:to|reach|find|grow)\\b|(?<!\\b(?:I|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|government|ministry|company|city|authorities)\\s)\\b(?:will|would|can|could)\\s(?:also\\s)?(?:${effect})\\b`,
  'u',
)

/** Something is said to bring about something else. It is offered as its speaker's word: never as a value, never as a fact. */
export function causeRule(passage: Passage): Candidate[] {
  const match =
    explicit.exec(passage.words) ??
    expected.exec(passage.words) ??
    (passage.speaker === null ? null : said.exec(passage.words))
  if (match === null || passage.words.length < 30) return []
  return [
    {
      assertion: { kind: 'cause', hubs: hubsOf(passage) },
      statement: ascribed(passage),
      because: [match[0].length > 80 ? (/\S+\s+\S+$/u.exec(match[0])?.[0] ?? match[0]) : match[0].trim()],
    },
  ]
}

export function hubsOf({ places }: Passage): string[] {
  return [
    ...new Set(places.flatMap(({ hub }) => (hub === null || hub.type === 'group' ? [] : [hub.id as string]))),
  ]
}
