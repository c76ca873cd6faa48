import type { Hub } from '../domain/hub.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { russianSound } from '../text/names/russian-latin.ts'

export type SoundingFinder = (
  text: string,
  span?: TextSpan,
) => readonly { readonly hub: Hub; readonly span: TextSpan; readonly printed: string }[]

/** Shorter sounds fall together with ordinary words. */
const SHORTEST = 5
const capitalised = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}-]{3,}(?![\p{L}\p{N}])/gu
/** The endings of case, as they sound. */
const ending = /^(?:[aeiou]|iu|ia|ei|ii|om|em|oi|u|am|ah|ami|ov)?$/

/**
 * Finds hubs whose name the workspace holds in one script only, Latin or Cyrillic, by its sound in the other: a table's 'Kaluga' in
 * 'музеи Калуги'. Names of one word, and only those no other hub sounds like.
 */
export function createSoundingFinder(hubs: readonly Hub[]): SoundingFinder {
  const bySound = new Map<string, Hub[]>()
  for (const hub of hubs) {
    const names = [hub.names.en, hub.names.ru ?? '', ...hub.aliases.en, ...hub.aliases.ru]
    const isInBoth = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u].every((script) =>
      names.some((name) => script.test(name)),
    )
    if (isInBoth) continue
    for (const name of names) {
      const sound = soundStem(name)
      if (/^\p{Lu}[\p{L}-]+$/u.test(name) && !/\p{Script=Han}/u.test(name) && sound.length >= SHORTEST - 1)
        bySound.set(sound, [...(bySound.get(sound) ?? []), hub])
    }
  }
  if (bySound.size === 0) return () => []
  return (text, span) => {
    const from = span?.start ?? 0
    return [...text.slice(from, span?.end).matchAll(capitalised)].flatMap((match) => {
      const sound = russianSound(match[0])
      const isCyrillic = /\p{Script=Cyrillic}/u.test(match[0])
      const start = from + match.index
      for (let length = sound.length; length >= SHORTEST - 1; length--) {
        const rest = sound.slice(length)
        if (!ending.test(rest) || (!isCyrillic && rest.length > 1)) continue
        const [hub, ...others] = new Set(bySound.get(sound.slice(0, length)) ?? [])
        if (hub === undefined || others.length > 0 || isSameScript(hub, isCyrillic)) continue
        return [{ hub, span: { start, end: start + match[0].length }, printed: match[0] }]
      }
      return []
    })
  }
}

/** Without its last vowel, which is what a case changes. */
function soundStem(name: string): string {
  return russianSound(name).replace(/[aeiou]$/, '')
}

function isSameScript({ names }: Hub, isCyrillic: boolean): boolean {
  return /\p{Script=Cyrillic}/u.test(names.en) === isCyrillic
}
