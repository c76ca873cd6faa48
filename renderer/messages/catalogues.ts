import type { Locale } from '#shared/messages/sentence.ts'
import type { Catalogue } from '#shared/messages/speak.ts'

const files: Record<string, Record<string, string>> = import.meta.glob('../../resources/messages/*/*.json', {
  eager: true,
  import: 'default',
})

/** `resources/messages/en/claims.json` with `accept` → `claims.accept`. */
export function catalogueOf(locale: Locale): Catalogue {
  const own = Object.entries(files).flatMap(([path, messages]) => {
    const [, language, noun] = /\/([a-z]+)\/([a-z-]+)\.json$/.exec(path) ?? []
    if (language !== locale) return []
    return Object.entries(messages).map(([key, text]) => [`${noun}.${key}`, text] as const)
  })
  return Object.fromEntries(own)
}
