/**
 * What a status says about its value: `final` what its publisher stands by, `early` a value that will be or was worked
 * out otherwise than by counting, `doubtful` one to be read with care. `missing` has no value; of the codes marked
 * `perhaps` a publisher prints either a value or nothing.
 */
export type StatusTraits = {
  readonly says: 'final' | 'early' | 'doubtful' | 'missing'
  readonly absent: 'never' | 'perhaps' | 'always'
  /** 0 the most final; orders values of one fact against each other. */
  readonly order: number
}

/** SDMX code list CL_OBS_STATUS, version 2.2, in the order of the list: all twenty codes. Names are `statuses.name.<code>`. */
export const statusTable = {
  A: { says: 'final', absent: 'never', order: 0 },
  B: { says: 'final', absent: 'never', order: 0 },
  D: { says: 'doubtful', absent: 'never', order: 3 },
  E: { says: 'early', absent: 'never', order: 2 },
  F: { says: 'early', absent: 'never', order: 5 },
  G: { says: 'doubtful', absent: 'never', order: 3 },
  I: { says: 'early', absent: 'never', order: 2 },
  K: { says: 'doubtful', absent: 'perhaps', order: 3 },
  W: { says: 'doubtful', absent: 'never', order: 3 },
  O: { says: 'missing', absent: 'always', order: 6 },
  M: { says: 'missing', absent: 'always', order: 6 },
  P: { says: 'early', absent: 'never', order: 1 },
  S: { says: 'doubtful', absent: 'perhaps', order: 3 },
  L: { says: 'missing', absent: 'always', order: 6 },
  H: { says: 'missing', absent: 'always', order: 6 },
  Q: { says: 'missing', absent: 'always', order: 6 },
  J: { says: 'doubtful', absent: 'perhaps', order: 3 },
  N: { says: 'doubtful', absent: 'perhaps', order: 3 },
  U: { says: 'doubtful', absent: 'never', order: 4 },
  V: { says: 'doubtful', absent: 'never', order: 4 },
} as const satisfies Record<string, StatusTraits>

export type ObservationStatus = keyof typeof statusTable

export const observationStatuses = Object.keys(statusTable) as readonly string[] as readonly [
  ObservationStatus,
  ...ObservationStatus[],
]

/** Whether a status goes with a value, or with its absence: a missing value is stated, and never a zero. */
export function fitsStatus(value: number | null, status: ObservationStatus): boolean {
  const { absent } = statusTable[status]
  return value === null ? absent !== 'never' : absent !== 'always'
}
