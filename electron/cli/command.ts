import type { Sentence } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { Surroundings } from '#electron/services/compose.ts'
import type { OpenWorkspace } from '#electron/services/open-workspace.ts'

/** One command of `plumbline`. `words` is its name as typed; `usage` what follows it. */
export type Command = {
  readonly words: string
  readonly usage: string
  /** Options besides `--workspace`, `--json`, `--language` and `--help`, each with what it is for. */
  readonly options: Readonly<Record<string, CommandOption>>
  readonly run: (given: Given, desk: Desk) => Promise<Outcome>
}
export type CommandOption = { readonly type: 'string' | 'boolean' }

/** What was typed after the command's name, already known to be options the command has. */
export type Given = {
  readonly words: readonly string[]
  readonly on: (option: string) => boolean
  readonly text: (option: string) => string | undefined
}

/** What a command works with. */
export type Desk = {
  readonly speak: Speak
  readonly resources: string
  /** Absolute, from the folder the person stands in (npm runs scripts in the package's own). */
  readonly path: (given: string) => string
  /** The folder `--workspace` names, else the environment, else the nearest workspace upward. */
  readonly workspaceFolder: () => Promise<string>
  /** Opens that workspace; whoever called the command closes it. The second call gives the same one. */
  readonly open: (folder?: string) => Promise<OpenWorkspace>
  readonly surroundings: () => Promise<Surroundings>
  /** Words for a person, at once, on standard error. */
  readonly note: (sentence: Sentence) => void
}

/** `lines` are the readable form of `json`: one of the two goes to standard output. */
export type Outcome = {
  readonly json: unknown
  readonly lines: readonly string[]
  /** 0 done; 1 done, with findings or failures listed; 2 nothing done, because of the input. */
  readonly exit: 0 | 1 | 2
}
