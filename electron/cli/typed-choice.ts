import type { Command, Given } from './command.ts'
import { UsageProblem } from './usage-problem.ts'

/** The one of some words that an option was given, or `otherwise`. Throws `cli-choice` with the words to choose from. */
export function typedChoice<Word extends string>(
  given: Given,
  option: string,
  words: readonly Word[],
  otherwise: Word,
  command: Command,
): Word {
  const asked = given.text(option)
  if (asked === undefined) return otherwise
  const found = words.find((word) => word === asked)
  if (found === undefined)
    throw new UsageProblem('cli-choice', { option: `--${option}`, asked, words: words.join(', ') }, command)
  return found
}
