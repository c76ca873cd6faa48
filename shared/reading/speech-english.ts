import { agencyNamed } from './agencies.ts'
import type { Speech } from './speakers.ts'

const SAID =
  'said|says|told|noted|stated|added|announced|explained|stressed|emphasized|emphasised|pointed out|wrote|reported|remarked|argued|warned'
const WORD = "[\\p{Lu}][\\p{L}\\p{N}'’.-]*"
/** Capitalised words and the small ones that hold a title or an institution's name together. */
const PHRASE = `${WORD}(?:\\s(?:(?:of|for|and|on|the|in|de|van|von|bin|al)\\s){0,2}${WORD}){0,12}`
const APPOSITION =
  '(?:,\\s(?<office>(?!who\\b|which\\b|where\\b|and\\b|but\\b)[\\p{L}\'’][^,.;:“”"]{2,90}),)?'
const PATTERNS = [
  new RegExp(
    `\\b(?:data|figures|statistics|report) (?:released |published |issued )?(?:from|by) (?<the>the\\s)(?<phrase>${PHRASE})(?:\\s\\([A-Z]{2,8}\\))?\\s(?:showed|shows|said)`,
    'gu',
  ),
  new RegExp(
    `\\b[Aa]ccording to (?<the>the\\s)?(?<phrase>${PHRASE})(?:,\\s(?<office>(?:an?\\s|the\\s)?\\p{Ll}[^,.;:“”"]{2,90})(?=[,.]))?`,
    'gu',
  ),
  new RegExp(
    `(?:(?<=^|[.!?,;”"’–—-]\\s|[”"]|\\bas\\s|\\bthat\\s)|\\b(?<the>[Tt]he)\\s|\\bMeanwhile,\\s)(?<phrase>${PHRASE})(?:\\s\\([A-Z]{2,8}\\))?${APPOSITION}\\s(?:also\\s|has\\s)?(?:${SAID})\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(?:said|says|noted|added|explained|stressed)\\s(?<the>the\\s)?(?<phrase>${PHRASE})${APPOSITION.replace('),)?', ')(?=[,.]))?')}`,
    'gu',
  ),
]
const OFFICE =
  /^(?:minister|vice|deputy|president|premier|chair\w*|director\S*|secretary\S*|governor|mayor|head|chief|professor|prof\.?|dr\.?|mr\.?|ms\.?|mrs\.?|spokes\w+|ceo|academician|commissioner|ambassador|economist|analyst|researcher|scientist|general|senator|representative|founder|rector|dean)$/i
const INSTITUTION =
  /^(?:Ministry|Bureau|Commission|Administration|Office|Agency|Organi[sz]ation|Institute|Institution|University|Bank|Council|Association|Academy|Centre|Center|Department|Committee|Fund|Federation|Authority|Government|Union|Service|Board|Forum|Foundation|Statistics|Eurostat|WIPO|OECD|UNESCO|IMF|Rosstat|House|Parliament|Customs)$/
const NO_NAME =
  /^(?:He|She|It|They|We|I|You|This|That|These|Those|The|But|And|In|On|At|If|When|While|As|Who|Officials?|Experts?|Analysts?|Sources?|Reports?|Media|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Meanwhile|However)$/
const PARTICLE = /^(?:de|da|van|von|bin|al|el|der|la)$/

/** Ascribed speech in English: 'according to Minister X Y', 'X Y, head of Z, said', '"…," said X Y'. */
export function englishSpeech(text: string): readonly Speech[] {
  const found: Speech[] = []
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const phrase = match.groups?.['phrase'] ?? ''
      const speaker = nameIn(
        phrase.replace(/^The\s/, ''),
        match.groups?.['the'] !== undefined || /^The\s/.test(phrase),
      )
      if (
        speaker === null ||
        isTorn(text, match.index, speaker.isInstitution) ||
        found.some(
          (other) =>
            match.index < other.index + other.words.length && other.index < match.index + match[0].length,
        )
      )
        continue
      found.push({
        name: speaker.name,
        office: speaker.office ?? match.groups?.['office']?.trim() ?? null,
        index: match.index,
        words: match[0],
      })
    }
  }
  return found.toSorted((a, b) => a.index - b.index)
}

/**
 * Parts 'Chinese Minister of Science and Technology Yin Hejun' into office and name; null when nobody is named.
 * `isDefinite`: 'the' stands before it, which people's bare names never have ('the Global Innovation Index').
 */
function nameIn(
  phrase: string,
  isDefinite: boolean,
): { readonly name: string; readonly office: string | null; readonly isInstitution: boolean } | null {
  const words = phrase.replace(/[.,’']+$/, '').split(/\s/)
  if (NO_NAME.test(words[0] ?? '') || /\d/.test(phrase) || agencyNamed(phrase) !== undefined) return null
  const isOffice = words.some((word) => OFFICE.test(word))
  if (!isOffice && words.some((word) => INSTITUTION.test(word)))
    return { name: words.join(' '), office: null, isInstitution: true }
  const length = PARTICLE.test(words.at(-2) ?? '') || /^\p{Lu}\.$/u.test(words.at(-2) ?? '') ? 3 : 2
  if (!isOffice && (isDefinite || words.length > 4)) return null
  const name = (isOffice ? words.slice(-length) : words).filter(
    (word) => !/^(?:Mr|Ms|Mrs|Dr|Prof)\.?$/.test(word),
  )
  const office = isOffice ? words.slice(0, -length).join(' ') : ''
  const isPerson =
    name.length >= 2 &&
    name.every((word) =>
      /^\p{Lu}/u.test(word) ? !OFFICE.test(word) && !INSTITUTION.test(word) : PARTICLE.test(word),
    )
  return isPerson && !/\b(?:of|and|for|the|in|on)$/.test(office)
    ? { name: name.join(' '), office: office === '' ? null : office, isInstitution: false }
    : null
}

/** Whether a list was cut: 'Innovation, Technology and Industry Bureau' is one name, and its last part none. */
function isTorn(text: string, index: number, isInstitution: boolean): boolean {
  return isInstitution && /\p{Lu}\p{L}*,\s$/u.test(text.slice(Math.max(0, index - 40), index))
}
