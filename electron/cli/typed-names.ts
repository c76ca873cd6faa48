import type { Hub } from '#shared/domain/hub.ts'
import type { Command, Given } from './command.ts'
import { UsageProblem } from './usage-problem.ts'

/** The names of something that is added: its English one as words, those in Chinese and Russian as options. */
export function typedNames(given: Given, command: Command): Pick<Hub, 'names' | 'aliases'> {
  const en = given.words.join(' ').trim()
  if (en === '') throw new UsageProblem('cli-needs-name', {}, command)
  return {
    names: { en, zh: given.text('zh') ?? null, ru: given.text('ru') ?? null },
    aliases: { en: [], zh: [], ru: [] },
  }
}
