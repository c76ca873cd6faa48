import { sentence } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'

const common = '[--workspace DIR] [--json] [--language en|ru|zh]'

/** How a command is typed, with the options every command has. */
export function usageLine({ words, usage }: Command): string {
  return `plumbline ${words} ${usage} ${common}`
}

/** Help on one command, or on all of them. */
export function helpLines(speak: Speak, command?: Command): string[] {
  if (command !== undefined) {
    return [usageLine(command), '', speak(sentence(helpKey(command))), '', speak(sentence('cli.help.exits'))]
  }
  // Usages are longer than a terminal is wide: what a command does stands below it, not beside.
  const lines = commands.flatMap((each) => [
    `${each.words} ${each.usage}`.trimEnd(),
    `    ${speak(sentence(helpKey(each)))}`,
  ])
  return [`plumbline COMMAND ${common}`, '', ...lines, '', speak(sentence('cli.help.exits'))]
}

function helpKey({ words }: Command): string {
  return `cli.help.${words.replace(' ', '-')}`
}
