import type { PrintedRank } from './rank-words.ts'

/** 'Уступая лишь A и B', 'выше только A и B', '仅次于A和B': as many stand before it as are named. */
const behind: readonly RegExp[] = [
  /(?<!\p{L})(?:уступ\p{L}+|пропусти\p{L}+\sвпер[её]д)\s(?:только|лишь)\s(?<list>[^.;:()—–]{3,120})/giu,
  /(?<!\p{L})выше\s(?:\p{Ll}+\s){0,2}?(?:только|лишь)\s(?:у\s|в\s)?(?<list>[^.;:—–]{3,120})/giu,
  /仅次于(?<list>[^，。；：]{2,40})/gu,
]

/** Places in an order told by who stands before, where no number of a place is told beside. */
export function onlyBehind(words: string, told: readonly PrintedRank[]): readonly PrintedRank[] {
  return behind.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap((match): readonly PrintedRank[] => {
      const printed = match.groups?.['list'] ?? ''
      const names = namesOf(printed)
      const span = { start: match.index, end: match.index + match[0].length - printed.length }
      // 'Заняла второе место, уступив лишь A': the number of the place is told.
      const end = match.index + match[0].length
      const isTold = told.some(({ span: at }) =>
        at.end <= span.start
          ? !/[.;。；(（]/u.test(words.slice(at.end, span.start))
          : at.start >= end && !/[.;。；]/u.test(words.slice(end, at.start)),
      )
      return isTold || names.length === 0 ? [] : [{ rank: { exactly: names.length + 1 }, end: 'top', span }]
    }),
  )
}

/** The names of a list; none where something in it is no name, for then nobody knows how many there are. */
function namesOf(printed: string): readonly string[] {
  if (/\p{Script=Han}/u.test(printed)) {
    const names = printed.split(/[、和与及]/u)
    return /[的后前位第]/u.test(printed) ? [] : names
  }
  const bare = printed.replace(/\s?\([^()]*\)?/gu, '').trim()
  // A comma before a small letter opens another clause.
  const [list = ''] = bare.split(/,\s(?=\p{Ll})/u)
  const names = list.split(/,\s|\sи\s/u)
  return names.every((name) => /[\p{Lu}«"“]/u.test(name)) ? names : []
}
