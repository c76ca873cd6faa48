import type { Concept } from '../dataset/measure-words.ts'
import { chineseSpellings } from '../dataset/measure-words.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { reachOf, saidParts, type Telling, type Told } from './telling.ts'
import { overlap } from '../text/overlap.ts'

const chineseNarrowing =
  /(?:每[百千万亿]+(?:常住)?人口?|人均|企业|民营|私营|国有|外资|外国|境外|入境|国际|女性|女|青年|老年|农村|城镇|乡村|新增|人均|在线|规模以上|未成年|首批|其他|进)$/u
const MOST_HAN_BETWEEN = 8
const lightSigns = /[的了共有达到为约已全年总计完成实现是在和与及累合超过近逾突破拥家个件项名万亿余多要至将]/u
const han = /\p{Script=Han}/u

/** Whether a Chinese clause says every word of a name near its number: words are found as they stand, for nothing divides them. */
export function toldInChinese(telling: Telling): Told | null {
  const { name, sentence, quantity, clause } = telling
  const { text, taken } = sentence
  const canBe = (concept: Concept) =>
    concept.startsWith('#') ? sentence.concepts.has(concept) : text.includes(concept)
  const spotOf = (part: readonly Concept[]) =>
    part
      .flatMap((concept) => (canBe(concept) ? [concept] : inTwo(concept, text)))
      .flatMap((concept) => (concept.startsWith('#') ? chineseSpellings(concept) : [concept]))
      .flatMap((spelling) => allAt(text, spelling, clause))
      .filter((span) => !taken.some((other) => overlap(other, span)))
      .toSorted((a, b) => gapTo(a, quantity.span) - gapTo(b, quantity.span) || length(b) - length(a))[0]
  const parts = saidParts(telling, (part) => spotOf(part) !== undefined)
  if (parts === null) return null
  const isAllSaid = parts.length === name.parts.length
  const spots = parts.flatMap((part) => spotOf(part) ?? [])
  const reach = reachOf(spots, telling)
  if (reach === null) return null
  const { span, hull } = reach
  if (chineseNarrowing.test(text.slice(Math.max(0, span.start - 4), span.start))) return null
  // The noun stands before its number, or right behind its counter.
  if (span.start >= quantity.span.end && /[，、]/u.test(text.slice(quantity.span.end, span.start)))
    return null
  // '增长8.2%，与地区生产总值之比': what another part of the sentence names is none of its words.
  if (
    spots.some(
      ({ start }) => start >= quantity.span.end && /[，、]/u.test(text.slice(quantity.span.end, start)),
    )
  )
    return null
  // '共有142个一类新药获批': what stands right behind a counter is what is counted.
  const after = text.slice(quantity.measure.end)
  const isOther =
    /(?:个|种|款|项|名|位|条|座|所|支|颗|台|架)$/u.test(
      text.slice(quantity.measure.start, quantity.measure.end),
    ) &&
    /^\p{Script=Han}{3}/u.test(after) &&
    !/^(?:以上|左右|以内|以下|[多余]|增|获|比|同比|居|位|占|之)/u.test(after) &&
    spots.every(({ start }) => start < quantity.span.start)
  if (isOther) return null
  const between = [...text.slice(hull.start, hull.end)].filter((sign, at) => {
    const place = hull.start + at
    const inside = ({ start, end }: TextSpan) => start <= place && place < end
    return han.test(sign) && !spots.some(inside) && !taken.some(inside) && !lightSigns.test(sign)
  }).length
  if (between > (parts.length === 1 || name.dropped > 0 || !isAllSaid ? 2 : MOST_HAN_BETWEEN)) return null
  return { span, said: parts.length, between }
}

/**
 * '海铁联运方面，…完成箱量': a compound no family holds may be said in two, its first half anywhere before the other, which
 * then stands for it.
 */
function inTwo(word: string, text: string): readonly string[] {
  if (word.startsWith('#') || word.length < 4) return []
  for (let at = word.length - (word.length > 4 ? 1 : 2); at >= 2; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    const from = text.indexOf(first)
    if (from >= 0 && text.indexOf(second, from + first.length) >= 0) return [second]
  }
  return []
}

function allAt(text: string, word: string, { start, end }: TextSpan): TextSpan[] {
  const found: TextSpan[] = []
  for (
    let at = text.indexOf(word, start);
    at >= 0 && at + word.length <= end;
    at = text.indexOf(word, at + 1)
  )
    found.push({ start: at, end: at + word.length })
  return found
}

function gapTo(a: TextSpan, b: TextSpan): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end)
}

function length({ start, end }: TextSpan): number {
  return end - start
}
