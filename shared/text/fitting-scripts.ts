const scripts = {
  han: /\p{Script=Han}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  latin: /[a-z]/iu,
} as const
type Script = keyof typeof scripts

const known = new WeakMap<RegExp, Script | null>()

/** The script a pattern's own letters are in, Han before Cyrillic before Latin; null where it has none. */
function scriptOf(pattern: RegExp): Script | null {
  const found = known.get(pattern)
  if (found !== undefined) return found
  const words = pattern.source.replace(/\\p\{[^}]*\}|\(\?<\w+>|\\u[0-9a-f]{4}|\\[a-z]/giu, '')
  const script = (['han', 'cyrillic', 'latin'] as const).find((each) => scripts[each].test(words)) ?? null
  known.set(pattern, script)
  return script
}

/**
 * Which of the patterns of three languages a sentence need be searched for: a Russian pattern finds nothing in a sentence
 * without a Cyrillic letter. Each pattern must need a letter of the script it is written in.
 */
export function fittingScripts(words: string): (pattern: RegExp) => boolean {
  const has = new Map<Script, boolean>()
  return (pattern) => {
    const script = scriptOf(pattern)
    if (script === null) return true
    const found = has.get(script) ?? scripts[script].test(words)
    has.set(script, found)
    return found
  }
}
