import type { Passage } from './passage.ts'

const past =
  /\b(?:was|were|had|did|stood|rose|fell|grew|came|made|took|saw|spent|sold|led|held|won|hit|cost|drew|went|kept|built|brought|left|lost|met|paid|put|ran|sent|set|shrank|bought|became|began|caught|gave|got|\p{Ll}{2,}ed)\b/u
const present =
  /\b(?:is|are|has|have|counts|use|uses|work|works|live|lives|employ|employs|account|accounts|spends?|stands|makes?|produces?|generates?|exports?|reach(?:es)?|numbers|hosts?|own|owns|operates?|offers?|now|currently|today)\b/u

const russianPresent =
  /(?<!\p{L})(?:насчитыва(?:ет|ют)|работа(?:ет|ют)|действу(?:ет|ют)|обуча(?:ется|ются)|уч[аи]тся|насчитыва(?:ется|ются)|составля(?:ет|ют)|занима(?:ет|ют)|име(?:ет|ют)|превыша(?:ет|ют)|прожива(?:ет|ют)|явля(?:ется|ются)|принадлеж(?:ит|ат)|сегодня|сейчас|теперь|ныне)(?!\p{L})/iu
const russianPast = /(?<!\p{L})\p{Ll}{3,}(?:ил|ал|ел|ыл|ял|ул|ос|ог)(?:[аои]|ась|ись|ось|ся)?(?!\p{L})/u
const chinesePresent = /目前|现有|如今|眼下|当前|至今/u

/** 'Has 31, compared with 19 in B' tells of no time gone by. */
const heldAgainst = /\b(?:compared|based|registered|located|named|listed)\b/gu

/** 'She said Johor now accounted for', 'he noted that the park now has': told of now. */
const nowPast = /\bnow\s(?:\p{Ll}+ed|has|have|is|are|counts|employs?|hosts?|numbers|stands)\b/u
/** ', which froze new approvals in 2019,': said beside, of another time. */
export const besides = /,\s(?:which|who|where|whose)\s[^,;]*,/gu

/** 'Which is 1,900 more than at the end of 2024': counted at the end of the year after that, or now. */
const sinceEnd = /\bthan at the (?:end|close) of ((?:19|20)\d\d)\b/u

/** A sentence without any past tense, or one that says 'now': it speaks of the time it was written. */
export function isToldOfNow({ words, language, saidIn }: Passage): boolean {
  const ended = sinceEnd.exec(words)?.[1]
  if (ended !== undefined && saidIn !== null && Number(ended) < saidIn - 1) return false
  switch (language) {
    case 'en':
      return (
        present.test(words) &&
        (nowPast.test(words) || !past.test(words.replace(heldAgainst, ' ').replace(besides, ' ')))
      )
    case 'ru':
      return russianPresent.test(words) && !russianPast.test(words)
    case 'zh':
      return chinesePresent.test(words)
  }
}
