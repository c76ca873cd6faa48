import { parsePeriod } from '#shared/dataset/periods.ts'
import { slugOf } from '#shared/domain/id.ts'
import type { Indicator } from '#shared/domain/indicator.ts'

type Language = 'en' | 'zh' | 'ru'
export type TypedMethod = { from: string; description: string; source: string }
/** An indicator while it is typed; other names stand one a line. */
export type TypedIndicator = {
  id: string | null
  names: Record<Language, string>
  aliases: Record<Language, string>
  definition: string
  source: string
  licence: string
  unit: string | null
  direction: Indicator['direction']
  series: string
  methods: TypedMethod[]
}
export type IndicatorProblem =
  { readonly field: 'name' } | { readonly field: 'method-period' | 'method-words'; readonly method: number }

export function typedIndicator(indicator: Indicator | null): TypedIndicator {
  const lines = (language: Language) => indicator?.aliases[language].join('\n') ?? ''
  return {
    id: indicator?.id ?? null,
    names: {
      en: indicator?.names.en ?? '',
      zh: indicator?.names.zh ?? '',
      ru: indicator?.names.ru ?? '',
    },
    aliases: { en: lines('en'), zh: lines('zh'), ru: lines('ru') },
    definition: indicator?.definition ?? '',
    source: indicator?.source ?? '',
    licence: indicator?.licence ?? '',
    unit: indicator?.unit ?? null,
    direction: indicator?.direction ?? 'higher',
    series: indicator?.series ?? '',
    methods: (indicator?.methods ?? []).map(({ from, description, source }) => ({
      from: from ?? '',
      description,
      source: source ?? '',
    })),
  }
}

type Read =
  | { readonly ok: true; readonly indicator: Indicator }
  | { readonly ok: false; readonly problem: IndicatorProblem }

/** A period is read as statistics print it; an empty one is 'from the beginning'. */
export function periodTyped(typed: string): string | null | 'unreadable' {
  if (typed.trim() === '') return null
  const read = parsePeriod(typed)
  return read.kind === 'period' ? read.period : 'unreadable'
}

export function indicatorOf(typed: TypedIndicator): Read {
  const name = typed.names.en.trim()
  const id = typed.id ?? slugOf(name)
  if (name === '' || id === '') return { ok: false, problem: { field: 'name' } }
  const words = (text: string) => text.trim() || null
  const methods: Indicator['methods'] = []
  for (const [method, { from, description, source }] of typed.methods.entries()) {
    const period = periodTyped(from)
    if (period === 'unreadable') return { ok: false, problem: { field: 'method-period', method } }
    if (description.trim() === '') return { ok: false, problem: { field: 'method-words', method } }
    methods.push({ from: period, description: description.trim(), source: words(source) })
  }
  const lines = (text: string) => [
    ...new Set(
      text
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ]
  return {
    ok: true,
    indicator: {
      id,
      names: { en: name, zh: words(typed.names.zh), ru: words(typed.names.ru) },
      aliases: { en: lines(typed.aliases.en), zh: lines(typed.aliases.zh), ru: lines(typed.aliases.ru) },
      definition: words(typed.definition),
      source: words(typed.source),
      licence: words(typed.licence),
      unit: typed.unit,
      direction: typed.direction,
      series: words(typed.series),
      methods,
    },
  }
}
