import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '#electron/project-folder.ts'
import { loadCatalogue } from '#electron/services/messages/catalogue.ts'
import { gazetteerKey } from '#shared/messages/gazetteer-key.ts'
import { locales } from '#shared/messages/sentence.ts'

const resources = join(projectFolder, 'resources')
const english = loadCatalogue(resources, 'en')

/** Kinds of node in a parsed ICU message, as the parser numbers them. */
const [LITERAL, SELECT, PLURAL, POUND, TAG] = [0, 5, 6, 7, 8] as const

/**
 * The arguments of a message: `taken`, every one, and `printed`, those whose value a reader sees. A count that only
 * chooses between singular and plural is not printed, and a language without plurals may leave it out.
 */
function argumentsOf(message: string) {
  const taken = new Set<string>()
  const printed = new Set<string>()
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>, counted: string | null) => {
    for (const part of parts) {
      if (part.type === POUND && counted !== null) printed.add(counted)
      if (part.type === LITERAL || part.type === POUND || part.type === TAG) continue
      taken.add(part.value)
      if (part.type === PLURAL || part.type === SELECT) {
        const inner = part.type === PLURAL ? part.value : counted
        for (const option of Object.values(part.options)) walk(option.value, inner)
      } else printed.add(part.value)
    }
  }
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst(), null)
  return { taken, printed }
}

/** The words of a message without its values, and without those for the command line. */
function wordsInWindow(message: string): string {
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>): string =>
    parts
      .map((part) => {
        if (part.type === LITERAL) return part.value
        if (part.type !== SELECT && part.type !== PLURAL) return ''
        const isOfSurface = part.type === SELECT && part.value === 'surface'
        return Object.entries(part.options)
          .map(([option, { value }]) => (isOfSurface && option === 'cli' ? '' : walk(value)))
          .join('')
      })
      .join('')
  return walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())
}

describe.each(locales)('messages in %s', (locale) => {
  const catalogue = loadCatalogue(resources, locale)

  it('have the keys of English, no fewer and no more', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort())
  })

  it('are well-formed, print what English prints and take nothing else', () => {
    const wrong = Object.entries(catalogue).flatMap(([key, message]) => {
      try {
        const [own, given] = [argumentsOf(message), argumentsOf(english[key] ?? '')]
        const lost = [...given.printed].filter((name) => !own.printed.has(name))
        const invented = [...own.taken].filter((name) => !given.taken.has(name))
        return lost.length + invented.length === 0
          ? []
          : [`${key}: lost {${lost.join()}}, invented {${invented.join()}}`]
      } catch (thrown) {
        return [`${key}: ${String(thrown)}`]
      }
    })
    expect(wrong).toEqual([])
  })

  it('name the mapping of the command line nowhere but there', () => {
    const own = Object.entries(catalogue).filter(([key]) => !/(?:^|\.)cli\./.test(key))
    expect(own.filter(([, message]) => wordsInWindow(message).includes('--map'))).toEqual([])
  })

  it('say something everywhere', () => {
    expect(Object.entries(catalogue).filter(([, message]) => message.trim() === '')).toEqual([])
  })
})

describe('keys used in code', () => {
  const sources = ['shared', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|svelte)$/.test(path))
      .map((path) => join(folder, path)),
  )
  const uses = sources.flatMap((path) => {
    const code = readFileSync(join(projectFolder, path), 'utf8')
    const keys = [...code.matchAll(/\b(?:sentence|t|notDrawn)\(\s*(['"])([\w.-]+)\1/g)].map(
      ([, , key]) => key ?? '',
    )
    const problems = [
      ...code.matchAll(/\b(?:refuse|problemOf|refused|refusedBody|UsageProblem)\(\s*(['"])([\w-]+)\1/g),
    ]
    return [...keys, ...problems.map(([, , code]) => `problems.${code}`)].map((key) => ({ key, path }))
  })

  it('are found at all', () => {
    expect(uses.length).toBeGreaterThan(100)
  })

  it('hold every definition and method of the built-in indicators, in its own words', () => {
    const indicators = JSON.parse(readFileSync(join(resources, 'gazetteer/indicators.json'), 'utf8')) as {
      definition: string | null
      methods: { description: string }[]
    }[]
    const words = indicators.flatMap(({ definition, methods }) => [
      ...(definition === null ? [] : [definition]),
      ...methods.map(({ description }) => description),
    ])
    expect(words.length).toBeGreaterThan(8)
    for (const one of words) expect(english[gazetteerKey(one)]).toBe(one)
  })

  it('stand in the catalogues', () => {
    const unknown = uses.filter(({ key }) => !(key in english)).map(({ key, path }) => `${key} (${path})`)
    expect([...new Set(unknown)]).toEqual([])
  })

  it('name every change that undo offers', () => {
    const folder = join(projectFolder, 'electron/services')
    const commands = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [
        ...readFileSync(join(folder, path), 'utf8').matchAll(/\.change\(\s*'([a-z]+\.[a-zA-Z]+)'/g),
      ])
      .map(([, command = '']) => command)
    expect(commands.length).toBeGreaterThan(30)
    expect(commands.filter((one) => !(`app.command.${one}` in english))).toEqual([])
  })
})
