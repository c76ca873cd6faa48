import type { TextSpan } from '../domain/text-span.ts'

/** Words that take back what stands beside them. */
const DENIALS =
  /\b(?:not (?:true|the case|correct|so that|accurate)|isn['’]t true|untrue|false(?:ly|hoods?)?|wrong(?:ly)?|incorrect(?:ly)?|inaccurate(?:ly)?|erroneous(?:ly)?|mistaken(?:ly)?|misleading|misreported|den(?:y|ies|ied|ial)|refut\w{1,4}|rebut\w{0,4}|disprove[nd]?|retract\w{0,4}|withdr[ae]wn?|debunk\w{0,3}|hoax|fabricated|no truth|contrary to)\b|(?<!\p{L})(?:неверно|неправда|ложь|ложн\p{L}{1,3}|ошибочн\p{L}{1,3}|опроверг\p{L}{0,5}|отрица\p{L}{1,4}|отозва\p{L}{1,4}|не соответству\p{L}{1,4}|не так)(?!\p{L})|不属实|不实|并非|否认|驳斥|错误|虚假|更正|撤回|谣言/giu
/** In the quotation's own sentence any negation turns its words round. */
const NEGATIONS =
  /\b(?:not|never|no|nor|neither|hardly|without)\b|n['’]t\b|(?<!\p{L})(?:не|нет|ни|никогда)(?!\p{L})|[不没未非无]/giu
/** How far a neighbouring sentence is read, in UTF-16 code units. */
const REACH = 400
const BREAK = /(?:[.!?…]["'”’»）)\]]*(?=\s)|[。！？]["'”’»）)\]]*|\n)\s*/gu

/**
 * Whether words stand beside a denial they did not stand beside where they were quoted: in the sentence before them, in the
 * one after, or in what is left of their own.
 */
export function isNewlyDenied(then: string, thenSpan: TextSpan, now: string, nowSpan: TextSpan): boolean {
  const [earlier, current] = [besides(then, thenSpan), besides(now, nowSpan)]
  const count = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0
  return (
    count(DENIALS, current.neighbours) > count(DENIALS, earlier.neighbours) ||
    count(NEGATIONS, current.own) > count(NEGATIONS, earlier.own)
  )
}

/** What is left of the sentence words stand in, and that with the sentences before and after it. */
function besides(
  text: string,
  { start, end }: TextSpan,
): { readonly own: string; readonly neighbours: string } {
  const before = piecesOf(text.slice(Math.max(0, start - REACH), start))
  const after = piecesOf(text.slice(end, end + REACH))
  const isWhole = /[.!?…。！？]["'”’»）)\]]*$/u.test(text.slice(Math.max(start, end - 4), end))
  const [rest = '', next = ''] = isWhole ? ['', after.find((piece) => piece.trim() !== '')] : after
  const opening = before.at(-1) ?? ''
  const previous = before.slice(0, -1).findLast((piece) => piece.trim() !== '') ?? ''
  return { own: `${opening} ${rest}`, neighbours: [previous, opening, rest, next].join(' ') }
}

function piecesOf(text: string): readonly string[] {
  return text.split(BREAK)
}
