import type { LikelihoodScale } from '#shared/domain/likelihood-scale.ts'

/** 'very unlikely (highly improbable)' says it twice, and so does 'likely or probable'. */
function spellings(name: string): readonly string[] {
  return name
    .split(/[()（）]| or /u)
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '')
}

/**
 * The first word of a likelihood scale that stands in a text about confidence, in any language; null where none does. Such a
 * text answers the wrong question. The longest spelling wins: 'very unlikely' is not 'unlikely'.
 */
export function likelihoodWordIn(text: string, scale: LikelihoodScale): string | null {
  const words = scale.terms
    .flatMap(({ names }) => [names.en, names.ru, names.zh].flatMap(spellings))
    .sort((one, other) => other.length - one.length)
  const said = text.toLowerCase()
  const found = words.find((word) => {
    const at = said.indexOf(word)
    if (at < 0) return false
    // Chinese writes no blanks between words.
    if (/\p{Script=Han}/u.test(word)) return true
    return new RegExp(`(?<![\\p{L}])${word.replace(/[.*+?^${}|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').test(said)
  })
  return found ?? null
}
