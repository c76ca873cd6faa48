import type { Scope } from '#shared/domain/assertion.ts'

/** Levels a scope can name below its parent; the stored one stays on offer even when it is none of them. */
export function scopeLevels(stored: string | null): readonly string[] {
  const known = ['province', 'municipality', 'city', 'region', 'cluster', 'country']
  return stored === null || known.includes(stored) ? known : [stored, ...known]
}

/** The scope after a person chose its kind; what was printed stays with it. */
export function scopeOf(kind: 'all' | 'members-of', { printed }: Scope): Scope {
  return kind === 'all' ? { kind, printed } : { kind, parent: 'china', level: null, printed }
}
