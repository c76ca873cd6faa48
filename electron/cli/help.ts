import { sentence } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { textTable } from './print/text-table.ts'

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
  const rows = commands.map((each) => [`  ${each.words} ${each.usage}`, speak(sentence(helpKey(each)))])
  return [`plumbline COMMAND ${common}`, '', ...textTable(rows), '', speak(sentence('cli.help.exits'))]
}

function helpKey({ words }: Command): string {
  return `cli.help.${words.replace(' ', '-')}`
}
