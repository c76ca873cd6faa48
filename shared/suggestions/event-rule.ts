import type { TextSpan } from '../domain/text-span.ts'
import { datesIn } from '../text/dates.ts'
import type { Candidate } from './candidate.ts'
import { claimedWords } from './own-words.ts'
import type { Passage, Place } from './passage.ts'
import { asSentence } from './wording.ts'

const happened =
  /\b(?:has |have |had )?(?:recently |also |officially |already |since )?(?<verb>opened|launched|established|founded|signed|acquired|built|inaugurated|set up|moved|relocated|hosted|closed|unveiled|completed|started operations|approved|invested|merged|bought|sold|commissioned|agreed|included|cut the ribbon|broke ground)\b|(?<!\p{L})(?<ru>открыл[аио]?(?:ся|сь)?|открылся|запустил[аио]?|основал[аио]?|подписал[аио]?|создал[аио]?|построил[аио]?|завершил[аио]?|учредил[аио]?|приобрел[аио]?|приобр[её]л|запущен[аоы]?|открыт[аоы]?|подписан[аоы]?)(?!\p{L})|(?<zh>设立|开设|成立|启动|签署|建成|开业|揭牌|落户|收购|投产)(?:了)?/iu
const clauseEnd = /[.;。；]|,\s(?!\p{Lu})|\band (?:is|was|are|were|has|plans|will|aims)\b/u

/** 'A and B signed an agreement in 2021': a place right before what it did at a told time. */
function isWhoDid({ words, periods }: Passage, { start, end }: TextSpan): boolean {
  return (
    /^\s(?:has\s|have\s|also\s|both\s)?$/u.test(words.slice(start, end)) &&
    periods.some(({ role, period, looksBack }) => role === 'during' && period !== '' && looksBack !== true)
  )
}

/** '12 May 2026 – The port today opened': whom a sentence begins with, behind its dateline. */
const opensSentence = /^(?:[^.;]{0,40}\s[–—-]{1,2}\s)?(?:The\s)?$/u

/** Something was done at a place: opened, founded, signed. Without a place in its own clause it is no hub's event. */
export function eventRule(passage: Passage): Candidate[] {
  const { words, places } = passage
  const match = happened.exec(words)
  if (match === null || /\b(?:will|to|would|plans to)\s(?:be\s)?$/iu.test(words.slice(0, match.index)))
    return []
  const start = match.index + match[0].length
  const rest = words.slice(start)
  const end = start + (clauseEnd.exec(rest)?.index ?? rest.length)
  const chinese = match.groups?.['zh'] !== undefined
  // A place no index knows counts where it is printed as one: 'opened in Neukölln'.
  const known = places.filter(
    ({ hub, span }) =>
      hub !== null || (span.start >= start && /\b(?:in|at)\s$/u.test(words.slice(0, span.start))),
  )
  const inClause = known.filter(({ span }) => span.start >= start && span.end <= end)
  const here =
    inClause.length > 0
      ? inClause
      : known.filter(
          ({ span }) =>
            span.end <= match.index &&
            (chinese ||
              /^(?:agreed|included)$/u.test(match.groups?.['verb'] ?? '') ||
              isWhoDid(passage, { start: span.end, end: match.index }) ||
              (opensSentence.test(words.slice(0, span.start)) &&
                /\btoday\s$/u.test(words.slice(0, match.index))) ||
              /\b(?:in|at|In|At)\s(?:the\s)?$|(?<!\p{L})[Вв]о?\s(?:\p{Ll}+\s)?$/u.test(
                words.slice(0, span.start),
              )),
        )
  if (here.length === 0) return []
  // 'Agreed' and 'included' are much else: two places must agree, and something be included for the first time.
  const verb = match.groups?.['verb']
  if (verb === 'agreed' && (here.length < 2 || passage.periods.length === 0)) return []
  if (verb === 'included' && !/\bfor the first time\b/u.test(words)) return []
  return [
    {
      assertion: {
        kind: 'event',
        when: whenOf(passage),
        hubs: [...new Set(here.flatMap(({ hub }) => hub?.id ?? []))],
      },
      statement: statementOf(passage, match, end, here),
      because: [match[0].trim(), ...here.map(({ printed }) => printed)],
    },
  ]
}

function whenOf({ words, periods }: Passage): string | null {
  const dated = datesIn(words).find(({ date }) => !date.startsWith('XXXX'))
  const period = periods.find(({ role }) => role === 'during')?.period
  return dated?.date ?? (period !== undefined && /^\d{4}(?:-\d{2})?$/.test(period) ? period : null)
}

/** 'Among them is X (…), which has opened branches in A' becomes 'X has opened branches in A'. */
function statementOf(passage: Passage, match: RegExpExecArray, end: number, here: readonly Place[]): string {
  const { words, language } = passage
  if (language !== 'en') return asSentence(claimedWords(passage), language)
  const head = words.slice(0, match.index).replace(/\s*[（(][^（()）]*[)）]/gu, '')
  const relative = /,?\s(?:which|who|that)\s*$/u.exec(head)
  const last = here.at(-1)
  if (relative === null || last === undefined) return asSentence(claimedWords(passage), language)
  const name = /(?:\p{Lu}[\p{L}\p{N}&.'’-]*\s?)+$/u.exec(head.slice(0, relative.index).trim())
  if (name === null) return asSentence(claimedWords(passage), language)
  return asSentence(`${name[0].trim()} ${words.slice(match.index, end).trim()}`, language)
}
