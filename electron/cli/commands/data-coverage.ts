import { ABSENT } from '#shared/analysis/coverage/coverage-table.ts'
import type { CoverageGap } from '#shared/analysis/coverage/gaps.ts'
import { gapSheet } from '#shared/analysis/coverage/gap-sheet.ts'
import { gapState } from '#shared/analysis/coverage/gap-words.ts'
import { standings, type Standing } from '#shared/analysis/coverage/standings.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { CoverageCells } from '#shared/ipc/answers/coverage.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk } from '../command.ts'
import { writeOutputFile } from '../files/write-output-file.ts'
import { findNamed } from '../find-named.ts'
import { knownDay, knownOption } from '../known-day.ts'
import { displayWidth, shortened, textTable } from '../print/text-table.ts'
import { readNames, type Names } from '../shapes/names.ts'
import { typedPeriod } from '../typed-period.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `data coverage`: the values that claims wait for, what most wait for first; with `--indicator` or `--period` what the
 * dataset has of every hub. `--csv OUT` writes the list as a table to be filled in and imported. Exit 1 while claims wait.
 */
export const dataCoverage: Command = {
  words: 'data coverage',
  usage: '[--indicator NAME | --period P|newest] [--as-known-on DATE] [--csv OUT]',
  options: {
    indicator: { type: 'string' },
    period: { type: 'string' },
    csv: { type: 'string' },
    ...knownOption,
  },
  async run(given, desk) {
    const [indicator, period, csv] = [given.text('indicator'), given.text('period'), given.text('csv')]
    if (given.words.length > 0 || (indicator !== undefined && period !== undefined))
      throw new UsageProblem('cli-coverage-shape')
    const asKnownOn = knownDay(given)
    const { services } = await desk.open()
    const names = await readNames(services)
    const { gaps, statements, elsewhere } = await services.coverage.gaps({ asKnownOn })
    const shape =
      indicator !== undefined
        ? ({ across: 'periods', of: await findNamed(services, 'indicator', indicator) } as const)
        : period !== undefined
          ? ({ across: 'indicators', of: period === 'newest' ? null : typedPeriod(period) } as const)
          : null
    const matrix = shape === null ? null : await services.coverage.matrix({ ...shape, asKnownOn })
    if (csv !== undefined) await writeSheet(desk.path(csv), gaps, names, desk, services)
    const due = gaps.filter(({ state }) => state !== 'not-yet')
    return {
      json: {
        asKnownOn,
        gaps: gaps.map((gap) => ({
          ...{ hub: names.hub(gap.hub), hubId: gap.hub },
          ...{ indicator: names.indicator(gap.indicator), indicatorId: gap.indicator },
          ...{ period: gap.period, state: gap.state, from: gap.from },
          claims: gap.claims.map((claim) => ({ claim: labelOf(claim), statement: statements[claim] ?? '' })),
          decides: gap.decides.map(labelOf),
          why: desk.speak(gap.why),
          through: gap.through.map(names.indicator),
          ...{ nearest: gap.nearest, publishers: gap.publishers },
        })),
        elsewhere: elsewhere.map(labelOf),
        cells: matrix === null ? null : cellsOf(matrix, names),
        file: csv === undefined ? null : desk.path(csv),
      },
      lines: [
        ...(matrix === null ? [] : [...matrixLines(matrix, names, desk), '']),
        ...gapLines(gaps, elsewhere.length, names, desk),
      ],
      exit: due.length > 0 ? 1 : 0,
    }
  },
}

function gapLines(gaps: readonly CoverageGap[], elsewhere: number, names: Names, desk: Desk): string[] {
  const { speak } = desk
  return [
    speak(sentence('coverage.summary', { count: gaps.length })),
    ...textTable(
      gaps.map((gap) => [
        `  ${gap.claims.length}`,
        names.hub(gap.hub),
        shortened(names.indicator(gap.indicator), 36),
        gap.period,
        speak(gapState(gap)),
        shortened(gap.claims.map(labelOf).join(' '), 24),
        shortened(gap.publishers.join('; '), 30),
      ]),
    ),
    ...(elsewhere === 0 ? [] : [speak(sentence('coverage.elsewhere', { count: elsewhere }))]),
  ]
}

const signs = { firm: '●', fair: '◐', unjudged: '◇', poor: '○' } as const
const footingOf = (standing: number) => standings[standing]?.footing ?? 'unjudged'

function wordOf(standing: Standing | undefined): string {
  if (standing === undefined) return ''
  return standing.kind === 'grade' ? standing.code : standing.kind === 'tier' ? standing.tier : standing.kind
}

