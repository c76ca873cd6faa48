import { languageNamed, languageNamePattern } from '../text/language-names.ts'
import type { OriginalPublisher } from './original-publisher.ts'
import { spanIn, type Line, type Read } from './lines.ts'

const MARK =
  /^[[(（【*\s]*(?:(?:unofficial|official|machine|automatic|own|working)\s)?(?:translation(?=\s*(?:[.:)\]—–-]|$|from\b|by\b))|translated(?=\s(?:from|by)\b)|(?:неофициальный |машинный )?перевод(?=\s*(?:[.:)\]—–-]|$|с\s|на\s|выполнен|подготовлен))|переведено(?=\sс\s)|译自|翻译自|编译自|译文(?=\s*[:：）)】]|$)|翻译(?=\s*[）)】]|$)|机器翻译)/iu
const FROM = new RegExp(
  `(?:from\\s(?:the\\s)?(?:original\\s)?|с\\s|со\\s|译自|翻译自|编译自|由)\\s?(?<language>${languageNamePattern})`,
  'iu',
)

/**
 * Whether a document says that it is a translation, and from which language when it says so too, by the mark itself
 * ('Translated from Russian') or by the feed it came from ('People's Republic of China in Russian').
 */
export function translationOf(
  lines: readonly Line[],
  edition: OriginalPublisher['edition'],
): Read<{ from: string | null }> | null {
  for (const line of lines) {
    const mark = line.text.length > 400 ? null : MARK.exec(line.text)
    if (mark === null) continue
    const said = FROM.exec(line.text)
    const printed = said?.groups?.['language']
    const from = printed === undefined ? null : languageNamed(printed)
    const words = mark[0].trimStart()
    const span = spanIn(line, words, mark[0].length - words.length)
    if (from !== null && said !== null) {
      return {
        value: { from },
        from: [{ ...span, end: Math.max(span.end, line.start + said.index + said[0].length) }],
      }
    }
    return { value: { from: edition?.value.language ?? null }, from: [span, ...(edition?.from ?? [])] }
  }
  return null
}

/** Whether a line is there to say that the document is a translation. */
export function isTranslationMark(line: Line): boolean {
  return line.text.length <= 400 && MARK.test(line.text)
}
