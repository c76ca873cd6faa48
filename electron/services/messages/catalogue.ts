import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { locales, type Locale } from '#shared/messages/sentence.ts'
import { speaker, type Catalogue, type Speak, type Surface } from '#shared/messages/speak.ts'

const MessageFile = v.record(v.string(), v.string())

/**
 * One language's messages: `resources/messages/<locale>/claims.json` with `{"accept": …}` gives the key `claims.accept`.
 * Throws when the folder or a file cannot be read: a program without its words is broken, not slightly worse.
 */
export function loadCatalogue(resources: string, locale: Locale): Catalogue {
  const folder = join(resources, 'messages', locale)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.flatMap((name) => {
      const messages = v.parse(MessageFile, JSON.parse(readFileSync(join(folder, name), 'utf8')))
      const noun = basename(name, '.json')
      return Object.entries(messages).map(([key, text]) => [`${noun}.${key}`, text])
    }),
  )
}

/** A speaker for every language, read once when a host starts. `resources` is the path of the resources folder. */
export function loadSpeakers(resources: string, surface: Surface = 'window'): Record<Locale, Speak> {
  const speakers = locales.map((locale) => [
    locale,
    speaker(locale, loadCatalogue(resources, locale), surface),
  ])
  return Object.fromEntries(speakers) as Record<Locale, Speak>
}
