import type { TextSpan } from '../domain/text-span.ts'
import type { Locale } from '../messages/sentence.ts'
import { chineseSpeech } from '../reading/speech-chinese.ts'
import { englishSpeech } from '../reading/speech-english.ts'
import { russianSpeech } from '../reading/speech-russian.ts'
import { overlap } from '../text/overlap.ts'

/** Who speaks where in a paragraph; offsets are in the paragraph. */
export type Speech = {
  readonly attributions: readonly { readonly name: string; readonly span: TextSpan }[]
  readonly quoted: readonly TextSpan[]
}

const quotes: readonly RegExp[] = [
  /“[^”]{0,2000}(?:”|$)/gu,
  /«[^»]{0,2000}(?:»|$)/gu,
  /"[^"]{0,2000}"/gu,
  /「[^」]{0,2000}」/gu,
]
/** A quotation of fewer words is a name or a title, not speech. */
const shortestSpeech = 25

const institution =
  /\b(?:[Aa]ccording to|[Dd]ata from|[Ff]igures from|[Ss]tatistics from) (?:data from |figures from |data published by )?(?:the )?((?:\p{Lu}[\p{L}'’.&-]*)(?:\s(?:(?:of|for|and|on|the)\s){0,2}\p{Lu}[\p{L}'’.&-]*){1,8})/gu
/** '"…," engineer Rui Matos told reporters': an office in small letters before the name. */
const officeFirst =
  /(?<=[”"’,.]\s|^)(?:the\s|an?\s)?(?:\p{Ll}+\s){1,5}((?:\p{Lu}[\p{L}'’.-]+\s){1,3}\p{Lu}[\p{L}'’-]+)\s(?:said|says|told|added|noted|explained|warned|argued)\b/gu
/** The case of a Russian name is kept as printed: putting it back into the nominative would be guessing. */
const bySomebody =
  /(?:[Пп]о словам|[Пп]о данным|[Пп]о информации|[Кк]ак (?:сообщил[аи]?|заявил[аи]?|отметил[аи]?))\s(?:[\p{Ll}-]+\s){0,6}?((?:\p{Lu}[\p{L}-]+)(?:\s\p{Lu}[\p{L}-]+){0,3})/gu
const sameSpeaker =
  /\b(?:[Hh]e|[Ss]he|[Tt]he (?:minister|entrepreneur|official|mayor|president|chairman|chairwoman|director|professor|economist|analyst|expert|spokesperson|spokesman|spokeswoman|executive|head|ceo|CEO|governor|researcher|scientist|author)) (?:also )?(?:said|says|noted|added|stressed|explained|argued|believes|stated|warned|emphasi[sz]ed|pointed out)\b|(?<!\p{L})(?:[Оо]н|[Оо]на|[Мм]инистр|[Пп]редприниматель|[Чч]иновник|[Ээ]ксперт|[Дд]иректор|[Гг]лава) (?:также )?(?:сказал|заявил|отметил|добавил|подчеркнул|пояснил|считает)|[他她](?:还|也)?(?:表示|说|指出|强调|认为|介绍)/u

/**
 * Finds the speakers of a paragraph and the stretches that stand in quotation marks. `before` is the last speaker of
 * the paragraphs above, whom 'he added' means.
 */
export function speechIn(paragraph: string, language: Locale, before: string | null): Speech {
  const attributions = speechOf(paragraph, language).map(({ name, index, words }) => ({
    name,
    // In 'According to X, exports rose' the rest of the sentence is what is claimed, not X's office.
    span: {
      start: index,
      end: index + (/^according to/iu.test(words) ? words.indexOf(name) + name.length : words.length),
    },
  }))
  for (const pattern of [institution, officeFirst, bySomebody])
    for (const match of paragraph.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const name = (match[1] ?? '').replace(/[.,]+$/u, '')
      if (name !== '' && !attributions.some((other) => overlap(other.span, span)))
        attributions.push({ name, span })
    }
  attributions.sort((a, b) => a.span.start - b.span.start)
  const same = sameSpeaker.exec(paragraph)
  if (same !== null) {
    const span = { start: same.index, end: same.index + same[0].length }
    const name = attributions.findLast((other) => other.span.start < span.start)?.name ?? before
    if (name !== null && !attributions.some((other) => overlap(other.span, span)))
      attributions.push({ name, span })
  }
  const quoted = quotes
    .flatMap((pattern) => [...paragraph.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end - start >= (language === 'zh' ? 12 : shortestSpeech))
  return { attributions: attributions.sort((a, b) => a.span.start - b.span.start), quoted }
}

/** The speaker of one sentence: named in it, or the one a quotation it lies in is ascribed to; and whether it is quoted. */
export function speakerOf(
  speech: Speech,
  sentence: TextSpan,
): { readonly name: string | null; readonly isQuoted: boolean; readonly attribution: TextSpan | null } {
  const quote = speech.quoted.find((span) => overlap(span, sentence))
  const inside = speech.attributions.find(({ span }) => overlap(span, sentence))
  if (inside !== undefined)
    return { name: inside.name, isQuoted: quote !== undefined, attribution: inside.span }
  if (quote === undefined) return { name: null, isQuoted: false, attribution: null }
  const after = speech.attributions.find(({ span }) => span.start >= quote.end - 1)
  const near = after ?? speech.attributions.findLast(({ span }) => span.end <= quote.start + 1)
  return { name: near?.name ?? null, isQuoted: true, attribution: null }
}

function speechOf(paragraph: string, language: Locale) {
  switch (language) {
    case 'en':
      return englishSpeech(paragraph)
    case 'ru':
      return russianSpeech(paragraph)
    case 'zh':
      return chineseSpeech(paragraph)
  }
}
