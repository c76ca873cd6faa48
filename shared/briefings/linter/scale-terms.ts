import type { LikelihoodScale } from '../../domain/likelihood-scale.ts'
import type { TextSpan } from '../../domain/text-span.ts'
import type { Locale } from '../../messages/sentence.ts'

/** A term of a scale as it stands in a text. `scales`: every scale that has the word. */
export type StatedTerm = {
  readonly span: TextSpan
  readonly words: string
  readonly scales: readonly string[]
}

/** The spellings of a scale's terms: 'almost no chance or remote' is two. */
function spellings(scale: LikelihoodScale, language: Locale): readonly string[] {
  return scale.terms.flatMap(({ names }) =>
    names[language]
      .split(/\s+or\s+|\s+или\s+|或|[/,，、()（）]\s*/u)
      .map((one) => one.trim().toLowerCase())
      .filter((one) => one.length > 1),
  )
}

/** Words of likelihood in a text, the longest reading first: 'very unlikely' is not 'unlikely', nor is that 'likely'. */
export function termsIn(text: string, scales: readonly LikelihoodScale[], language: Locale): StatedTerm[] {
  const known = new Map<string, string[]>()
  for (const scale of scales)
    for (const word of spellings(scale, language)) known.set(word, [...(known.get(word) ?? []), scale.id])
  const words = [...known.keys()].toSorted((a, b) => b.length - a.length)
  if (words.length === 0) return []
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
  const pattern =
    language === 'zh'
      ? new RegExp(escaped.join('|'), 'gu')
      : new RegExp(`(?<![\\p{L}-])(?:${escaped.join('|')})(?![\\p{L}-])`, 'giu')
  return [...text.matchAll(pattern)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    words: match[0],
    scales: known.get(match[0].toLowerCase().replace(/\s+/g, ' ')) ?? [],
  }))
}

/** Words that state a level of confidence, by language. */
export const confidenceWords: Readonly<Record<Locale, RegExp>> = {
  en: /(?<!\p{L})(?:(?:low|moderate|medium|high)(?:ly)?[\s-]+(?:analytic(?:al)?\s+)?confiden(?:ce|t)|confidence\s+(?:is|in|level|that)|(?:we\s+are|is|are)\s+confident)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:(?:низк|умеренн|средн|высок)\p{L}+\s+(?:степен\p{L}+\s+|аналитическ\p{L}+\s+)*(?:уверенност|достоверност)\p{L}+|с\s+уверенност\p{L}+|уверенност\p{L}+\s+в)(?!\p{L})/iu,
  zh: /(?:低|中等?|较?高)(?:度)?(?:置信度?|信心|把握|确信)|信心(?:较|很)?[高中低]|(?:十分|非常)确信|置信度|有(?:充分|较大|十足)?把握/u,
}
