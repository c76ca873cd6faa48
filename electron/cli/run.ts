import { resolve } from 'node:path'
import { problemOf, ProblemError, type Problem } from '#shared/ipc/problem.ts'
import { locales, sentence, type Locale } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { faultLog } from '#electron/ipc/fault-log.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { openWorkspace, type OpenWorkspace } from '#electron/services/open-workspace.ts'
import { settledPerson } from '#electron/settings/settled-person.ts'
import { openFile } from '#electron/start/open-file.ts'
import { configFolder } from '#electron/storage/installation.ts'
import type { Command, Desk } from './command.ts'
import { commands } from './commands.ts'
import { findWorkspace } from './find-workspace.ts'
import { helpLines, usageLine } from './help.ts'
import { readArguments, type Arguments } from './read-arguments.ts'
import { UsageProblem } from './usage-problem.ts'

export type RunParts = {
  readonly typed: readonly string[]
  /** The folder the person stands in. */
  readonly folder: string
  /** `PLUMBLINE_WORKSPACE`. */
  readonly wantedWorkspace: string | undefined
  readonly resources: string
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/** Runs one command line and resolves to its exit code: 0, 1, 2 or 3 as `docs/cli.md` says. Never rejects. */
export async function run(parts: RunParts): Promise<0 | 1 | 2 | 3> {
  const speakers = loadSpeakers(parts.resources, 'cli')
  let read: Arguments
  try {
    read = readArguments(parts.typed, commands)
  } catch (thrown) {
    return fail(thrown, { ...parts, speak: speakers.en, json: parts.typed.includes('--json') })
  }
  const { given, command, asked } = read
  const json = given.on('json')
  const locale = localeOf(given.text('language'))
  const speak = speakers[locale ?? 'en']
  const failing = { ...parts, speak, json }
  if (locale === undefined)
    return fail(new UsageProblem('cli-language', { languages: locales.join(', ') }), failing)
  if (command === undefined) {
    if (asked !== '') return fail(new UsageProblem('cli-unknown-command', { asked }), failing)
    if (json && !given.on('help')) return fail(new UsageProblem('cli-needs-command'), failing)
    for (const line of helpLines(speak)) parts.out(line)
    return given.on('help') ? 0 : 2
  }
  if (given.on('help')) {
    for (const line of helpLines(speak, command)) parts.out(line)
    return 0
  }
  return runCommand(command, read, { ...failing, command })
}

type Failing = RunParts & {
  readonly speak: Speak
  readonly json: boolean
  readonly command?: Command
  readonly workspace?: string | undefined
}

async function runCommand(command: Command, { given }: Arguments, failing: Failing): Promise<0 | 1 | 2 | 3> {
  const { folder: standing, resources, speak, out, err, json, wantedWorkspace } = failing
  let opened: Promise<OpenWorkspace> | undefined
  const path = (typed: string) => resolve(standing, typed)
  const workspaceFolder = async () => {
    const named = given.text('workspace') ?? wantedWorkspace
    return named === undefined || named === '' ? findWorkspace(standing) : path(named)
  }
  const surroundings = async () => ({
    resources,
    host: 'browser' as const,
    surface: 'cli' as const,
    person: await settledPerson(),
    now: () => new Date(),
    openFile,
  })
  const desk: Desk = {
    surroundings,
    speak,
    resources,
    path,
    workspaceFolder,
    note: (words) => err(speak(words)),
    open: (folder) =>
      (opened ??= (async () => {
        const workspace = await openWorkspace(folder ?? (await workspaceFolder()), await surroundings())
        for (const notice of workspace.notices) err(speak(notice.sentence))
        return workspace
      })()),
  }
  try {
    const outcome = await command.run(given, desk)
    if (json) out(JSON.stringify(outcome.json))
    else for (const line of outcome.lines) out(line)
    return outcome.exit
  } catch (thrown) {
    const workspace = await opened?.then(
      ({ folder }) => folder,
      () => undefined,
    )
    return await fail(thrown, { ...failing, workspace })
  } finally {
    await opened?.then(
      (workspace) => workspace.close(),
      () => undefined,
    )
  }
}

/** Says what went wrong in one sentence, and what to type where it was typed wrongly. */
async function fail(thrown: unknown, { speak, json, out, err, command, workspace }: Failing): Promise<2 | 3> {
  const problem = await problemIn(thrown, workspace)
  // One line, whatever was typed: a name may hold line ends.
  const message = speak(problem.sentence).replace(/\s*[\r\n]\s*/g, ' ')
  err(message)
  if (thrown instanceof UsageProblem) {
    const meant = thrown.command ?? command
    err(meant === undefined ? speak(sentence('cli.help.more')) : usageLine(meant))
  }
  if (json) out(JSON.stringify({ error: { code: problem.code, message } }))
  return problem.kind === 'fault' ? 3 : 2
}

async function problemIn(thrown: unknown, workspace: string | undefined): Promise<Problem> {
  if (thrown instanceof UsageProblem || thrown instanceof ProblemError) return thrown.problem
  const record = faultLog(workspace ?? configFolder(), () => new Date())
  return problemOf('fault', { log: await record('command line', thrown) }, 'fault')
}

function localeOf(typed: string | undefined): Locale | undefined {
  return typed === undefined ? 'en' : locales.find((locale) => locale === typed)
}
