import type { Passage } from './passage.ts'
import { asSentence } from './wording.ts'

const attribution =
  /[,，]?\s*["”’»]?[,，]?\s*(?:according to\s[^.]{3,160}|(?:said|says|noted|added|explained|stressed)\s\p{Lu}[^.]{3,200}|(?:\p{Lu}[\p{L}.'’-]+\s){1,4}(?:said|says|noted|added|told|explained|stressed|stated)(?:\s(?:in|on|at|to|during)\s[^.]{2,120})?)\.?$/u
const opening =
  /^(?:(?:Meanwhile|However|But|And|Also|In addition|Moreover|At the same time|Additionally|Among them is|Кроме того|Между тем|При этом|Однако|此外|同时|另外|但)[,，]?\s*|(?:[Aa]ccording to\s[^,]{2,120},\s*)|(?:\p{Lu}[^,.]{2,80}\s(?:said|says|noted|added|stressed|explained|stated|believes)\sthat\s)|(?:The \p{Ll}+\s(?:said|noted|added|stressed|explained)\sthat\s)|(?:[^，。]{2,24}(?:表示|指出|认为|强调|称|说)[，：:]\s*)|(?:[^,.]{2,80}(?:отметил|заявил|сообщил|сказал|добавил|подчеркнул)[аи]?,\sчто\s))/u
const russianAttribution =
  /[,»"]\s*[—–-]{1,2}?\s*(?:сказал|заявил|отметил|сообщил|подчеркнул|добавил|пояснил|считает)[аи]?\s[^.]{2,160}\.?$|,\s(?:сообщил|заявил|отметил|сказал)[аи]?\s[^.]{2,160}\.?$/u

/** A sentence without its quotation marks, its speaker and its connecting words: what is claimed, and nothing around it. */
export function claimedWords(passage: Passage): string {
  return withoutAttribution(passage)
    .replace(attribution, '')
    .replace(russianAttribution, '')
    .replace(opening, '')
    .replace(/[“”«»「」"]/gu, '')
    .replace(/^[\s,，—–-]+|[\s,，]+$/gu, '')
    .trim()
}

const leansOn =
  /^(?:it|its|this|that|these|those|they|their|he|she|his|her|we|our|such|there|of (?:these|them|which)|among (?:these|them)|the (?:city|country|province|region|state|figure|rate|share|number|total|company|university)|он|она|оно|они|это|эта|его|её|их|из них|其|它|该|这|那|其中)(?![\p{Script=Latin}\p{Script=Cyrillic}])/iu
/** Longer than this, a sentence of a source is no statement of one fact. */
const longestOwn = 220

/**
 * The sentence itself as a statement, for a measure no index has a name for: it reads as its author wrote it. Null when it
 * says more than one number, leans on the sentences before it, or is too long. A period carried on is put behind it.
 */
export function ownStatement(passage: Passage, period: string | null): string | null {
  const claimed = claimedWords(passage)
  if (passage.quantities.length !== 1 || claimed.length > longestOwn || leansOn.test(claimed)) return null
  const isPrinted = period === null || passage.periods.some((printed) => printed.period === period)
  const bare = claimed.replace(/[.。]+$/u, '')
  return asSentence(
    isPrinted ? bare : passage.language === 'zh' ? `${bare}（${period}）` : `${bare} (${period})`,
    passage.language,
  )
}

/** A sentence as its author wrote it, but for who said it: for what is told only in part. */
export function ownWords(passage: Passage): string {
  return asSentence(claimedWords(passage).replace(/[.。]+$/u, ''), passage.language)
}

/** A question claims nothing. */
export function isAsked({ words }: Pick<Passage, 'words'>): boolean {
  return /[?？]["”»’]?\s*$/u.test(words)
}

/** Cuts 'X said (that)' and ', according to X'; what follows the name up to the clause's end goes with it. */
function withoutAttribution({ words, attribution }: Passage): string {
  if (attribution === null) return words
  const before = words.slice(0, attribution.start).replace(/[,，\s"”’»—–-]+$/u, '')
  // ', adding that …' is another statement of the same speaker.
  const after = words
    .slice(attribution.end)
    .replace(/^[,，]\s(?:adding|noting|stressing|explaining|добавив|отметив|пояснив)\b.*$/su, '')
  if (before.length < 3)
    return after.replace(/^(?:\s(?:in|on|at|to|during)\s[^,.“"]{2,80})?[,，:：]?\s*(?:that\s|что\s)?/u, '')
  return before.length > after.length
    ? `${before}.`
    : `${before} ${after.replace(/^[,，]?\s*(?:that\s|что\s)?/u, '')}`
}

/** 'the Ministry of Trade', but 'Eurostat' and 'Yin Hejun'. */
const institution =
  /\b(?:Ministry|Bureau|Office|Observatory|Agency|Commission|Bank|Organi[sz]ation|Institute|Administration|Committee|Council|Academy|Association|Department|Authority|Foundation|Chamber)\b/u

/** 'According to A, this will shorten the way.' — for what is somebody's word and stays somebody's word. */
export function ascribed(passage: Passage, claimed = claimedWords(passage)): string {
  const { language, speaker } = passage
  if (speaker === null) return asSentence(claimed, language)
  switch (language) {
    case 'en':
      return asSentence(
        `According to ${institution.test(speaker) ? 'the ' : ''}${speaker}, ${decapitalised(claimed, passage)}`,
        'en',
      )
    case 'ru':
      return asSentence(`${speaker}: ${decapitalised(claimed, passage)}`, 'ru')
    case 'zh':
      return asSentence(`${speaker}认为，${claimed}`, 'zh')
  }
}

/** Only a word that is capitalised because it opens a sentence: one that a small letter follows and that names no place. */
function decapitalised(words: string, { places }: Passage): string {
  const opening = /^\p{Lu}(?:\p{Ll}+)?(?=\s[\p{Ll}\d]|[-’'])/u.exec(words)?.[0]
  if (opening === undefined || opening === 'I' || places.some(({ printed }) => printed.startsWith(opening)))
    return words
  return words.charAt(0).toLowerCase() + words.slice(1)
}