function cellsOf(matrix: CoverageCells, names: Names) {
  const { across, of, hubs, columns } = matrix
  return hubs.flatMap((hub, row) =>
    columns.flatMap((column, at) => {
      const cell = row * columns.length + at
      const [standing = -1, waiting = 0] = [matrix.standing[cell], matrix.waiting[cell]]
      if (standing === -1 && waiting === 0) return []
      const indicator = across === 'indicators' ? column : (of ?? '')
      const has = standing !== -1 && standing !== ABSENT
      const period = matrix.periods[matrix.period[cell] ?? -1]
      return [
        {
          ...{ hub: names.hub(hub), hubId: hub },
          ...{ indicator: names.indicator(indicator), indicatorId: indicator },
          period: across === 'periods' ? column : (period ?? of),
          state: has ? 'value' : standing === ABSENT ? 'absent' : 'missing',
          standing: has ? wordOf(standings[standing]) : null,
          footing: has ? footingOf(standing) : null,
          vintage: matrix.vintages[matrix.vintage[cell] ?? 0] || null,
          ...{ values: matrix.values[cell] ?? 0, waiting },
        },
      ]
    }),
  )
}

/** A line a hub, a column an indicator or period; hubs of which nothing stands there and nothing is waited for are left out. */
function matrixLines(matrix: CoverageCells, names: Names, { speak }: Desk): string[] {
  const { hubs, columns, across } = matrix
  const head = columns.map((one) => (across === 'indicators' ? headOf(names.indicator(one)) : one))
  const textAt = (cell: number) => {
    const [standing = -1, waiting = 0] = [matrix.standing[cell], matrix.waiting[cell]]
    const has = standing >= 0 && standing !== ABSENT
    const year =
      across === 'indicators' && matrix.of === null ? matrix.periods[matrix.period[cell] ?? -1] : ''
    return [
      has ? `${signs[footingOf(standing)]} ${wordOf(standings[standing])}` : standing === ABSENT ? '–' : '',
      has ? year : '',
      waiting === 0 ? '' : `? ${waiting}`,
    ]
      .filter(Boolean)
      .join(' ')
  }
  const rows = hubs.flatMap((hub, row) => {
    const cells = columns.map((_, at) => textAt(row * columns.length + at))
    return cells.every((one) => one === '') ? [] : [[names.hub(hub), ...cells]]
  })
  const hub = speak(sentence('dataset.column.hub'))
  return [
    ...besideEachOther(head, rows).flatMap(([from, to]) => [
      ...textTable([
        [hub, ...head.slice(from, to)],
        ...rows
          .map(([name = '', ...cells]) => [shortened(name, 30), ...cells.slice(from, to)])
          .filter(([, ...cells]) => cells.some((cell) => cell !== '')),
      ]),
      '',
    ]),
    speak(sentence('coverage.cli.legend')),
  ]
}

/** A long name by its beginning and its end: names of one family differ at either. */
function headOf(name: string): string {
  const letters = [...name]
  return letters.length <= 24 ? name : `${letters.slice(0, 11).join('')}…${letters.slice(-12).join('')}`
}

/** Characters of a line that a terminal shows without breaking it, the names of hubs apart. */
const WIDTH = 90

/** The columns cut into stretches that fit beside each other, each shown as a table of its own. */
function besideEachOther(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly (readonly [number, number])[] {
  const widths = head.map((name, at) =>
    Math.max(displayWidth(name), ...rows.map((row) => displayWidth(row[at + 1] ?? ''))),
  )
  const stretches: [number, number][] = []
  let filled = Infinity
  widths.forEach((width, at) => {
    const last = stretches.at(-1)
    if (last === undefined || filled + width + 2 > WIDTH) {
      stretches.push([at, at + 1])
      filled = width
    } else {
      last[1] = at + 1
      filled += width + 2
    }
  })
  return stretches
}

async function writeSheet(
  path: string,
  gaps: readonly CoverageGap[],
  names: Names,
  { speak }: Desk,
  services: Parameters<typeof readNames>[0],
): Promise<void> {
  const units = new Map(
    (await services.dataset.indicators({})).map(({ indicator: { id, unit } }) => [id as string, unit]),
  )
  const sheet = gapSheet(gaps, {
    hub: names.hub,
    indicator: names.indicator,
    unit: (indicator) => names.unit(units.get(indicator) ?? null) ?? '',
    why: (gap) => speak(gap.why),
  })
  await writeOutputFile(path, Buffer.from(`\ufeff${sheet}`, 'utf8').toString('base64'))
}
