import type { EdtfDate } from '../domain/edtf-date.ts'
import { datesIn } from '../text/dates.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { CLOCK } from './clock.ts'
import { readFrom, type Line, type Read } from './lines.ts'

/** What a date in a header is the date of, as documents print it in front of the date. */
const KINDS = {
  published:
    'first published|published|published online|first published online|publication date|date published|date of publication|posted|date posted|released|release date|date of release|issued|date issued|date of issue|date|available online|online publication date|embargoed until|embargoed until release|embargo|for release|for immediate release|опубликовано|опубликована|опубликован|дата публикации|дата выхода|дата размещения|размещено|дата|发布时间|发布日期|发表时间|发表日期|公布日期|公布时间|发布于|发表于|刊发时间|时间|日期|网络首发日期|网络首发时间|网络首发|网络出版日期|网络出版时间|在线出版日期|出版日期|刊出日期|上网日期|上网时间',
  updated:
    'updated|last updated|last modified|modified|last reviewed|обновлено|изменено|дата обновления|дата изменения|更新时间|更新日期|最后更新|最近更新|修改时间',
  received:
    'received|submitted|date received|получено|получена|поступила|поступила в редакцию|статья поступила|статья поступила в редакцию|дата поступления|рукопись получена|收稿日期|收稿时间|收稿|来稿日期',
  accepted:
    'accepted|accepted for publication|date accepted|принята|принята к публикации|принята к печати|принято|принято к публикации|одобрено|одобрена|одобрена после рецензирования|录用日期|录用|接受日期|定稿日期',
  revised:
    'revised|received in revised form|in revised form|revision received|доработана|после доработки|修回日期|修改稿日期|修回|修订日期',
  retrieved:
    'accessed|last accessed|date accessed|access date|date of access|retrieved|date retrieved|saved|date saved|captured|downloaded|дата обращения|дата доступа|дата просмотра|сохранено|дата сохранения|скачано|访问日期|访问时间|获取日期|获取时间|检索日期|引用日期|抓取时间|抓取日期|采集时间|下载日期|下载时间|保存日期|保存时间',
  signed: 'made|signed|adopted|дата подписания|дата принятия|成文日期|成文时间|签发日期|签署日期|生成日期',
} as const
export type DateKind = keyof typeof KINDS
export type DatedPhrase = {
  readonly kind: DateKind
  readonly read: Read<EdtfDate>
  readonly line: Line
  /**
   * 'own' where the phrase opens its line, follows another one or stands in a column of its own; 'aside' in brackets or behind
   * other words, where it may speak of something else.
   */
  readonly place: 'own' | 'aside'
}

const kinds = new Map<string, DateKind>()
for (const [kind, phrases] of Object.entries(KINDS))
  for (const phrase of phrases.split('|')) if (isKind(kind)) kinds.set(phrase, kind)

/** Longer lines are prose, in which a date is the date of something else. */
const LONGEST_LINE = 300

/**
 * The dates of some lines that say what they are the dates of, with their years: 'Published 3 June 2025', 'Received 4
 * November 2024; accepted 10 February 2025', 'Дата обращения: 03.03.2026', '收稿日期：2024-11-02'. The words may stand alone on
 * the line above, or in the cell before. A sentence is not read, whatever it begins with.
 */
export function datedPhrases(lines: readonly Line[]): readonly DatedPhrase[] {
  return lines.flatMap((line, index) => {
    if (line.text.length > LONGEST_LINE || isSentence(line.text)) return []
    const found: DatedPhrase[] = []
    let end = 0
    for (const { span, date } of datesIn(line.text)) {
      const before = line.text.slice(end, span.start)
      const isFirst = end === 0
      end = span.end
      const read = withYear(line, date, span, lines[index + 1])
      if (read === null) continue
      const said = kindOf(before) ?? kindAbove(before, lines[index - 1])
      if (said === null) continue
      const isOwn = said.isWhole ? isFirst || found.length > 0 : said.isApart
      found.push({ kind: said.kind, line, read, place: isOwn ? 'own' : 'aside' })
    }
    return found
  })
}

/** Whether words in front of a date say what it is the date of ('Received'), so that they are no place. */
export function saysWhatDate(words: string): boolean {
  return kindOf(words)?.isWhole === true
}

/** A date with its year; where the line ends before the year, the next line's first words are it. */
function withYear(
  line: Line,
  date: EdtfDate,
  { start, end }: TextSpan,
  next: Line | undefined,
): Read<EdtfDate> | null {
  const read = readFrom(line, date, line.text.slice(start, end), start)
  if (!date.startsWith('X')) return read
  const year = /^(?:19|20)\d{2}(?=[\s.,;]|$)/u.exec(next?.text ?? '')?.[0]
  if (year === undefined || next === undefined || end < line.text.length) return null
  return {
    value: date.replace('XXXX', year),
    from: [...read.from, { start: next.start, end: next.start + year.length }],
  }
}

type Said = {
  readonly kind: DateKind
  /** Nothing else stands before the date. */
  readonly isWhole: boolean
  /** A bar, a tab or a semicolon parts the words from what stands before. */
  readonly isApart: boolean
}

/** The kind whose words end `before`, at its beginning or behind a mark; the clock and the weekday do not count. */
function kindOf(before: string): Said | null {
  const words = before
    .slice(-100)
    .replace(CLOCK, ' ')
    .replace(/(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu, '')
    .replace(/[\s\p{P}\p{S}]+$/u, '')
    .replace(/\s(?:on|at|by)$/iu, '')
    .replace(/[\s\p{P}\p{S}]+$/u, '')
    .toLowerCase()
  const at = Math.max(...[...words.matchAll(/[;；|｜•·.,，。(（【[/\t：:]/gu)].map(({ index }) => index), -1)
  const kind = kinds.get(
    words
      .slice(at + 1)
      .replace(/\s+/g, ' ')
      .trim(),
  )
  if (kind === undefined) return null
  const isWhole = !/[\p{L}\p{N}]/u.test(words.slice(0, Math.max(0, at)))
  return { kind, isWhole, isApart: /[;；|｜•·/\t]/u.test(words[at] ?? '') }
}

/** 'Published' on the line above a date that opens its own line. */
function kindAbove(before: string, above: Line | undefined): Said | null {
  const said = before === '' && above !== undefined ? kindOf(above.text) : null
  return said?.isWhole === true ? said : null
}

/** Ends like a sentence, long after its last date: 'Published on 3 May 2024, the audit found …'. */
function isSentence(text: string): boolean {
  if (!/[.。!?！？…]["”’»)]*$/u.test(text)) return false
  const last = datesIn(text).at(-1)
  return last !== undefined && text.length - last.span.end > 30
}

function isKind(name: string): name is DateKind {
  return name in KINDS
}
