import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Check } from '#shared/domain/check.ts'
import { labelOf } from '#shared/domain/id.ts'
import { problemOf, ProblemError } from '#shared/ipc/problem.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import { faultLog } from '#electron/ipc/fault-log.ts'
import { projectFolder } from '#electron/project-folder.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { openFile } from '#electron/start/open-file.ts'
import { openWorkspace } from '#electron/services/open-workspace.ts'
import { personNamed } from '#electron/services/workspace/person.ts'
import { fillSample } from '#electron/services/workspace/sample.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { lockWorkspace } from '#electron/storage/workspace-lock.ts'
import { writeOutputFile } from './files/write-output-file.ts'
import { printable } from './print/printable.ts'

/** `npm run demo`: the whole story on the sample, from sources to PDF. Everything it writes lies in `out/demo`. */
const folder = join(projectFolder, 'out', 'demo')
const resources = join(projectFolder, 'resources')
const speak = loadSpeakers(resources).en
const say = (words: Sentence) => process.stdout.write(`${printable(speak(words))}\n`)
const now = () => new Date()
/** How many claims of an outcome are told; the rest are counted. */
const examples = { confirmed: 1, contradicted: 3, untestable: 2 }

try {
  await demonstrate()
} catch (thrown) {
  const problem =
    thrown instanceof ProblemError
      ? thrown.problem
      : problemOf('fault', { log: await faultLog(folder, now)('demo', thrown) }, 'fault')
  process.stderr.write(`${printable(speak(problem.sentence))}\n`)
  process.exitCode = problem.kind === 'fault' ? 3 : 2
}

async function demonstrate(): Promise<void> {
  const path = join(folder, 'workspace')
  /** An earlier demo that a window has open is not taken from under it: the lock refuses. */
  if (existsSync(path)) await (await lockWorkspace(path)).release()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await createWorkspace(path, { name: 'Innovation hubs (sample)', sample: true })
  const workspace = await openWorkspace(path, {
    resources,
    host: 'browser',
    person: personNamed('Sample analyst'),
    now,
    openFile,
  })
  const { services } = workspace
  try {
    await fillSample(services, { resources })
    const { counts } = await services.workspace.describe({})
    const { sources, claims, observations } = counts
    say(sentence('cli.demo.made', { sources, claims, observations }))

    const statements = new Map(
      (await services.claims.list({})).map(({ claim }) => [claim.id, claim.statement]),
    )
    const checks = await services.checks.run({ claims: null })
    for (const outcome of ['confirmed', 'contradicted', 'untestable'] as const) {
      const found = checks.filter((check) => check.outcome === outcome)
      say(sentence(`cli.demo.${outcome}`, { count: found.length }))
      /** A check that names observations or missing ones says more than 'an opinion is not tested'. */
      const telling = (check: Check) => check.observations.length + check.missing.length
      const shown = found.toSorted((one, other) => telling(other) - telling(one)).slice(0, examples[outcome])
      for (const { claim, reason } of shown) {
        const label = labelOf(claim)
        say(sentence('cli.demo.claim', { label, statement: statements.get(claim) ?? '', reason }))
      }
      if (found.length > shown.length) say(sentence('cli.demo.more', { count: found.length - shown.length }))
    }

    const written: string[] = []
    for (const { chart } of await services.charts.list({})) {
      const { base64 } = await services.charts.export({ chart: chart.id, format: 'svg' })
      written.push(await write(`chart-${labelOf(chart.id)}.svg`, base64))
    }
    for (const { id } of await services.briefings.list({})) {
      const { base64, pages, contentHash } = await services.briefings.export({ briefing: id })
      written.unshift(await write('briefing.pdf', base64))
      say(sentence('cli.demo.briefing', { pages, hash: contentHash.slice(0, 16) }))
    }
    say(sentence('cli.demo.files', { files: written }))
    say(sentence('cli.demo.next', { workspace: relative(projectFolder, path) }))
  } finally {
    await workspace.close()
  }
}

/** Writes into the demo's folder and answers the path as a person would type it. */
async function write(name: string, base64: string): Promise<string> {
  const file = join(folder, name)
  await writeOutputFile(file, base64)
  return relative(projectFolder, file)
}
