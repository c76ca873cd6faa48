import type { Candidate } from './candidate.ts'
import { runsOf, type Passage, type Place } from './passage.ts'
import { ownWords } from './own-words.ts'
import { asSentence, listed, placeName } from './wording.ts'

/** What makes a name one of a body that has members: 'Alliance', 'Сеть', 联盟. */
const kind =
  '(?:[Nn]etwork|[Aa]lliance|[Aa]ssociation|[Aa]gency|[Uu]nion|[Oo]rgani[sz]ation|[Pp]artnership|[Cc]onsortium|[Ll]eague|[Cc]ouncil|[Ff]orum|[Cc]ommunity|[Ii]nitiative|[Cc]onfederation|[Ff]ederation|[Cc]ompact|[Gg]rid|[Pp]rogramme|[Pp]rogram|[Cc]lub|[Pp]act|[Bb]loc|[Gg]roup|[Cc]luster|[Cc]oalition|[Ss]ociety|[Aa]cademy|[Rr]egion|[Cc]onvention|[Aa]greement|[Cc]harter)'
/** A name in capitals with its small words, or an abbreviation. */
const english = `(?<en>(?=[^.;:]{0,90}\\b${kind}\\b)\\p{Lu}[\\p{L}\\d&'’-]*(?:\\s(?:(?:of|for|on|in|and|the|de)\\s){0,2}(?:\\p{Lu}[\\p{L}\\d&'’-]*|${kind}|industry|research|science))*|[A-Z]{3,})`
const verbs: readonly RegExp[] = [
  new RegExp(
    `\\b(?<verb>(?:(?:has|have)\\s)?join(?:ed|s)|will join|(?:is|are|was|were|became|become|becomes|has been|have been)\\s(?:both\\s|all\\s|also\\s|now\\s|since\\s)?(?:(?:an?|the|one\\sof\\sthe|among\\sthe)\\s)?(?:(?:\\p{Ll}+|\\d+(?:st|nd|rd|th)?)\\s){0,2}(?:parts?|members?(?:\\s(?:city|state|country|university|region))?)\\sof|(?:has|have)\\sbeen\\sin|form(?:s|ed)?|co-found(?:ed|s)|makes?\\sup|(?:has|have)\\sbelonged to|belongs? to|(?:was|were) (?:admitted|accepted) (?:in)?to|(?:was|were|has been|have been)\\s(?:accepted|admitted|welcomed|recogni[sz]ed|named|elected)\\s(?:as\\s)?(?:an?|the)\\s(?:\\p{Ll}+\\s){0,2}(?:member|part)\\sof|acceded to|signed up (?:to|for)|has entered)\\s(?:the\\s)?${english}`,
    'u',
  ),
  /(?<!\p{L})(?<verb>вош(?:[её]л|ла|ли|ло)\sв(?:о|\sсостав)?|войд(?:[её]т|ут)\sв(?:о|\sсостав)?|входит\sв(?:о|\sсостав)?|входят\sв(?:о|\sсостав)?|вступи(?:л[аио]?|т)\sв(?:о)?|приняли?\sв(?:о)?|принят[аоы]?\sв(?:о)?|состо(?:ит|ят)\sв(?:о)?|присоединил\p{L}*\sк(?:о)?|(?:стал\p{L}*|явля(?:ется|ются))\s(?:членом|членами|участником|участницей|участниками))\s(?<ru>(?:(?:\p{Lu}\p{L}+|[\p{L}-]+(?:ую|юю|ый|ий|ое|ее|ой|ей|ого|его|ому|ему))\s){0,3}(?:[СсАа]сс?оциаци|[Сс]ет|[Аа]льянс|[Сс]оюз|[Оо]рганизаци|[Кк]онсорциум|[Пп]арт[нн][её]рств|[Фф]едераци|[Лл]иг|[Пп]рограмм|[Сс]овет|[Кк]луб|[Сс]одружеств|[Ии]нициатив|[Сс]ообществ|[Дд]вижени|[Оо]бъединени|[Кк]оалици|БРИКС|ШОС|ЕАЭС|АСЕАН)(?!ск|ник)\p{L}*(?:\s(?![вс]\s|с\s)[\p{L}«»"„“-]+){0,5})/u,
  /(?<verb>加入|同属|均属|属于|成为|入选|当选|是)(?:了)?(?<zh>[\p{Script=Han}A-Za-z“”]{2,24}?(?:联盟|网络|协会|组织|联合会|共同体|计划|合作区|论坛|倡议|委员会|学会|理事会|俱乐部|合作机制)[”」]?)(?:的?(?:成员|会员)(?:单位|城市)?)?(?=[，。；]|$)/u,
]
const toCome = /\bwill\b|^to\b|(?<!\p{L})войд/u

/** 'Sweden has belonged to the European Space Agency since 1975': places of the workspace in a body it has no name for. */
export function bodyMembership(passage: Passage): Candidate[] {
  const { words, language } = passage
  for (const pattern of verbs) {
    const match = pattern.exec(words)
    const { verb, en, ru, zh } = match?.groups ?? {}
    const body = (en ?? ru ?? zh)?.trim()
    if (match === null || verb === undefined || body === undefined) continue
    const end = match.index + match[0].length
    const members = membersBefore(passage, match.index)
    // A hub of that name has members of its own; 'of Canadian universities' only says whose a body is.
    const isKnown = passage.places.some(
      ({ hub, span }) =>
        hub !== null &&
        span.start >= match.index + verb.length &&
        span.start < end &&
        body.startsWith(passage.words.slice(span.start, span.end)),
    )
    if (isKnown || (members.length === 0 && (verb === '是' || !isOfSome(passage.words, match.index))))
      continue
    const from = passage.periods.find(({ role }) => role !== 'until')?.period ?? null
    const who = members.map((member) => placeName(member, language))
    return [
      {
        assertion: {
          kind: 'membership',
          hub: null,
          members: [...new Set(members.flatMap(({ hub }) => hub?.id ?? []))],
          from: from === '' ? null : from,
          planned: toCome.test(verb),
        },
        statement:
          members.length === 0
            ? ownWords(passage)
            : asSentence(
                language === 'zh'
                  ? `${listed(who, 'zh')}${verb}${body}`
                  : `${listed(who, language)} ${verb} ${/\bthe\s\p{Lu}/u.test(match[0]) ? 'the ' : ''}${body}${since(from, language)}`,
                language,
              ),
        because: [...members.map(({ printed }) => printed), verb, body],
      },
    ]
  }
  const held = holdsKnown(passage)
  return held.length > 0 ? held : joinedAlone(passage)
}

/** 'The cluster comprises A, B and C': known places in something told by what it is alone. */
const comprises =
  /\b(?:[Cc]luster|[Nn]etwork|[Aa]lliance|[Uu]nion|[Gg]roup|[Pp]artnership|[Aa]ssociation|[Cc]onsortium|[Cc]orridor|[Zz]one)\s(?:now\s|also\s)?(?:comprises|consists of|brings together|unites|includes|is made up of|links)\s(?:the\s(?:cities|regions|states|ports)\sof\s)?$/u

function holdsKnown(passage: Passage): Candidate[] {
  const { words, places } = passage
  const run = runsOf(
    words,
    places.filter(({ hub }) => hub !== null),
  ).find(([first]) => first !== undefined && comprises.test(words.slice(0, first.span.start)))
  if (run === undefined || run.length < 2) return []
  return [
    {
      assertion: {
        kind: 'membership',
        hub: null,
        members: run.flatMap(({ hub }) => hub?.id ?? []),
        from: null,
        planned: false,
      },
      statement: ownWords(passage),
      because: run.map(({ printed }) => printed),
    },
  ]
}

/** 'The port joined Green Ports Europe in 2022': a name of several words that says nothing of what it is. */
const joinedName =
  /\bjoin(?:ed|s)\s(?:the\s)?(?<body>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){1,5})(?!\s(?:as|and|to|in (?:a|the))\s|['’]s?\s)/u

/** 'We joined in May 2021 as the 38th member': what was joined is told elsewhere. */
const asMember =
  /\bjoin(?:ed|s)\b(?!\s(?:the\s)?\p{Lu})[^.;]{0,60}\bas\s(?:the|its|an?|one of)\s(?:[\p{L}-]+\s|\d+(?:st|nd|rd|th)\s){0,3}members?\b/u

function joinedAlone(passage: Passage): Candidate[] {
  const match = asMember.exec(passage.words) ?? joinedName.exec(passage.words)
  if (match === null || !isOfSome(passage.words, match.index)) return []
  const members = membersBefore(passage, match.index)
  return [
    {
      assertion: {
        kind: 'membership',
        hub: null,
        members: members.flatMap(({ hub }) => hub?.id ?? []),
        from: passage.periods.find(({ role }) => role !== 'until')?.period || null,
        planned: false,
      },
      statement: ownWords(passage),
      because: [...members.map(({ printed }) => printed), match[0]],
    },
  ]
}

/** Who joins in person is no place. */
const person =
  /(?:^|[,;]\s)(?:He|She|I|Mr|Mrs|Ms|Dr|Prof)\b|\b(?:he|she|who|whom)\s(?:\p{Ll}+\s)?$|(?<!\p{L})(?:[Оо]на?|[Яя]|котор\p{L}+|[Пп]рофессор|[Дд]иректор)\s(?:\p{Ll}+\s)?$|[他她我]$/u
function isOfSome(words: string, at: number): boolean {
  const left = words.slice(0, at)
  return /\p{L}{2}/u.test(left) && !person.test(left)
}

function since(from: string | null, language: Passage['language']): string {
  if (from === null || from === '') return ''
  return language === 'ru' ? ` (${from})` : ` (${from})`
}

/** Whom the text is about, by what it is. */
const standsFor =
  /^[^\p{L}]*(?:(?:In \p{Lu}?\p{Ll}+,? )?(?:[Ii]t|[Ww]e|[Tt]hey|[Tt]he (?:company|firm|group|park|university|institute|campus|centre|center|cluster|district|zone|hub|port|agency|town|island|territory)))(?:\s(?:also|then|later|has|have|first))*\s$/u

/** The list of places right before the verb, with nothing but what is said beside between; else whom the sentence means. */
function membersBefore({ words, places, carried }: Passage, at: number): readonly Place[] {
  const known = places.filter(({ hub, span }) => hub !== null && span.end <= at)
  const run = runsOf(words, known).at(-1)
  const gap = words.slice(run?.at(-1)?.span.end ?? 0, at)
  if (run !== undefined && /^(?:,(?:[^.;]|\.(?=\d)){2,90},|[^,.;:]{0,30})\s?$/u.test(gap)) return run
  if (run !== undefined && !/[;.]|\band\b/u.test(gap)) return run
  if (known.length > 0) return []
  const meant = carried.meant ?? (standsFor.test(words.slice(0, at)) ? (carried.near ?? carried.topic) : null)
  return meant === null ? [] : [meant]
}
