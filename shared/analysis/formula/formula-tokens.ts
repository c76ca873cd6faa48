import { sentence } from '../../messages/sentence.ts'
import type { FormulaProblem, FormulaSpan } from './expression.ts'

export type FormulaToken = { readonly at: FormulaSpan } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'indicator'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
)

/** Signs that people type or paste for the plain ones. */
const plain: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '，': ',',
  '（': '(',
  '）': ')',
}
const pattern =
  /\s+|(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?![\p{L}\d_.])|\[(?<indicator>[^[\]]*)\]|"(?<quoted>[^"]*)"|(?<word>\p{L}[\p{L}\p{N}]*(?:-\p{L}[\p{L}\p{N}]*)*)|(?<sign>[-+*/(),×·÷−–，（）])/uy

/** Splits a formula; what is no part of one is a problem with its place, never passed over. */
export function formulaTokens(text: string): readonly FormulaToken[] | FormulaProblem {
  const tokens: FormulaToken[] = []
  let start = 0
  while (start < text.length) {
    pattern.lastIndex = start
    const found = pattern.exec(text)
    if (found === null) return strayAt(text, start)
    const at = { start, end: pattern.lastIndex }
    const { number, indicator, quoted, word, sign } = found.groups ?? {}
    if (number !== undefined) {
      const value = Number(number)
      if (!Number.isFinite(value))
        return { sentence: sentence('recipes.formula.number', { text: number }), at }
      tokens.push({ kind: 'number', value, at })
    } else if (indicator !== undefined) {
      if (indicator.trim() === '') return { sentence: sentence('recipes.formula.empty-brackets'), at }
      tokens.push({ kind: 'indicator', text: indicator.trim(), at })
    } else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.trim(), at })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, at })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: plain[sign] ?? sign, at })
    start = at.end
  }
  return tokens
}

function strayAt(text: string, start: number): FormulaProblem {
  const rest = text.slice(start)
  const letter = String.fromCodePoint(rest.codePointAt(0) ?? 0)
  if (letter === '[')
    return { sentence: sentence('recipes.formula.open-bracket'), at: { start, end: text.length } }
  if (letter === '"')
    return { sentence: sentence('recipes.formula.open-quote'), at: { start, end: text.length } }
  const number = /^\d[\p{L}\p{N}_.]*/u.exec(rest)?.[0]
  if (number !== undefined)
    return {
      sentence: sentence('recipes.formula.number', { text: number }),
      at: { start, end: start + number.length },
    }
  return {
    sentence: sentence('recipes.formula.stray', { text: letter }),
    at: { start, end: start + letter.length },
  }
}
