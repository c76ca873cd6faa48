import type { Hub } from '#shared/domain/hub.ts'

type Language = 'en' | 'zh' | 'ru'
type Named = Pick<Hub, 'names' | 'aliases'>
/** Names while they are typed; other names stand one a line, because a comma may be part of one. */
export type TypedNames = { names: Record<Language, string>; aliases: Record<Language, string> }

export function typedNames(named: Named | null): TypedNames {
  const of = (text: (language: Language) => string | null | undefined) => ({
    en: text('en') ?? '',
    zh: text('zh') ?? '',
    ru: text('ru') ?? '',
  })
  return {
    names: of((language) => named?.names[language]),
    aliases: of((language) => named?.aliases[language].join('\n')),
  }
}

/** What is kept of them; null while the English name, or its Latin spelling, is not there. */
export function namesOf({ names, aliases }: TypedNames): Named | null {
  const en = names.en.trim()
  if (en === '') return null
  const lines = (text: string) => [...new Set(text.split('\n').map((one) => one.trim()))].filter(Boolean)
  return {
    names: { en, zh: names.zh.trim() || null, ru: names.ru.trim() || null },
    aliases: { en: lines(aliases.en), zh: lines(aliases.zh), ru: lines(aliases.ru) },
  }
}
