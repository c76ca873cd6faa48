import { UsageProblem } from './usage-problem.ts'

/** The numbers of a word as a person typed them, `3` or `2-5`. Throws `cli-not-a-number` for anything else. */
export function numbersIn(word: string): number[] {
  const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(word) ?? []
  if (from === undefined || Number(to) < Number(from)) throw new UsageProblem('cli-not-a-number', { word })
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at)
}
