const counts: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}
const onlyAhead =
  /\b(?:Only|only)\s(?:(?<count>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?:other\s)?\p{Ll}+|(?<names>\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,2}(?:(?:,\s|\s?,?\sand\s)\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,2})*))\s(?:\p{L}+\s){1,5}?(?:(?<more>more|higher|larger|bigger|better|faster)|(?<fewer>fewer|less|lower|smaller|slower))(?=[.,;]|$|\s\p{Ll})/gu

/** 'Only Hamburg exports more', 'only three cities have fewer': behind so many, whoever is spoken of. */
export function ranksBehindFew(words: string): readonly {
  readonly place: number
  readonly isFromTop: boolean
  readonly start: number
  readonly end: number
}[] {
  return [...words.matchAll(onlyAhead)].map((match) => {
    const { count, names, more } = match.groups ?? {}
    const ahead =
      count === undefined ? (names ?? '').split(/,\s|,?\sand\s/u).length : (counts[count] ?? Number(count))
    return {
      place: ahead + 1,
      isFromTop: more !== undefined,
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}
