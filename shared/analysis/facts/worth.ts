import { observationStatuses, statusTable, type ObservationStatus } from '../../domain/observation-status.ts'
import type { Observation } from '../../domain/observation.ts'
import { shifted } from '../../dataset/units.ts'
import type { Sentence } from '../../messages/sentence.ts'

/** What hedges say of a number, as bits: it may be lower than printed, higher, or either way. */
export const LOWER = 1
export const HIGHER = 2
export const tiers = ['official', 'press', 'unknown', 'weak'] as const

/**
 * A number with what must not be lost on the way: how sure its digits are (`half` of the last one, in the same unit), its
 * hedges, how final and how official what it rests on is, when the last of it became known, and which members it lacks.
 */
export type Worth = {
  readonly value: number
  readonly half: number
  readonly open: number
  readonly status: ObservationStatus
  readonly tier: Observation['tier']
  readonly vintage: string | null
  readonly publishers: readonly string[]
  readonly partial: readonly string[]
}
/** A number, or the reason why there is none: never NaN. */
export type Outcome =
  { readonly kind: 'worth'; readonly worth: Worth } | { readonly kind: 'none'; readonly why: Sentence }

/** What a number typed into a formula is worth: exactly itself. */
export function exactly(value: number): Worth {
  return {
    value,
    half: 0,
    open: 0,
    status: 'A',
    tier: 'official',
    vintage: null,
    publishers: [],
    partial: [],
  }
}

/** What a result takes over from all it rests on: the least final status, the weakest tier, the latest vintage. */
export function inherited(
  parts: readonly Worth[],
): Pick<Worth, 'status' | 'tier' | 'vintage' | 'publishers' | 'partial'> {
  let [status, tier, vintage]: [ObservationStatus, number, string | null] = ['A', 0, null]
  for (const part of parts) {
    if (statusTable[part.status].order > statusTable[status].order) status = part.status
    tier = Math.max(tier, tiers.indexOf(part.tier))
    if (part.vintage !== null && (vintage === null || part.vintage > vintage)) vintage = part.vintage
  }
  return {
    status,
    tier: tiers[tier] ?? 'unknown',
    vintage,
    publishers: [...new Set(parts.flatMap(({ publishers }) => publishers))],
    partial: [...new Set(parts.flatMap(({ partial }) => partial))],
  }
}

export function opposite(open: number): number {
  return (open & LOWER ? HIGHER : 0) | (open & HIGHER ? LOWER : 0)
}

/** The hedge a number carries to whoever reads it. */
export function qualifierOf(open: number): Observation['qualifier'] {
  return open === 0 ? 'exact' : open === LOWER ? 'less-than' : open === HIGHER ? 'more-than' : 'about'
}

export function openOf(qualifier: Observation['qualifier']): number {
  switch (qualifier) {
    case 'exact':
      return 0
    case 'more-than':
      return HIGHER
    case 'less-than':
    case 'nearly':
      return LOWER
    case 'about':
      return LOWER | HIGHER
  }
}

/** How far the last digit told may be off, in its own units: the sum of three numbers keeps their decimals. */
const LAST_DIGIT_OFF = 1.5

/** Decimals a number bears when it may be off by `half`: as many as leave the last one off by one and a half at most. */
function decimalsOf(half: number): number {
  if (half <= 0) return 12
  return Math.max(-12, Math.min(12, Math.floor(Math.log10(LAST_DIGIT_OFF / half) + 1e-9)))
}

/** The same for a result: never so few that its first digit goes, for 40 % told to the nearest hundred would be 0 %. */
export function decimalsBorne({ value, half }: Pick<Worth, 'value' | 'half'>): number {
  const borne = decimalsOf(half)
  return value === 0 ? borne : Math.max(borne, -Math.floor(Math.log10(Math.abs(value)) + 1e-9))
}

/** Rounds half away from zero, in decimal digits: 4.345 to two is 4.35, whatever the double says. */
export function rounded(value: number, decimals: number): number {
  const moved = shifted(Math.abs(Number(value.toPrecision(15))), decimals)
  const result = Math.sign(value) * shifted(Math.round(moved), -decimals)
  return result === 0 ? 0 : result
}

export const statusNumber: Readonly<Record<string, number>> = Object.fromEntries(
  observationStatuses.map((status, at) => [status, at]),
)
