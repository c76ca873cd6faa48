import { agencyAliases, agencyNamed } from './agencies.ts'
import type { DatelineReading } from './dateline.ts'
import { agencyBesideDate } from './published.ts'
import { readFrom, type Document, type Read } from './lines.ts'

const ALIAS = agencyAliases.map((alias) => alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
/** '… сообщает ТАСС', '据新华社报道', 'Xinhua reported', in the opening of a report. */
const REPORTED = new RegExp(
  `(?:сообщает|сообщило|передает|передаёт|передало|информирует)\\s(?:информационное\\s)?(?:агентство\\s|корреспондент\\s)?[«"]?(?<ru>${ALIAS})(?!\\p{L})|据(?<zh>${ALIAS})(?:\\d{1,2}日)?(?:报道|消息|电)|(?<!\\p{L})(?<en>${ALIAS})\\s(?:news agency\\s)?(?:reported|reports)(?!\\p{L})`,
  'u',
)
/** '(Xinhua)' or '/ТАСС/' behind the last word. */
const SIGNED = new RegExp(`[(（/\\[]\\s?(?<end>${ALIAS})\\s?[)）/\\]]\\.?$`, 'u')

/** The agency whose report this is: by its dateline, its 'Source:', the words of its lead, its last line. */
export function agencyOf(
  document: Document,
  dateline: DatelineReading | null,
  originalPublisher: Read<string> | null,
): Read<string> | null {
  if (dateline?.agency) return dateline.agency
  if (originalPublisher !== null && agencyNamed(originalPublisher.value) !== undefined)
    return originalPublisher
  const { lines, lead } = document
  const dated = lines
    .slice(0, lead)
    .map(agencyBesideDate)
    .find((agency) => agency !== null)
  if (dated) return dated
  const opening = lines[lead]
  const reported = opening === undefined ? null : REPORTED.exec(opening.text)
  const name = Object.values(reported?.groups ?? {}).find((group) => group !== undefined)
  if (opening !== undefined && reported !== null && name !== undefined) {
    return readFrom(opening, name, name, reported.index + reported[0].indexOf(name))
  }
  for (const line of lines.slice(Math.max(lead, lines.length - 4)).toReversed()) {
    const signed = SIGNED.exec(line.text)
    const agency = signed?.groups?.['end']
    if (signed !== null && agency !== undefined)
      return readFrom(line, agency, agency, signed.index + signed[0].indexOf(agency))
  }
  return null
}
