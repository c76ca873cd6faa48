import { parsePeriod } from '../periods.ts'
import type { ConstantField } from './fields.ts'
import type { RawRow } from './raw-table.ts'
import { knownUnit, unitInName } from './read-unit.ts'
import { readVintage } from './read-vintage.ts'

/** What the lines above (and the notes under) a table say of all its values. */
export type Preamble = Readonly<Partial<Record<ConstantField | 'title', string>>>

const unitLine =
  /(?:^|[\s（(])(?:units?(?: of measure(?:ment)?)?|(?:maß)?einheit|unité(?: de mesure)?|unidad(?: de medida)?|единиц[аы](?: измерения)?|ед\. ?изм\.|计量单位|单位)\s*[:：]\s*([^;；)）]+)/iu
const sourceLine =
  /^(?:sources?|quelle|fuente|fonte|출처|出典|источник(?: данных)?|数据来源|资料来源|来源)\s*[:：]?\s*(.+)$/iu
const updatedLine =
  /^(?:last updated?(?: date)?|updated|stand|mise à jour(?: le)?|dernière mise à jour|última actualización|дата обновления|обновлено|更新时间|更新日期)\s*[:：]?\s*(.+)$/iu
const datasetLine = /^(?:data source|dataset|database|data from database|数据库|統計名)\s*[:：]?\s*(.+)$/iu
const queryLine = /^(?:指标|indicator|показатель|variável|표제)\s*[:：–-]\s*(.+)$/iu
const periodLine = /^(?:时间|period|time|период)\s*[:：]\s*(.+)$/iu

/** Reads titles, units, sources and dates off the rows around a table. */
export function readPreamble(rows: readonly RawRow[]): Preamble {
  const found: Partial<Record<ConstantField | 'title', string>> = {}
  for (const { cells } of rows) {
    const filled = [...new Set(cells.map((cell) => cell.replace(/\s+/gu, ' ').trim()).filter(Boolean))]
    const line = filled.length === 2 ? filled.join(': ').replace(/[:：]: /, ': ') : filled.join(' ')
    if (line === '' || filled.length > 4) continue
    readLine(line, found)
  }
  return found
}

/** '© Statistisches Bundesamt (Destatis), 2025 | Stand: 14.03.2025 / 10:12:33' */
const copyrightLine =
  /^(?:©|\(c\)(?:opyright)?|copyright)\s*(\p{L}[^|;]*?)(?:,\s*(?:19|20)\d\d)?\s*(?:[|;]\s*(.+))?$/iu

function readLine(line: string, found: Partial<Record<ConstantField | 'title', string>>): void {
  const [, holder, rest] = copyrightLine.exec(line) ?? []
  if (holder !== undefined) {
    found.source_publisher ??= holder.trim().slice(0, 300)
    if (rest !== undefined) readLine(rest, found)
    return
  }
  const unit = unitLine.exec(line)?.[1]?.trim()
  if (unit !== undefined && found.unit === undefined) found.unit = unit
  const dataset = datasetLine.exec(line)?.[1]
  const updated = updatedLine.exec(line)?.[1]
  const source = sourceLine.exec(line)?.[1]
  const query = queryLine.exec(line)?.[1]
  const period = periodLine.exec(line)?.[1]
  if (dataset !== undefined) found.source_title ??= dataset.trim()
  else if (updated !== undefined) {
    const vintage = readVintage(updated)
    if (vintage !== null) found.vintage ??= vintage
  } else if (source !== undefined) found.source_publisher ??= source.trim().slice(0, 300)
  else if (query !== undefined) found.title = query.trim()
  else if (period !== undefined) {
    if (parsePeriod(period.trim()).kind === 'period') found.period ??= period.trim()
  } else if (unit === undefined || line.replace(unitLine, '').trim().length > 8) readTitle(line, found)
}

/** 'в текущих основных ценах; млн рублей': the unit stands last. */
function unitBehind(line: string): string | null {
  const parts = line.split(/[:;：；,，]/u)
  return parts.length > 1 ? knownUnit((parts.at(-1) ?? '').trim()) : null
}

/** 'Table 5938 - ', 'Tabelle: 21821-0003': what offices number their tables by. */
const tableNumber =
  /^(?:таблица|table|表|tabelle|tabela|tabla|tableau|tavola)\s*[:：]?\s*[\d.-]*\d[\d.-]*\s*[-–—.:：]?\s*/iu

/** 'Interne Ausgaben (Mill. EUR)' under 'Interne Ausgaben für Forschung: Länder, Jahre' names the measure; 'Values (million)' names none. */
function isOfTitle(words: string, title: string): boolean {
  const said = new Set(title.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
  return (words.toLowerCase().match(/\p{L}{5,}/gu) ?? []).some((word) => said.has(word))
}

/** '（亿元）', 'млн рублей' on a line of their own are the unit; other words are the title. */
function readTitle(line: string, found: Partial<Record<ConstantField | 'title', string>>): void {
  const bare = line.replace(/^[(（[]|[)）\]]$/gu, '').replace(/^(?:в|in)\s+/iu, '')
  const alone = line.length < 60 ? (knownUnit(bare) ?? unitBehind(bare)) : null
  if (alone !== null) {
    found.unit ??=
      knownUnit(bare) === null
        ? (bare
            .split(/[:;：；,，]/u)
            .at(-1)
            ?.trim() ?? bare)
        : bare
    return
  }
  if (!/\p{L}{3}/u.test(line) || line.length > 300) return
  const title = line.replace(unitLine, '').trim()
  const named = unitInName(title)
  // 'Spending: Länder, years' lists what the table is laid out by.
  const inName = named?.unit === 'years' ? null : named
  const own = title.replace(/[\s,;:]+$/u, '').replace(tableNumber, '')
  if (own === '') found.source_title ??= title
  else if (found.title === undefined) {
    found.title = own
    if (inName !== null)
      found.unit ??= title.slice(inName.bare.length).replace(/^[\s,(（[【]+|[)）\]】\s]+$/gu, '')
  } else if (inName !== null && found.unit === undefined) {
    found.unit = title.slice(inName.bare.length).replace(/^[\s,(（[【]+|[)）\]】\s]+$/gu, '')
    if (isOfTitle(inName.bare, found.title)) found.title = inName.bare
  }
  const year = /(?:^|\D)((?:19|20)\d\d)\s*(?:年|г(?:од[ау]?|\.)?)?(?=\D|$)/u.exec(title)
  const years = title.match(/(?:19|20)\d\d/g) ?? []
  if (year?.[1] !== undefined && years.length === 1) found.period ??= year[1]
}
