import type { Place } from './passage.ts'

/** Behind a place's name, what makes another of it: 四川天府新区, 成都高新区, 海南州, 上海市浦东新区. */
const part =
  /^(?:省|市)?[\p{Script=Han}]{0,6}?(?:新区|高新区|高新技术产业开发区|经济技术开发区|开发区|经开区|自贸区|自贸试验区|自贸港|科学城|科技城|大学城|软件园|产业园|科技园|工业园|自治州|综合保税区|保税区|[\p{Script=Han}]{1,4}岛|[\p{Script=Han}]{1,4}湾(?!区)|[\p{Script=Han}]{1,3}谷)|^州(?!市)|^市[\p{Script=Han}]{2,3}(?:区|县)(?![域间块])/u
/** What cannot stand inside a name: a clause goes on, and its place is its own. */
const goesOn = /[的在是有为与和及等将把对从到被于设建拥推]/u

/**
 * A place the index has no name for whose own name begins with that of one it has: it is another place, and its numbers are none of the
 * wider one's. `places` are in reading order.
 */
export function withChineseParts(words: string, places: readonly Place[]): readonly Place[] {
  const read = places.map((place) => {
    const { end } = place.span
    const longer = place.hub === null ? null : part.exec(words.slice(end, end + 16))
    if (longer === null || goesOn.test(longer[0])) return place
    const next = places.find((other) => other.span.start >= end && other.span.start < end + longer[0].length)
    if (next !== undefined) return place
    const span = { start: place.span.start, end: end + longer[0].length }
    return { hub: null, printed: words.slice(span.start, span.end), span }
  })
  // 浙江湖州…高新区: the wider places before it only say where it lies.
  return read.filter((place, at) => {
    const next = read[at + 1]
    const gap = next === undefined ? null : words.slice(place.span.end, next.span.start)
    return !(next !== undefined && next.hub === null && gap !== null && /^[省市]?$/u.test(gap))
  })
}
