import { createReadStream } from 'node:fs'
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { basename, join, posix, relative, sep } from 'node:path'
import * as v from 'valibot'
import { ImportChoices } from '#shared/dataset/import/import-choices.ts'
import { entryTables } from '#shared/dataset/import/package-entries.ts'
import type { RejectedLine } from '#shared/ipc/answers/imports.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { locales, sentence } from '#shared/messages/sentence.ts'
import { importTable, type GivenFile, type ImportReport } from '#electron/services/imports/import-table.ts'
import type { Command, Desk } from '../command.ts'
import { checkOutputPath } from '../files/check-output-path.ts'
import { readNames, type Names } from '../shapes/names.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `data import FILE [--dry-run] [--map JSON|FILE] [--rejected OUT] [--names OUT]`: adds observations; rejected rows are listed
 * with their reason, go out as a table to be mended, and make the exit code 1. Names that no hub has go out as a map to decide. FILE may be a folder that holds a Data Package.
 */
export const dataImport: Command = {
  words: 'data import',
  usage: 'FILE [--dry-run] [--map JSON|FILE] [--rejected OUT] [--names OUT]',
  options: {
    'dry-run': { type: 'boolean' },
    map: { type: 'string' },
    rejected: { type: 'string' },
    names: { type: 'string' },
  },
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-file')
    const files = await filesOf(desk.path(typed))
    const choices = await choicesOf(given.text('map'), desk)
    const outOf = (option: 'rejected' | 'names') => {
      const typed = given.text(option)
      return typed === undefined ? null : desk.path(typed)
    }
    const [out, namesOut] = [outOf('rejected'), outOf('names')]
    for (const path of [out, namesOut]) if (path !== null) await checkOutputPath(path)
    const language = locales.find((one) => one === given.text('language')) ?? 'en'
    const { services } = await desk.open()
    const report = await importTable(
      services.imports,
      { files, dryRun: given.on('dry-run'), choices },
      async (id, { rejectedCount }) => {
        if (out === null || rejectedCount === 0) return
        const { base64 } = await services.imports.rejectedFile({ id, language })
        await writeFile(out, Buffer.from(base64, 'base64'))
      },
    )
    const open = openNames(report)
    if (namesOut !== null && Object.keys(open).length > 0)
      await writeFile(namesOut, `${JSON.stringify({ hubs: open }, null, 2)}\n`)
    return {
      json: jsonOf(report, desk),
      lines: linesOf(report, desk, await readNames(services)),
      exit: report.rejectedCount + report.actorsRefused > 0 ? 1 : 0,
    }
  },
}

function jsonOf(report: ImportReport, desk: Desk) {
  const { added, revised, unchanged, rejected, rejectedCount, newHubs, newIndicators, dryRun, mapping } =
    report
  return {
    added,
    revised,
    unchanged,
    rejected: rejected.map(({ row, column, problem }) => ({
      row,
      ...(column === null ? {} : { column: report.heads[column] ?? '' }),
      code: problem.code,
      message: desk.speak(problem.sentence),
    })),
    rejectedCount,
    doubted: report.doubted.map(({ row, column, problem }) => ({
      row,
      ...(column === null ? {} : { column: report.heads[column] ?? '' }),
      code: problem.code,
      message: desk.speak(problem.sentence),
    })),
    doubtedCount: report.doubtedCount,
    gaps: report.gaps,
    leftOut: report.leftOut,
    actors: report.actors,
    actorsRefused: report.actorsRefused,
    newHubs,
    newIndicators: newIndicators.map(({ name }) => name),
    openHubs: report.openHubs,
    openHubsInAll: report.openHubsInAll,
    notices: report.notices.map((notice) => desk.speak(notice)),
    mapping: {
      table: mapping.table,
      headerRow: mapping.headerRow,
      headerRows: mapping.headerRows,
      columns: Object.fromEntries(
        mapping.columns.map((use, at) => [
          report.heads[at] || String(at + 1),
          use.use === 'field' ? use.field : use.use === 'values' ? { values: use.given } : use.use,
        ]),
      ),
      constants: mapping.constants,
      dates: mapping.dates,
    },
    tables: report.inspected.tables.map(({ name }) => name),
    read: report.read,
    dryRun,
  }
}

