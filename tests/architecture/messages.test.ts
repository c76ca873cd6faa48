import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '#electron/project-folder.ts'
import { loadCatalogue } from '#electron/services/messages/catalogue.ts'
import { locales } from '#shared/messages/sentence.ts'

const resources = join(projectFolder, 'resources')
const english = loadCatalogue(resources, 'en')

/** Every argument a message takes: `{name}`, `{count, plural, …}` and those inside branches. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>) => {
    for (const part of parts) {
      if ('value' in part && part.type !== 0) found.add(part.value)
      if ('options' in part) for (const option of Object.values(part.options)) walk(option.value)
    }
  }
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())
  return [...found].sort()
}

describe.each(locales)('messages in %s', (locale) => {
  const catalogue = loadCatalogue(resources, locale)

  it('have the keys of English, no fewer and no more', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort())
  })

  it('are well-formed and take the arguments that English takes', () => {
    const wrong = Object.entries(catalogue).flatMap(([key, message]) => {
      try {
        const [own, given] = [argumentsOf(message), argumentsOf(english[key] ?? '')]
        return own.join() === given.join() ? [] : [`${key}: {${own.join()}} but English {${given.join()}}`]
      } catch (thrown) {
        return [`${key}: ${String(thrown)}`]
      }
    })
    expect(wrong).toEqual([])
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
    const keys = [...code.matchAll(/\b(?:sentence|t)\(\s*(['"])([\w.-]+)\1/g)].map(([, , key]) => key ?? '')
    const problems = [
      ...code.matchAll(/\b(?:refuse|problemOf|refused|refusedBody|UsageProblem)\(\s*(['"])([\w-]+)\1/g),
    ]
    return [...keys, ...problems.map(([, , code]) => `problems.${code}`)].map((key) => ({ key, path }))
  })

  it('are found at all', () => {
    expect(uses.length).toBeGreaterThan(100)
  })

  it('stand in the catalogues', () => {
    const unknown = uses.filter(({ key }) => !(key in english)).map(({ key, path }) => `${key} (${path})`)
    expect([...new Set(unknown)]).toEqual([])
  })
})
