import type { Document, Line, Read } from './lines.ts'

const LABEL =
  /^[*(（【\s]*(?:please note|disclaimer|legal notice|примечание|отказ от ответственности|оговорка|免责声明|特别声明|郑重声明|声明|注意)(?:\s*[:：.—–】]|\s*$)/iu
/** What a disclaimer speaks of; 'Please note: the office moves on Monday' speaks of something else. */
const SUBJECT =
  /\b(?:reflect|represent|position|views?|opinions?|responsib\w+|accura\w+|liab\w+|warrant\w+|endors\w+|verif\w+|raw content|content)\b|ответственн|мнени|позици|точност|достоверн|отража|проверя|责任|立场|观点|真实性|准确性|仅供参考|代表|版权/iu
const UNLABELLED =
  /do(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:official )?(?:position|views?|opinions?|policy)|мнение (?:редакции|автора) может не совпадать|не (?:обязательно )?отража\p{L}+ (?:официальную )?(?:позицию|мнение|точку)|(?:不代表|不反映)[^。]{0,20}(?:立场|观点|意见)|仅代表作者/iu
const ASCRIBED =
  /(?:position|views?|opinions?|policy) of (?:the )?([\p{Lu}][\p{L}\p{N}.&-]*(?:\s[\p{Lu}][\p{L}\p{N}.&-]*)*)/u
const ASCRIBED_ELSEWHERE =
  /(?:позици\p{L}+|мнени\p{L}+|точк\p{L}+ зрения) (?:редакции |издания |агентства )?[«"]?([\p{Lu}][\p{L}\p{N}.&-]+(?:\s[\p{Lu}][\p{L}\p{N}.&-]*)*)|不代表(?!本|作者|我)([\p{Script=Han}\p{L}]{2,12}?)(?:的)?(?:立场|观点|意见)/u

/**
 * The disclaimer of a document: the whole paragraph that carries it, and, under a heading of its own, the paragraphs below.
 * A sentence that only points to one ('An important disclaimer is at the bottom') is not it.
 */
export function disclaimerOf(document: Document): Read<string> | null {
  const { lines } = document
  const at = lines.findIndex(isDisclaimer)
  const first = lines[at]
  if (first === undefined) return null
  const block =
    first.text.length < 40 && !SUBJECT.test(first.text)
      ? lines.slice(at, at + 1 + following(lines, at))
      : [first]
  const last = block.at(-1) ?? first
  const value = block.map((line) => line.text).join('\n')
  return { value, from: [{ start: first.start, end: last.start + last.text.length }] }
}

/** Whose position a disclaimer says the text is not: the one who put it there. 'The author' is nobody by name. */
export function disclaimingPublisher(disclaimer: Read<string> | null): Read<string> | null {
  if (disclaimer === null) return null
  const match = ASCRIBED.exec(disclaimer.value) ?? ASCRIBED_ELSEWHERE.exec(disclaimer.value)
  const name = match?.slice(1).find((group) => group !== undefined)
  if (match === null || name === undefined) return null
  const start = (disclaimer.from[0]?.start ?? 0) + match.index + match[0].indexOf(name)
  const value = name.replace(/\.$/, '')
  return { value, from: [{ start, end: start + value.length }] }
}

/** Whether a line is a disclaimer or the heading of one. */
export function isDisclaimer(line: Line): boolean {
  return isLabelled(line) || (UNLABELLED.test(line.text) && line.text.length < 1500)
}

function isLabelled(line: Line): boolean {
  return (
    LABEL.test(line.text) &&
    (SUBJECT.test(line.text) || (line.text.length < 40 && /disclaim|免责|ответственн/iu.test(line.text)))
  )
}

/** How many paragraphs stand below a heading-like 'Disclaimer', at most five and not beyond the next heading. */
function following(lines: readonly Line[], at: number): number {
  const below = lines.slice(at + 1, at + 6)
  const end = below.findIndex((line) => line.kind === 'heading')
  return end < 0 ? below.length : end
}
