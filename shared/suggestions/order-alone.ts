import { isCompared } from './compared-places.ts'
import { ranksBehindFew } from './few-ahead.ts'
import type { Order } from './order-words.ts'
import type { Passage, Place } from './passage.ts'

/** An order that leaves out whom its place is held against: those the sentences before told of. */
export type OrderAlone = Order & { readonly place: Place | null }

const how =
  '(?:(?:considerably|much|far|even|slightly|a little|a bit|somewhat|significantly|markedly|clearly|still|noticeably|way|rather|no)\\s){0,2}'
const end = '(?=[.;!]|$|,(?!\\s(?:\\p{Ll}+\\s)?than\\b)|["”]|\\s(?:and|but)\\s)'
const amount = '(?:number|figure|amount|sum|total|level|share|rate|count|size|volume|many|much)'
const often = '(?:twice|double|three times|(?!some|many|several|few)\\p{L}+\\stimes|\\d+(?:\\.\\d+)?\\stimes)'
const part = '(?:half|a third|a quarter|a fifth|a tenth|two thirds|three quarters)'

/** 'Salaries in Munich are considerably higher.' */
const standing = new RegExp(
  `\\b(?:is|are|was|were|remain(?:s|ed)?)\\s(?:(?:considerably|much|far|even|slightly|a little|a bit|somewhat|significantly|markedly|clearly|still|noticeably|even\\smore|way|well|three\\stimes|twice|\\p{L}+\\stimes)\\s)(?:(?<up>higher|larger|bigger|greater|better|faster|stronger|as (?:high|large|big|many|much))|(?<down>lower|smaller|slower|worse|weaker|fewer|rarer|poorer|as (?:low|small)))(?=[.,;]|$)`,
  'giu',
)
/** 'B is still well ahead with 14,600', 'C remains far behind'. */
const placed = new RegExp(
  `\\b(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?|lies|lay|stands)\\s(?:(?:still|well|far|way|slightly|clearly|just|comfortably|always|a\\slittle)\\s){1,3}(?:(?<up>ahead|in front)|(?<down>behind))(?=[.,;!]|$|["”]|\\s(?:with|by|at|on|here)\\b)`,
  'giu',
)
/** 'B's start-ups did better', 'B does not come close': always of somebody named. */
const doing: readonly RegExp[] = [
  new RegExp(
    `\\b(?:did|does|do|fared?|fares|perform(?:s|ed)?|scor(?:es|ed))\\s${how}(?:(?<up>better|higher)|(?<down>worse|lower))${end}`,
    'giu',
  ),
  new RegExp(
    `\\b(?:(?:does|did|do)(?:\\snot|n['’]t)|cannot|can't)\\s(?<down>come\\sclose|compete|keep\\sup)${end}`,
    'giu',
  ),
  // 'B spent a full percentage point more', 'B and C both have more'.
  new RegExp(
    `\\b(?:has|have|had|\\p{Ll}{3,}(?:s|ed)|spent|made|built|sold|won|drew)\\s(?:(?!to\\b|than\\b)[^.;:,]{0,40}?\\s)?${how}(?<!\\b(?:no|once|any|some|or|and|the|little|nothing|what|many|not)\\s)(?:(?<up>more)|(?<down>fewer|less))${end}`,
    'giu',
  ),
  // 'In B it is a third cheaper', 'in C they are about 12 percent higher', 'D pays 28 percent more'.
  new RegExp(
    `\\b(?:is|are|was|were|pays?|paid|costs?)\\s(?:(?:them|us|people|staff)\\s)?(?:(?:still|about|around|roughly|nearly|almost|some|even|only)\\s)*(?:a (?:third|quarter|fifth|tenth)|half|(?:\\d[\\d.]*|\\p{L}+)\\s?(?:percent|per cent|%|points?|percentage points)|twice as|double)\\s(?:(?<up>more(?:\\sexpensive)?|higher|larger|bigger|greater|longer|dearer|faster|high|large)|(?<down>less|fewer|lower|smaller|cheaper|shorter|slower))${end}`,
    'giu',
  ),
  // 'In B they fell even more'.
  new RegExp(
    `\\b(?:fell|rose|grew|shrank|dropped|declined|increased|climbed)\\s(?:even|still|far|much)\\s(?:(?<up>more|faster|further)|(?<down>less|slower))${end}`,
    'giu',
  ),
  // 'B, whose laboratories publish ten times as many papers'.
  new RegExp(
    `\\b(?:(?<up>${often})|(?<down>${part}))\\sas\\s(?:many|much|few|high|large|big)\\s(?:\\p{Ll}+\\s){0,2}(?!as\\b)\\p{Ll}+${end}`,
    'giu',
  ),
  // 'B has about half that number', 'C has twice that'.
  new RegExp(
    `\\b(?:(?<up>${often})|(?<down>${part}))\\s(?:of\\s)?(?:that|this)(?:\\s${amount})?${end}`,
    'giu',
  ),
]
/** 'In Coimbatore they are about 12 percent higher': of a place that need not be known. */
const elsewhere = new RegExp(
  `(?<=\\b[Ii]n\\s\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2},?\\s(?:it|they|the\\s(?:figure|rate|share|number|level)|\\p{Ll}+s?)\\s)(?:is|are|was|were)\\s(?:(?:still|about|around|roughly|nearly|almost|some|even|only)\\s)*(?:a (?:third|quarter|fifth|tenth)|half|(?:\\d[\\d.]*|\\p{L}+)\\s?(?:percent|per cent|%|points?|percentage points|times)|twice as|double)\\s(?:(?<up>more(?:\\sexpensive)?|higher|larger|bigger|greater|longer|dearer|faster|high|large)|(?<down>less|fewer|lower|smaller|cheaper|shorter|slower))${end}`,
  'gu',
)
/** Not so yet, or a wish. */
const notYet =
  /\b(?:will|would|could|should|may|might|can|if|whether|unless|expects?|plans?|aims?|hopes?|wants?|must|needs?)\b[^.;:]*$/u

