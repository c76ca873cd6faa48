import type { Dateline } from '../domain/article-reading.ts'
import { parseDate } from '../text/dates.ts'
import { monthNames } from '../text/month-names.ts'
import { agencyAliases, agencyNamed } from './agencies.ts'
import { saysWhatDate } from './dated-phrases.ts'
import { standaloneCities } from './dateline-places.ts'
import { readFrom, type Document, type Line, type Read } from './lines.ts'

export type DatelineReading = {
  readonly dateline: Read<Dateline> | null
  readonly agency: Read<string> | null
  /** Names that stand in the dateline, as in '电（记者张三、李四）'. */
  readonly author: Read<string> | null
  /** The line that carries the dateline and where its prose goes on. */
  readonly line: Line
  readonly bodyStart: number
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const ALIAS = agencyAliases.map(escaped).join('|')
const MONTH = monthNames.map(escaped).join('|')
const DATE = `(?:(?:${MONTH})\\.?\\s\\d{1,2}(?:,?\\s\\d{4})?|\\d{1,2}\\s(?:${MONTH})(?!\\p{L})\\.?(?:,?\\s\\d{4}(?:\\s(?:года|г\\.))?)?)`
const WORD = "(?:[\\p{Lu}][\\p{L}'’.-]*)"
/** One to five capitalised words, with small ones between them ('Rio de Janeiro', 'Frankfurt am Main'). */
const PLACE = `${WORD}(?:[\\s/-](?:(?:de|da|do|del|la|am|an|der|upon|of|on|на)\\s)?${WORD}){0,4}`
const REGION = `(?:,\\s(?!(?:${MONTH})\\b)${WORD}(?:\\s${WORD}){0,2})?`
const BRACKETED =
  '(?:\\((?<bracketed>[^()]{2,60})\\)|/\\s?(?<slashed>[^/\\s][^/]{1,58}?)\\s?/|\\[(?<squared>[^\\]]{2,60})\\])'
const DASH = '(?:--?-?|–|—|―)'

/** 'BEIJING, Jan. 14 (Xinhua) -- ', 'Пекин, 16 января /Синьхуа/ -- ', 'MOSCOW, March 5. /TASS/. ', 'Tokyo (Kyodo) - '. */
const WITH_AGENCY = new RegExp(
  `^(?<place>${PLACE}${REGION}?)(?:[,.]?\\s(?<date>${DATE}))?[,.]?\\s${BRACKETED}\\s?(?:${DASH}|\\.|:)?\\s*`,
  'u',
)
/** 'МОСКВА, 5 мар — ТАСС. ', 'Москва. 5 марта. ИНТЕРФАКС - '. */
const WITH_ALIAS = new RegExp(
  `^(?<place>${PLACE}${REGION}?)[,.]\\s(?<date>${DATE})[,.]?(?:\\s${DASH})?\\s(?<alias>${ALIAS})(?!\\p{L})(?:\\.|,|:|\\s${DASH})?\\s*`,
  'u',
)
/** 'АСТАНА. КАЗИНФОРМ — ', 'МИНСК. БЕЛТА. '. */
const WITHOUT_DATE = new RegExp(
  `^(?<place>${PLACE})[.,]\\s(?<alias>${ALIAS})(?!\\p{L})(?:\\s${DASH}|\\.)\\s*`,
  'u',
)
/** 'GENEVA, 15 January 2026 – ', 'HANGZHOU, Jan. 3 -- ', 'CAIRO — 11 February 2026 — '. */
const WITH_DATE = new RegExp(
  `^(?<place>${PLACE}${REGION}?)(?:[,.]|\\s${DASH})\\s(?<date>${DATE})[.:]?\\s?${DASH}\\s*`,
  'u',
)
/** 'Quezon City, 21 January 2025. Central Luzon …': nothing but the year and a full stop sets it apart from prose. */
const WITH_YEAR = new RegExp(
  `^(?<place>${PLACE}${REGION}?)[,.]\\s(?<date>${DATE}(?<=\\d{4}(?:\\s(?:года|г\\.))?))\\.?\\s+(?=[«“"]?\\p{Lu})`,
  'u',
)
/** 'Brussels, 14 January 2026' on a line of its own. */
const ALONE = new RegExp(`^(?<place>${PLACE}${REGION}?)[,.]?\\s(?<date>${DATE})\\.?$`, 'u')
/** 'SHANGHAI — ', 'PALO ALTO, Calif. — '. */
const BARE = new RegExp(
  `^(?<place>[\\p{Lu}][\\p{Lu}.'’-]+(?:\\s[\\p{Lu}][\\p{Lu}.'’-]+){0,2})(?<region>,\\s[\\p{Lu}][\\p{L}.]+)?\\s${DASH}\\s*`,
  'u',
)
/** '新华社北京1月16日电（记者张三）', '据中新网1月16日电', '本报深圳2026年1月16日讯'; word processors set '北京 1 月 16 日电'. */
const CHINESE =
  /^[\s（(【]*据?(?<alias>新华社|新华网|中新社|中新网|中国新闻网|人民网|光明网|央视网|央广网|中国网|科技日报|经济日报|光明日报|人民日报|本报|本网|法新社|路透社|路透|美联社|彭博社|德新社|埃菲社|塔斯社|俄新社|俄罗斯卫星通讯社|共同社|时事社|韩联社|哈通社|中央社)(?:记者[\p{Script=Han}、]{2,12}?)?\s?(?<place>[\p{Script=Han}·/]{2,12}?)?\s?(?<date>(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日)\s?(?:专?电|讯|消息|报道)[】）)]?\s*(?:[（(](?:[\p{Script=Han}]{0,6}记者|通讯员)\s?(?<author>[\p{Script=Han}、·\s]{2,40}?)[)）])?[】）)：:]?\s*/u

/** Lines to look at: the header, the lead, and a few paragraphs after a summary, up to where prose is under way. */
const PROSE_LINES = 2

/**
 * The dateline: where and when a report was filed, and by which agency. It opens a line near the start of the prose;
 * the same words inside a sentence, or of somebody quoted, are none. The year is unknown unless printed.
 */
export function datelineOf(document: Document): DatelineReading | null {
  for (const line of document.lines.slice(0, document.lead + PROSE_LINES)) {
    const found =
      line.kind === 'heading' || line.kind === 'table-row'
        ? null
        : (chineseDateline(line) ?? spacedDateline(line))
    if (found !== null) return found
  }
  const last = document.lines.at(-1)
  const signed =
    last !== undefined && /^[（(【].{4,60}[）)】]$/u.test(last.text) ? chineseDateline(last) : null
  return signed !== null && signed.bodyStart === last?.text.length ? signed : null
}

function spacedDateline(line: Line): DatelineReading | null {
  const text = line.text.slice(0, 200)
  const match =
    WITH_ALIAS.exec(text) ??
    withKnownPlace(WITH_AGENCY.exec(text)) ??
    WITHOUT_DATE.exec(text) ??
    WITH_DATE.exec(text) ??
    ALONE.exec(text) ??
    WITH_YEAR.exec(text) ??
    bare(text)
  const { place: city, region = '' } = match?.groups ?? {}
  const place = city === undefined ? undefined : city + region
  if (match === null || place === undefined || saysWhatDate(place)) return null
  const { date, bracketed, slashed, squared, alias } = match.groups ?? {}
  const agency = (alias ?? bracketed ?? slashed ?? squared)?.replace(/^(?:спец\.\s?)?корр\.\s/iu, '') ?? null
  const printed = match[0].trim()
  return {
    dateline: readFrom(
      line,
      { place, date: date === undefined ? null : parseDate(date), printed },
      printed,
      0,
    ),
    agency: agency === null ? null : readFrom(line, agency, agency, match[0].lastIndexOf(agency)),
    author: null,
    line,
    bodyStart: match[0].length,
  }
}

/** Without a date, brackets behind a capitalised word hold a known agency or the line is an ordinary sentence. */
function withKnownPlace(match: RegExpExecArray | null): RegExpExecArray | null {
  const { date, bracketed, slashed, squared } = match?.groups ?? {}
  const agency = bracketed ?? slashed ?? squared ?? ''
  if (
    match === null ||
    (agencyNamed(agency) === undefined && (date === undefined || !/^\p{Lu}/u.test(agency)))
  )
    return null
  return parseDate(agency) === null ? match : null
}

function bare(text: string): RegExpExecArray | null {
  const match = BARE.exec(text)
  const { place = '', region } = match?.groups ?? {}
  return match !== null && (standaloneCities.has(place) || (region !== undefined && US_STATE.test(region)))
    ? match
    : null
}

const US_STATE =
  /^,\s(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Texas|Utah|Vt|Va|Wash|W\.Va|Wis|Wyo)\.?$/

function chineseDateline(line: Line): DatelineReading | null {
  const match = CHINESE.exec(line.text.slice(0, 200))
  if (match === null) return null
  const { alias = '', place, date = '', author } = match.groups ?? {}
  const printed = match[0].trim()
  const isOwnPaper = alias === '本报' || alias === '本网'
  return {
    dateline:
      place === undefined
        ? null
        : readFrom(line, { place, date: parseDate(date), printed }, printed, match[0].indexOf(printed)),
    agency: isOwnPaper ? null : readFrom(line, alias, alias),
    author: author === undefined ? null : readFrom(line, author.replace(/\s+/g, ''), author),
    line,
    bodyStart: match[0].length,
  }
}
