import type { TextSpan } from '../domain/text-span.ts'

const english =
  /\b(?:(?:the|its|a)\s)(?<n>first|second|third|fourth|final|last|opening|March|June|September|December)[ -](?<kind>quarter|half)(?!\s(?:of(?!\sthe\syear\b)|running|in\s(?:a\s)?row|(?:19|20)\d\d|consecutive|last|this|year)\b|['’]s\s(?:19|20)|[ -]?(?:year|final|time)\b)/giu
const russian =
  /(?<!\p{L})(?:(?<n>перв|втор|трет|четв[её]рт|последн)\p{Ll}{1,4}|(?<roman>IV|I{1,3}))\s(?<kind>квартал|полугоди)\p{L}*(?!\s(?:(?:19|20)\d\d|(?:прошл|этого|текущ|нынешн|предыдущ)))/giu
const chinese = /(?<![年全])第?(?<n>[一二三四上下])(?<kind>季度|半年)(?![^，。；]{0,2}(?:19|20)\d\d年)/gu

const places: readonly RegExp[] = [
  /^(?:first|opening|March|перв|I$|一|上)/iu,
  /^(?:second|June|втор|II$|二|下)/iu,
  /^(?:third|September|трет|III$|三)/iu,
  /^(?:fourth|December|четв|IV$|四)/iu,
]
const last = /^(?:final|last|последн)/iu

/** 'In the fourth quarter', 'в первом полугодии', 第四季度: a part of a year without its year, as '-Q4' or '-H1'. */
export function partsAlone(text: string): readonly { readonly span: TextSpan; readonly part: string }[] {
  return [english, russian, chinese].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { n: word, roman = '', kind = '' } = match.groups ?? {}
      const n = word ?? roman
      const isHalf = /half|полугод|半年/iu.test(kind)
      const at = last.test(n) ? (isHalf ? 2 : 4) : places.findIndex((each) => each.test(n)) + 1
      if (at === 0 || (isHalf && at > 2)) return []
      return [
        {
          span: { start: match.index, end: match.index + match[0].length },
          part: `-${isHalf ? 'H' : 'Q'}${at}`,
        },
      ]
    }),
  )
}
