import type { EdtfDate } from '../domain/edtf-date.ts'
import { datesIn } from '../text/dates.ts'
import { datedPhrases } from './dated-phrases.ts'
import type { FrontPage } from './front-page.ts'
import { isInstitution } from './institution.ts'
import type { LabelledValue } from './labels.ts'
import { readFrom, readJoined, type Document, type Line, type Read } from './lines.ts'
import { isDateLine } from './published.ts'
import { isRubric } from './rubric.ts'
import { goesOn, titleLines } from './title-lines.ts'

const FRONT = 14
const BACK = 10

/**
 * What an act of government says of itself: decrees and orders of Russia, notices of China by their document number,
 * statutory instruments and regulations in English. The day it was signed stands for the day of publication where it
 * prints no other, because acts are cited by it.
 */
export function actOf(document: Document, labels: readonly LabelledValue[]): FrontPage | null {
  return russianAct(document) ?? chineseAct(document, labels) ?? englishAct(document)
}

const RUSSIAN_KIND = 'Указ|Постановление|Распоряжение|Приказ|Федеральный закон|Закон|Решение'
/** 'Указ Президента Российской Федерации от 18.06.2024 № 529 "Об утверждении …"'. */
const RUSSIAN_LINE = new RegExp(
  `^(?<kind>${RUSSIAN_KIND})\\s(?<issuer>[^\\d№«"]{0,120}?)\\s?от\\s(?<date>\\d.{5,24}?)\\s?(?:г\\.|года)?\\s(?:№|N)\\s?(?<number>[\\p{L}\\d/-]+)\\.?(?:\\s?["«“](?<title>Об?о?\\s.{5,600})["»”])?\\.?$`,
  'iu',
)
const RUSSIAN_HEAD = new RegExp(`^(?:${RUSSIAN_KIND})$`, 'iu')
const RUSSIAN_NUMBER =
  /^(?:г\.\s\p{L}+,?\s)?(?:от\s)?(?<date>\d.{5,24}?)\s?(?:г\.|года)?\s{1,8}(?:№|N)\s?[\p{L}\d/-]+$/iu
