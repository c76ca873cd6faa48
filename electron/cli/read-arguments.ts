import { parseArgs } from 'node:util'
import type { Command, CommandOption, Given } from './command.ts'
import { UsageProblem } from './usage-problem.ts'

const everywhere = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `command` is undefined when none was named or the one named is unknown: then `asked` says what was typed. */
export type Arguments = {
  readonly command: Command | undefined
  readonly asked: string
  readonly given: Given
}

/**
 * Reads what was typed: which command, its options, its words. Options that hold for every command may stand before its
 * name. Throws `UsageProblem` for an option the command does not have or one without its value.
 */
export function readArguments(typed: readonly string[], commands: readonly Command[]): Arguments {
  const { tokens } = parseArgs({
    args: [...typed],
    options: everywhere,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const positions = tokens.filter((token) => token.kind === 'positional')
  const words = positions.map(({ value }) => value)
  const command = commands.find(({ words: name }) => ` ${words.join(' ')} `.startsWith(` ${name} `))
  const taken = positions.slice(0, command?.words.split(' ').length ?? 0).map(({ index }) => index)
  const rest = typed.filter((_, at) => !taken.includes(at))
  return { command, asked: words.slice(0, 2).join(' '), given: readGiven(rest, command) }
}

function readGiven(args: readonly string[], command: Command | undefined): Given {
  const options: Record<string, CommandOption & { short?: string }> = { ...everywhere, ...command?.options }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      strict: command !== undefined,
      allowPositionals: true,
    })
    return {
      words: positionals,
      on: (option) => values[option] === true,
      text: (option) => {
        const value = values[option]
        return typeof value === 'string' ? value : undefined
      },
    }
  } catch (thrown) {
    throw usageOf(thrown, args, options, command)
  }
}

/** Node's own words name the option in quotes; ours say it in the person's language. */
function usageOf(
  thrown: unknown,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  command: Command | undefined,
): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  const quoted = thrown instanceof Error ? (/'(--?[^\s'<]+)/.exec(thrown.message)?.[1] ?? '') : ''
  const nameOf = (arg: string) => arg.replace(/^-+/, '').split('=')[0] ?? ''
  const typedName = args.find((arg) => arg.startsWith('-') && !(nameOf(arg) in options))
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return new UsageProblem('cli-unknown-option', { option: typedName ?? quoted }, command)
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return new UsageProblem('cli-option-value', { option: quoted }, command)
  return thrown
}
