import type { TextSpan } from '../domain/text-span.ts'
import { chineseHedges, englishHedges, russianHedges, type HedgeClass } from './hedge-table.ts'

export type Hedge = { readonly span: TextSpan; readonly hedge: HedgeClass }

/** One pattern a language: its classes are the names of its groups. A whole word in alphabets, any place in Chinese. */
function patternOf(table: readonly (readonly [HedgeClass, string])[], isSpaced: boolean): RegExp {
  const groups = table.map(([hedge, words]) => `(?<${hedge.replace('-', '_')}>${words})`).join('|')
  return isSpaced
    ? new RegExp(`(?<![\\p{L}\\p{N}-])(?:${groups})(?![\\p{L}\\p{N}])`, 'giu')
    : new RegExp(groups, 'gu')
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  en: patternOf(englishHedges, true),
  ru: patternOf(russianHedges, true),
  zh: patternOf(chineseHedges, false),
}

/** Whether the hedges of a language are known. */
export function hasHedges(language: string): boolean {
  return language in PATTERNS
}

/**
 * The words of a passage that say how sure it is ('plans to', 'may', 'reportedly', 'at least'; планирует, около; 计划, 据称),
 * in order. Empty for languages without a table.
 */
export function hedgesIn(text: string, language: string): Hedge[] {
  const pattern = PATTERNS[language]
  if (pattern === undefined) return []
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const hedge = classOf(match.groups ?? {})
    if (hedge === null || isMonth(match[0], text, match.index)) return []
    const start = match.index + match[0].length - match[0].trimStart().length
    return [{ span: { start, end: match.index + match[0].trimEnd().length }, hedge }]
  })
}

function classOf(groups: Readonly<Record<string, string | undefined>>): HedgeClass | null {
  for (const [hedge] of englishHedges) if (groups[hedge.replace('-', '_')] !== undefined) return hedge
  return null
}

/** 'May' and 'Can' with a capital inside a sentence are a month and a name. */
function isMonth(printed: string, text: string, at: number): boolean {
  return /^(?:May|Will|Might|Can)$/.test(printed) && /[\p{L},]\s$/u.test(text.slice(Math.max(0, at - 2), at))
}