const RUSSIAN_TITLE = /^["«“]?(?:О|Об|Обо)\s\p{Ll}/u
/** Offices in the case that 'Указ …' asks for, and in the one that names them. */
const NOMINATIVE: readonly (readonly [RegExp, string])[] = [
  [/^Президента\s/iu, 'Президент '],
  [/^Правительства\s/iu, 'Правительство '],
  [/^Министерства\s/iu, 'Министерство '],
  [/^Федеральной службы\s/iu, 'Федеральная служба '],
  [/^Федерального агентства\s/iu, 'Федеральное агентство '],
  [/^Губернатора\s/iu, 'Губернатор '],
  [/^Администрации\s/iu, 'Администрация '],
  [/^Департамента\s/iu, 'Департамент '],
  [/^Комитета\s/iu, 'Комитет '],
]

function russianAct({ lines, lead }: Document): FrontPage | null {
  const front = lines.slice(0, Math.min(FRONT, lead + 1))
  const at = front.findIndex(({ text }) => RUSSIAN_LINE.test(text) || RUSSIAN_HEAD.test(text))
  const line = front[at]
  if (line === undefined) return null
  const named = RUSSIAN_LINE.exec(line.text)?.groups
  // A page that is dated above the number of an act tells of the act, and is none itself.
  if (named !== undefined && front.slice(0, at).some(isDateLine)) return null
  const dated = named === undefined ? dateBesideNumber(front, lines.slice(-BACK)) : dateIn(line)
  if (dated === null) return null
  const title = titleIn(front.slice(at), named?.['title'])
  const masthead = mastheadOf(front.slice(0, at))
  const below = front[at + 1]
  const said =
    named?.['issuer']?.trim() ??
    (/^\p{L}+(?:А|ОЙ|ГО|И|ТВА)\s/u.test(below?.text ?? '') ? below?.text : undefined)
  return {
    kind: 'act',
    title,
    author: null,
    publisher:
      masthead !== null
        ? masthead
        : said === undefined
          ? null
          : issuerNamed(said, named === undefined && below !== undefined ? below : line, lines),
    published: null,
    signed: dated,
    url: null,
  }
}

/** The office above 'ПОСТАНОВЛЕНИЕ', over as many lines as its name was broken; its short name stands in brackets below. */
function mastheadOf(above: readonly Line[]): Read<string> | null {
  const lines = above.filter(({ text }) => !/^[(（].*[)）]$|\d/u.test(text) && !isRubric(text)).slice(-3)
  for (let from = 0; from < lines.length; from++) {
    const whole = readJoined(lines.slice(from))
    if (isInstitution(whole.value)) return whole
  }
  return null
}

/** The office in its first case, read where the act prints it so (over the signature), else where it stands. */
function issuerNamed(said: string, line: Line, lines: readonly Line[]): Read<string> | null {
  const rule = NOMINATIVE.find(([genitive]) => genitive.test(said))
  if (rule === undefined) return null
  const name = said.replace(rule[0], rule[1])
  for (const other of lines.slice(-BACK)) {
    const index = other.text.toLowerCase().indexOf(name.toLowerCase())
    if (index === 0)
      return readFrom(other, other.text.slice(0, name.length), other.text.slice(0, name.length), 0)
  }
  const isCapital = said === said.toUpperCase()
  return readFrom(line, isCapital ? name.toUpperCase() : name, said)
}

function titleIn(lines: readonly Line[], quoted: string | undefined): Read<string> | null {
  const [first] = lines
  if (first !== undefined && quoted !== undefined) return readFrom(first, quoted, quoted)
  const at = lines.findIndex(({ text }) => RUSSIAN_TITLE.test(text) && !/[.;:]$/u.test(text))
  if (at < 0) return null
  const parts = titleLines(lines, at).map((line) => {
    const words = line.text
      .replace(/^["«“](?=Об?о?\s)/u, '')
      .replace(/["»”]\.?$/u, (mark) => (isClosing(line.text) ? mark : ''))
    return { ...line, text: words, start: line.start + line.text.indexOf(words) }
  })
  return readJoined(parts)
}

/** Whether the mark at the end closes one that was opened inside: 'О проекте «Наука»'. */
function isClosing(text: string): boolean {
  const inner = text.replace(/^["«“](?=Об?о?\s)/u, '')
  const open = inner.match(/[«“]/gu)?.length ?? 0
  const close = inner.match(/[»”]/gu)?.length ?? 0
  return close > 0 && open >= close
}

/** 'от 14 февраля 2025 г. № 167' under the masthead, or date and number on the last lines. */
function dateBesideNumber(front: readonly Line[], back: readonly Line[]): Read<EdtfDate> | null {
  const line = front.find(({ text }) => RUSSIAN_NUMBER.test(text))
  if (line !== undefined) return dateIn(line)
  const number = back.findIndex(({ text }) => /^(?:№|N)\s?[\p{L}\d/-]+$/u.test(text))
  const above = number < 1 ? undefined : back[number - 1]
  return above === undefined || above.text.length > 40 ? null : dateIn(above)
}

const CHINESE_NUMBER = /[〔[［【(（](?:19|20)\d{2}[〕\]］】)）]\s?(?:第\s?)?\d+\s?号/u
const CHINESE_TITLE =
  /(?:关于.{2,200}|.{2,60})(?:通知|意见|决定|办法|公告|通告|通报|批复|函|方案|规划|规定|条例|细则|措施|要点|纲要)(?:（[^（）]{1,12}）|》)*$/u

function chineseAct({ lines, lead }: Document, labels: readonly LabelledValue[]): FrontPage | null {
  const front = lines.slice(0, Math.min(FRONT, lead + 1))
  const isNumbered = front.some(
    ({ text, kind }) => text.length < (kind === 'table-row' ? 300 : 60) && CHINESE_NUMBER.test(text),
  )
  const isIndexed = front.some(({ text }) => /索\s?引\s?号\s*[:：\t]/u.test(text))
  if (!isNumbered && !isIndexed) return null
  const title = labels.find(({ name }) => name === 'title')?.read ?? chineseTitle(front)
  const signature = signatureIn(lines)
  const said = (kind: 'published' | 'signed') =>
    datedPhrases(front).find((phrase) => phrase.kind === kind && phrase.place === 'own')?.read ?? null
  const issuer = labels.find(({ name }) => name === 'publisher')?.read ?? null
  const isIssued = signature !== null && (title?.value.startsWith(signature.office.value) ?? false)
  return {
    kind: 'act',
    title,
    author: null,
    publisher: issuer ?? (isIssued ? signature.office : null),
    published: said('published'),
    signed: said('signed') ?? signature?.date ?? null,
    url: null,
  }
}

function chineseTitle(front: readonly Line[]): Read<string> | null {
  for (const [at, line] of front.entries()) {
    if (!/关于|印发/u.test(line.text) || /[。：:；;]$/u.test(line.text) || line.text.length > 120) continue
    const whole = readJoined(titleLines(front, at))
    if (CHINESE_TITLE.test(whole.value)) return whole
  }
  return null
}

/** The office and the day under the last paragraph. */
function signatureIn(
  lines: readonly Line[],
): { readonly office: Read<string>; readonly date: Read<EdtfDate> } | null {
  const back = lines.slice(-BACK)
  const at = back.findIndex(
    ({ text }, index) =>
      /^\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/u.test(text) && isInstitution(back[index - 1]?.text ?? ''),
  )
  const office = back[at - 1]
  const line = back[at]
  const date = line === undefined ? null : dateIn(line)
  return office === undefined || date === null ? null : { office: readJoined([office]), date }
}

const ENGLISH_TITLE =
  /^The\s\p{Lu}.{5,200}\s(?:Regulations|Order|Rules|Scheme)(?:\s\([^()]{2,40}\))?\s(?:19|20)\d{2}$/u
const ENGLISH_LINE =
  /^(?:(?:COMMISSION|COUNCIL)\s(?:IMPLEMENTING\s|DELEGATED\s)?(?:REGULATION|DIRECTIVE|DECISION|RECOMMENDATION)|(?:REGULATION|DIRECTIVE|DECISION)\s\(|Executive Order\s\d+\sof\s)/iu

function englishAct({ lines, lead }: Document): FrontPage | null {
  const front = lines.slice(0, Math.min(FRONT, lead + 1))
  const made = datedPhrases(front).find(({ kind, place }) => kind === 'signed' && place === 'own')
  const at = front.findIndex(({ text }) => ENGLISH_TITLE.test(text))
  const title = front[at]
  if (title !== undefined && made !== undefined) return englishPage(readJoined([title]), made.read)
  const line = front.find(({ text }) => ENGLISH_LINE.test(text) && text.length < 200)
  const [date] = line === undefined ? [] : datesIn(line.text)
  if (line === undefined || date === undefined || date.date.startsWith('X')) return null
  const below = front[front.indexOf(line) + 1]
  const broken =
    below !== undefined && (/^on\s|^amending\s/u.test(below.text) || goesOn(line.text, line.text, below.text))
      ? [line, below]
      : [line]
  return englishPage(readJoined(broken), dateIn(line))
}

function englishPage(title: Read<string>, signed: Read<EdtfDate> | null): FrontPage {
  return { kind: 'act', title, author: null, publisher: null, published: null, signed, url: null }
}

function dateIn(line: Line): Read<EdtfDate> | null {
  const date = datesIn(line.text).find((found) => !found.date.startsWith('X'))
  return date === undefined
    ? null
    : readFrom(line, date.date, line.text.slice(date.span.start, date.span.end), date.span.start)
}
