import type { Scope } from '#shared/domain/assertion.ts'
import { hubTypes } from '#shared/domain/hub.ts'
import { UsageProblem } from './usage-problem.ts'

/**
 * What a rank ranges over, as typed: `all` that have a value, the members of a hub (`China`), or its members of one level
 * (`China: province`). What the source printed stays with it. A level nobody knows throws `cli-scope-level`.
 */
export async function typedScope(
  words: string,
  { printed }: Scope,
  findHub: (name: string) => Promise<string>,
): Promise<Scope> {
  if (words.toLowerCase() === 'all') return { kind: 'all', printed }
  const [, name = words, typed] = /^(.*\S)\s*:\s*([\p{L}-]+)$/su.exec(words) ?? []
  const level = typed?.toLowerCase() ?? null
  const levels: readonly string[] = hubTypes.filter((type) => type !== 'unknown')
  if (level !== null && !levels.includes(level))
    throw new UsageProblem('cli-scope-level', { typed: level.slice(0, 40), levels: levels.join(', ') })
  return { kind: 'members-of', parent: await findHub(name), level, printed }
}
