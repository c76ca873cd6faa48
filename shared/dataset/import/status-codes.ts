import type { Observation } from '../../domain/observation.ts'
import { observationStatuses, statusTable } from '../../domain/observation-status.ts'

type Status = Observation['status']

/** What a file says about a value: a status, and in words what it has no code for. */
export type StatusReading = { readonly status: Status; readonly remark: string }

const kept: ReadonlyMap<string, Status> = new Map(observationStatuses.map((code) => [code, code]))
/**
 * Eurostat's flags where they are not the letters of SDMX: confidential, estimated by Eurostat, not applicable, revised.
 * Then the words of other houses: UNESCO's qualifiers and magnitudes, OECD's missing marks.
 */
const flags: Readonly<Record<string, Status>> = { c: 'Q', s: 'E', z: 'M', r: 'A', i: 'I' }
const houses: Readonly<Record<string, Status>> = {
  UIS_EST: 'E',
  NAT_EST: 'E',
  RPRF: 'P',
  NA: 'M',
  NIL: 'N',
  C: 'Q',
  Z: 'M',
  T: 'P',
}
/** Words of labels, for files that print no code. */
const words: readonly (readonly [RegExp, Status])[] = [
  [/^(?:normal|final|actual)/i, 'A'],
  [/break|разрыв/i, 'B'],
  [/definition differs/i, 'D'],
  [/imputed/i, 'I'],
  [/estimat|оценк|估计/i, 'E'],
  [/forecast|projection|прогноз|预测/i, 'F'],
  [/provisional|preliminary|предварительн|初步/i, 'P'],
  [/low reliab|unreliable/i, 'U'],
  [/confidential|suppressed/i, 'Q'],
  [/missing|not available/i, 'O'],
]

/** Houses whose letters are not those of SDMX, by the field that holds them; what stands behind a colon becomes a note. */
const dialects = {
  /** INSEE: final, provisional, half final, revised, estimated, not available, confidential. */
  status_fr: { D: 'A', DEF: 'A', P: 'P', PROV: 'P', SD: 'P', R: 'A', E: 'E', M: 'M', C: 'Q' },
  /** Statistics Canada, 'Standard table symbols': four grades, with caution, too unreliable to print, suppressed, not available. */
  status_ca: { A: 'A', B: 'A', C: 'A', D: 'A', E: 'U', F: 'O', X: 'Q', P: 'P', R: 'A', T: 'A', '..': 'O', '...': 'M', '0S': 'A' },
  /** The UN: country, country adjusted, estimated, global monitoring, modelled, not applicable. */
  status_un: { C: 'A', CA: 'A', E: 'E', G: 'A', M: 'E', N: 'A', NA: 'A' },
} satisfies Readonly<Record<string, Readonly<Record<string, Status>>>> // prettier-ignore

/** Fields whose letters are a house's own. */
export const dialectFields = ['status_fr', 'status_ca', 'status_un'] as const

/** The SDMX code for a letter of a house's own list; other texts are given back. */
export function dialectStatus(field: (typeof dialectFields)[number], printed: string): string {
  const code = printed.trim().toUpperCase()
  const letters: Readonly<Record<string, Status>> = dialects[field]
  return Object.hasOwn(letters, code) ? (letters[code] ?? printed) : printed
}

const read = new Map<string, StatusReading>()

/**
 * 'A', 'p', 'be', 'A: Normal value', 'Estimated value' → a status. Codes follow SDMX CL_OBS_STATUS 2.2 and the flags of
 * Eurostat, which are letters in lower case; several letters are several flags. What has no status of its own stays in words.
 */
export function readStatus(printed: string): StatusReading {
  const known = read.get(printed)
  if (known !== undefined) return known
  const made = reading(printed.trim())
  if (read.size < 10_000) read.set(printed, made)
  return made
}

function reading(printed: string): StatusReading {
  if (printed === '') return { status: 'A', remark: '' }
  const [, code = printed] = /^([\p{L}_]{1,8})\s*:\s*\S/u.exec(printed) ?? []
  const whole = kept.get(code) ?? houses[code]
  if (whole !== undefined) return { status: whole, remark: kept.has(code) ? '' : printed }
  const letters = /^(?:[a-z]{1,4}|[A-Z]{2,4})$/.test(code) ? [...code] : []
  const several = letters.flatMap((letter) => flags[letter] ?? kept.get(letter.toUpperCase()) ?? [])
  if (several.length > 0 && several.length === letters.length) {
    const status = several.toSorted((a, b) => weight(b) - weight(a))[0] ?? 'A'
    return { status, remark: letters.length === 1 && status === code.toUpperCase() ? '' : printed }
  }
  const named = words.find(([pattern]) => pattern.test(code))?.[1]
  return { status: named ?? 'A', remark: printed }
}

/** Which of several flags speaks: none there, then a break, which no other letter tells, then the least final. */
function weight(status: Status): number {
  const { absent, order } = statusTable[status]
  if (absent === 'always') return 100
  return status === 'B' ? 50 : order
}