type Held = Pick<Passage, 'words' | 'places' | 'language' | 'carried'>

/** Every number of a sentence asks for them. */
const known = new WeakMap<Held, readonly OrderAlone[]>()
/** What every one of them has one of. */
const any =
  /\b(?:more|fewer|less|better|worse|higher|lower|larger|bigger|greater|smaller|faster|slower|stronger|weaker|rarer|poorer|cheaper|dearer|longer|shorter|further|that|this|close|compete|up|ahead|behind|front|as|high|large)(?![\p{L}-])/iu

/** The orders of an English sentence behind which nobody stands: 'B's start-ups did better', 'C has about half that number'. */
export function ordersAlone(passage: Held): readonly OrderAlone[] {
  const told = known.get(passage)
  if (told !== undefined) return told
  const read = any.test(passage.words) ? readOrders(passage) : []
  known.set(passage, read)
  return read
}

function readOrders(passage: Held): readonly OrderAlone[] {
  const { words, places, language } = passage
  if (language !== 'en') return []
  const there = found(words, elsewhere)
    .filter(({ at }) => !notYet.test(words.slice(0, at)))
    .map((order) => ({ ...order, place: subjectOf(passage, order) }))
  if (places.every(({ hub }) => hub === null)) return there
  const orders = [...found(words, standing), ...found(words, placed)].map((order) => ({
    ...order,
    place: subjectOf(passage, order),
  }))
  const ofOthers = doing
    .flatMap((pattern) => found(words, pattern))
    .flatMap((order) => {
      const place = subjectOf(passage, order)
      return place === null || isOwn(passage, place) || notYet.test(words.slice(0, order.at))
        ? []
        : [{ ...order, place }]
    })
  return [
    ...orders,
    ...ofOthers,
    ...there.filter(({ at }) => [...orders, ...ofOthers].every((each) => each.at !== at)),
  ]
}

/** The places of a sentence that only holds them against what its text is about: the next sentences go on about that. */
export function asidesOf(passage: Held): ReadonlySet<Place> {
  // 'B remains well ahead' is said of B itself.
  const held = ordersAlone(passage).flatMap(({ place, printed }) =>
    place === null || /\b(?:ahead|front|behind)$/u.test(printed) ? [] : [place],
  )
  const [only, ...others] = passage.places.filter((place) => !isCompared(passage, place))
  const isAgainstUs =
    only !== undefined && others.length === 0 && againstUs.test(passage.words.slice(only.span.end))
  const ahead = ranksBehindFew(passage.words).flatMap(({ start, end }) =>
    passage.places.filter(({ span }) => span.start >= start && span.end <= end),
  )
  return new Set(
    [...held, ...ahead, ...(isAgainstUs ? [only] : [])].filter((place) => !isOwn(passage, place)),
  )
}

const againstUs =
  /\b(?:than|times|twice|half|what|past|ahead of|behind|above|below|overtook|overtaken|outpac\p{Ll}+|beat)\s(?:of\s)?(?:we|us|ours?)\b/u

function found(words: string, pattern: RegExp): readonly Order[] {
  return [...words.matchAll(pattern)].map(({ index, groups, 0: printed }) => ({
    direction: groups?.['up'] === undefined ? ('below' as const) : ('above' as const),
    at: index,
    end: index + printed.length,
    printed,
  }))
}

/** The only place of its clause before an order. */
function subjectOf(passage: Pick<Passage, 'words' | 'places'>, { at }: Order): Place | null {
  const { words, places } = passage
  const clause = Math.max(
    ...[';', ':', '. ', ', but ', ', and ', ', while '].map((mark) => words.lastIndexOf(mark, at)),
    0,
  )
  const [only, ...others] = places.filter(
    (place) => place.span.end <= at && place.span.start >= clause && !isCompared(passage, place),
  )
  return only === undefined || only.hub === null || others.length > 0 ? null : only
}

/** Whether the text is about this place itself: 'Lyon spent more' goes on about Lyon. */
function isOwn({ carried }: Pick<Passage, 'carried'>, { hub }: Place): boolean {
  return [carried.document, carried.home, carried.topic].some((place) => place !== null && place.hub === hub)
}
