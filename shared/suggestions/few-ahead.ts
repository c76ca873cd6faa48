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
const size =
  '(?:(?<more>more|higher|larger|bigger|better|faster)|(?<fewer>fewer|less|lower|smaller|slower))(?=[.,;]|$|\\s(?!than\\s\\d)\\p{Ll})'
const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}'
const name = "\\p{Lu}[\\p{L}'’-]*(?:\\s\\p{Lu}[\\p{L}'’-]*){0,2}"
/** 'Only three cities have more', 'only one of them, Genoa, does better'. */
const counted = `(?<count>${numbers})(?:\\s(?:other\\s)?\\p{Ll}+|(?:\\sof\\s(?:them|these|those|its\\s\\p{Ll}+|the\\s\\p{Ll}+))?(?:,\\s[^,.;]{2,40},)?(?=\\s(?:has|have|had|does|do|did|is|are|was|were|spends?|spent|\\p{Ll}{3,}(?:s|ed))\\s))`
const named = `(?<names>${name}(?:(?:,\\s|\\s?,?\\sand\\s)${name})*)`
const onlyAhead = new RegExp(
  `\\b(?:Only|only)\\s(?:${counted}|${named})(?:,\\s[^,.;]{2,40},)?\\s(?:\\p{L}+\\s){1,5}?${size}`,
  'gu',
)

/** 'Only Hamburg exports more', 'only three cities have fewer': behind so many, whoever is spoken of. */
export function ranksBehindFew(words: string): readonly {
  readonly place: number
  readonly isFromTop: boolean
  readonly start: number
  readonly end: number
}[] {
  return [...words.matchAll(onlyAhead)].flatMap((match) => {
    const { count, names, more } = match.groups ?? {}
    if (names !== undefined && isBare(words, match)) return []
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

/** 'Only Warsaw has more.': among whom nobody tells, so that all it says is who has more than the one spoken of. */
function isBare(words: string, { index, groups, 0: printed }: RegExpExecArray): boolean {
  const rest = words.slice(0, index) + words.slice(index + printed.length)
  return (
    !/,|\sand\s/u.test(groups?.['names'] ?? '') &&
    !/\s(?:in|of|among|across)\s/u.test(printed) &&
    !/\p{L}/u.test(rest)
  )
}
