import type { ImportProgress } from '#shared/ipc/answers/imports.ts'

const phases = ['waiting', 'reading', 'comparing', 'storing'] as const

/** Memory both threads see: progress is looked at when somebody wants to know, and costs no messages. */
export function newProgress(): SharedArrayBuffer {
  return new SharedArrayBuffer(4 * Float64Array.BYTES_PER_ELEMENT)
}

export function writeProgress(shared: SharedArrayBuffer, { phase, done, of, rows }: ImportProgress): void {
  const numbers = new Float64Array(shared)
  numbers[0] = phases.indexOf(phase)
  numbers[1] = done
  numbers[2] = of
  numbers[3] = rows
}

export function readProgress(shared: SharedArrayBuffer): ImportProgress {
  const [phase = 0, done = 0, of = 0, rows = 0] = new Float64Array(shared)
  return { phase: phases[phase] ?? 'waiting', done, of, rows }
}
