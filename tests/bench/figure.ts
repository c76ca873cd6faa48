/** One line of the table. `baseline` was measured in the same run; `ratio` is figure ÷ baseline. */
export type Figure = {
  readonly id: string
  readonly what: string
  readonly figure: string
  readonly baseline: string
  readonly ratio: string
  readonly target: string
}

/** One benchmark: measures, and answers its lines. */
export type Benchmark = {
  readonly id: string
  readonly run: (how: BenchmarkOptions) => Promise<readonly Figure[]>
}
export type BenchmarkOptions = { readonly folder: string; readonly trials: number; readonly rows: number }

export function ratioOf(figure: number, baseline: number): string {
  if (figure <= 0 || baseline <= 0) return '–'
  const ratio = figure / baseline
  return ratio < 1 ? `1/${(1 / ratio).toFixed(ratio > 0.1 ? 1 : 0)}` : ratio.toFixed(2)
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
