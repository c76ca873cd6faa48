import type { EdtfDate } from '../domain/edtf-date.ts'
import { datedPhrases } from './dated-phrases.ts'
import type { Line, Read } from './lines.ts'

/** A line of somebody's references: '[12] …', '3. …'. Its date of access is that of another document. */
const REFERENCE = /^\s*(?:\[\d{1,3}\]|\d{1,3}[.)])\s/
const ADDRESSED =
  /^\s*(?:(?:URL|Link|Source|Ссылка|Адрес|Режим доступа|链接|网址|原文链接)\s?[:：]\s*)?https?:\/\//iu

/**
 * The day somebody fetched the document, as its header or footer says: 'Accessed 3 March 2026', 'Дата обращения:
 * 03.03.2026', '访问日期：2026-03-03', at the beginning of a line or behind the document's address.
 */
export function retrievedOf(lines: readonly Line[]): Read<EdtfDate> | null {
  const found = datedPhrases(lines.filter(({ text }) => !REFERENCE.test(text))).filter(
    ({ kind, line, place }) => kind === 'retrieved' && (place === 'own' || ADDRESSED.test(line.text)),
  )
  const days = new Set(found.map(({ read }) => read.value))
  return days.size === 1 ? (found[0]?.read ?? null) : null
}

/** Whether a line is one of a list of references. */
export function isReference(line: Line): boolean {
  return REFERENCE.test(line.text) && /https?:|\bdoi\b|\/\/|(?:19|20)\d\d/iu.test(line.text)
}
