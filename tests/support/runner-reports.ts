import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { projectFolder } from '#electron/project-folder.ts'
import { runTool } from './run-command.ts'
import { nothing, type Tally } from './tally.ts'

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
})
const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
})

/** Runs one of vitest's projects and counts its tests. */
export async function runVitest(project: string): Promise<Tally> {
  const report = join(projectFolder, 'test-results', `${project}.json`)
  await startReport(report)
  const code = await runTool('vitest/vitest.mjs', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return counted(code, await readReport(report, VitestReport), (found) => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
  }))
}

/** Runs one of playwright's projects and counts its tests; a flaky one has failed. */
export async function runPlaywright(project: string): Promise<Tally> {
  const report = join(projectFolder, 'test-results', 'playwright.json')
  await startReport(report)
  const code = await runTool('@playwright/test/cli.js', [
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--project',
    project,
  ])
  return counted(code, await readReport(report, PlaywrightReport), ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }))
}

/** A runner that failed without a failed test (a file that does not load, no report) has failed once itself. */
function counted<Report>(code: number, report: Report | undefined, tally: (report: Report) => Tally): Tally {
  const found = report === undefined ? nothing : tally(report)
  const isSilentFailure = report === undefined || (code !== 0 && found.failed === 0)
  return isSilentFailure ? { ...found, failed: found.failed + 1 } : found
}

/** A report of an earlier run must not speak for this one. */
async function startReport(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await rm(path, { force: true })
}

async function readReport<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | undefined> {
  try {
    return v.parse(schema, JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}