function linesOf(report: ImportReport, desk: Desk, names: Names): string[] {
  const { added, revised, unchanged, rejected, rejectedCount, newHubs, newIndicators, dryRun } = report
  const counts = { added, revised, unchanged, rejected: rejectedCount }
  const unsettled = report.openHubs.filter(({ ambiguous, candidates }) => ambiguous || candidates.length > 0)
  return [
    desk.speak(sentence(dryRun ? 'cli.data.tried' : 'cli.data.imported', counts)),
    ...otherTables(report).map((names) =>
      desk.speak(sentence('cli.data.tables', { table: report.mapping.table, names })),
    ),
    // A name typed wrongly makes a hub nobody meant: that must be seen.
    ...(newHubs.length > 0 ? [desk.speak(sentence('cli.data.hubs', firstOf(newHubs)))] : []),
    ...unsettled.slice(0, 20).map(({ name, as, ambiguous, candidates }) =>
      desk.speak(
        sentence(ambiguous ? 'data-import.cli.several' : 'data-import.cli.near', {
          name,
          as: as === name ? '' : ` (${as})`,
          hubs: candidates.map((id) => `${names.hub(id)} (${id})`),
        }),
      ),
    ),
    ...(newIndicators.length > 0
      ? [desk.speak(sentence('cli.data.indicators', firstOf(newIndicators.map(({ name }) => name))))]
      : []),
    ...report.notices.map((notice) => desk.speak(notice)),
    ...report.doubted.slice(0, DOUBTS_TOLD).map((line) => rowLine(line, report, desk)),
    ...(report.doubtedCount > DOUBTS_TOLD
      ? [desk.speak(sentence('cli.data.more-doubts', { count: report.doubtedCount - DOUBTS_TOLD }))]
      : []),
    ...rejected.map((line) => rowLine(line, report, desk)),
  ]
}

/** Names told on one line; `--names` and `--json` have them all. */
const NAMES_TOLD = 12

function firstOf(names: readonly string[]) {
  return { names: names.slice(0, NAMES_TOLD), more: Math.max(0, names.length - NAMES_TOLD) }
}

/** What each name that no hub has would become, as `hubs` of `--map`; a name of several hubs is left for a person to choose. */
function openNames({ openHubs, newHubs }: ImportReport): Readonly<Record<string, string>> {
  const named = new Set(openHubs.map(({ as }) => as))
  return Object.fromEntries([
    ...openHubs.map(({ name, ambiguous, candidates }) => [name, ambiguous ? candidates.join(' | ') : 'new']),
    ...newHubs.filter((name) => !named.has(name)).map((name) => [name, 'new']),
  ])
}

/** Doubts told one by one; a column read wrongly doubts every row of it. */
const DOUBTS_TOLD = 20

function rowLine({ row, column, problem }: RejectedLine, { heads }: ImportReport, desk: Desk): string {
  return desk.speak(
    sentence('cli.data.rejected', {
      row: column === null ? String(row) : `${row} (${heads[column] ?? ''})`,
      reason: problem.sentence,
    }),
  )
}

/** The tables of the file that were not read: nothing is left out in silence. */
function otherTables({ inspected, mapping }: ImportReport): string[][] {
  const read = inspected.notices.flatMap(({ key, values }) =>
    key === 'data-import.notice.keyed' ? [values['table']] : [],
  )
  const names = inspected.tables.flatMap(({ name, hidden }) =>
    hidden || name === mapping.table || entryTables.some((own) => own === name) || read.includes(name)
      ? []
      : [name],
  )
  return names.length === 0 ? [] : [names]
}

async function filesOf(path: string): Promise<GivenFile[]> {
  const found = await stat(path).catch(() => refuse('file-missing', { path }))
  if (!found.isDirectory())
    return [{ name: basename(path), bytes: createReadStream(path, { highWaterMark: 4_000_000 }) }]
  const described = join(path, 'datapackage.json')
  await stat(described).catch(() => refuse('table-folder', { path }))
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  // Links are passed over: they may lead out of the package.
  return entries
    .filter((entry) => entry.isFile())
    .slice(0, 2000)
    .map((entry) => {
      const whole = join(entry.parentPath, entry.name)
      const name = relative(path, whole).split(sep).join(posix.sep)
      return { name, bytes: createReadStream(whole, { highWaterMark: 4_000_000 }) }
    })
}

async function choicesOf(given: string | undefined, desk: Desk): Promise<ImportChoices> {
  if (given === undefined) return {}
  const text = given.trimStart().startsWith('{')
    ? given
    : await readFile(desk.path(given), 'utf8').catch(() => refuse('file-missing', { path: given }))
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    refuse('import-map-unreadable', { where: 'JSON' })
  }
  const parsed = v.safeParse(ImportChoices, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return refuse('import-map-unreadable', { where: v.getDotPath(issue) ?? issue.message.slice(0, 200) })
  }
  return parsed.output
}
