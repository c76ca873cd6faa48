import { languageOf } from '../text/languages.ts'

const scripts = { han: /\p{Script=Han}/u, cyrillic: /\p{Script=Cyrillic}/u, latin: /\p{Script=Latin}/u }
const written: Readonly<Record<string, keyof typeof scripts>> = {
  zh: 'han',
  ja: 'han',
  ru: 'cyrillic',
  uk: 'cyrillic',
  be: 'cyrillic',
  bg: 'cyrillic',
  kk: 'cyrillic',
}
const scriptOf = (language: string) => scripts[written[language] ?? 'latin']

/**
 * The language of a claim's statement where it is another than the briefing's, else null. One too short to tell, without
 * one letter of the briefing's script, is in the language of the source it was taken from: `sources`, two-letter codes.
 */
export function statementLanguage(
  statement: string,
  { language, sources }: { readonly language: string; readonly sources: readonly string[] },
): string | null {
  const told = languageOf(statement)
  if (told !== null) return told === language ? null : told
  if (scriptOf(language).test(statement)) return null
  return sources.find((code) => code !== language && scriptOf(code).test(statement)) ?? null
}
