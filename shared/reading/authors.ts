import { agencyNamed } from './agencies.ts'
import type { LabelledValue } from './labels.ts'
import { readFrom, type Line, type Read } from './lines.ts'

const NAME = "(?:[\\p{Lu}][\\p{L}'’-]*\\.?)(?:\\s(?:de|da|van|von|der|bin|al|el|la)(?=\\s))?"
const PERSON = `${NAME}(?:\\s${NAME}){1,3}`
/** 'By Zhang Wei and Li Na', 'By Xinhua writers Zhang Wei, Li Na', 'By LI NA in Beijing | China Daily'. */
const BYLINE = new RegExp(
  `^By:?\\s(?:[\\p{L}’' ]{0,40}?\\b(?:writers?|reporters?|correspondents?|staff writers?)\\s)?(?<names>${PERSON}(?:(?:,\\s(?:and\\s)?|\\sand\\s|\\s&\\s)${PERSON}){0,5})(?<rest>(?:\\sin\\s[\\p{Lu}][\\p{L} ]{1,30})?(?:\\s*[,|·•–—-]\\s*.{1,80})?)$`,
  'u',
)
const REPORTER =
  /^(?:[（(■□◎●▲◆\s]*)(?:本报|本网|本刊|新华社|中新社)?(?:实习|见习|驻[\p{Script=Han}]{2,6}?)?(?:记者|文\/|作者)\s*[:：]?\s*(?<names>[\p{Script=Han}·]{2,4}(?:[、\s]+[\p{Script=Han}·]{2,4}){0,5})[）)]?$/u

/** '记者 宋知远 通讯员 何苗' beside date and source. */
const REPORTER_BESIDE =
  /(?:^|[\s\u3000])(?:本报|本网)?记者[\s:：]\s?(?<names>[\p{Script=Han}·]{2,4}(?:[、 ](?!通讯员|编辑|责任|摄影|实习)[\p{Script=Han}·]{2,4}){0,5})(?=\s|$)/u
/** '… – By Jane Roe, Professor of Physics' behind a source. */
const CREDIT = new RegExp(`^Source:.*\\s[–—-]\\sBy\\s(?<names>${PERSON})(?=,|$)`, 'u')

/** Who wrote a document, by its header: 'By …' on a line of its own, a label, '记者 …'. Agencies are not authors. */
export function authorOf(header: readonly Line[], labels: readonly LabelledValue[]): Read<string> | null {
  for (const { name, read } of labels) {
    const named = name === 'author' ? withoutOffice(read) : null
    if (named !== null && isName(named.value)) return named
  }
  for (const line of header) {
    const credited = CREDIT.exec(line.text)?.groups?.['names']
    if (credited !== undefined) return readFrom(line, credited, credited)
    const names = (
      BYLINE.exec(line.text) ??
      REPORTER.exec(line.text) ??
      (line.text.length < 120 ? REPORTER_BESIDE.exec(line.text) : null)
    )?.groups?.['names']
    if (names !== undefined && isName(names)) return readFrom(line, names, names)
  }
  return null
}

/** Whether a line is a byline, whoever it names. */
export function isByline(line: Line): boolean {
  return /^By\s\p{Lu}/u.test(line.text)
    ? line.text.length < 120 && !/[.!?]$/.test(line.text)
    : REPORTER.test(line.text)
}

/** '埃莉·贝尔德（北方评论撰稿人）' → '埃莉·贝尔德'. */
function withoutOffice(read: Read<string>): Read<string> {
  const value = read.value.replace(/\s?[（(][^（()）]*[)）]?$|\s+[|｜].*$/u, '')
  const [first] = read.from
  return first === undefined
    ? read
    : { value, from: [{ start: first.start, end: first.start + value.length }] }
}

/** Who put a text on a site, not who wrote it. */
const NOBODY =
  /^(?:admin|administrator|editor|editors|staff|editorial (?:board|staff|team)|redaktion|author|редакция.*|редактор|администратор|автор|пресс-служба.*|编辑部?|管理员|本站|佚名|未知|本站编辑|小编|管理者)$/iu

function isName(value: string): boolean {
  return (
    !NOBODY.test(value) &&
    value.length <= 120 &&
    /^[\p{Lu}\p{Lo}]/u.test(value) &&
    !/\d/.test(value) &&
    agencyNamed(value) === undefined &&
    !/[。!?]|\.$/.test(value)
  )
}
