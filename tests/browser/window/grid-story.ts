import { toColumns } from '#shared/dataset/observation-columns.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { problemOf, type Problem } from '#shared/ipc/problem.ts'
import type { ObservationEdit, ObservationEdits } from '#shared/ipc/requests/observation-edit.ts'
import type { EditReport } from '#shared/ipc/answers/dataset.ts'
import { openWindow } from './open-window.ts'
import { observation, story } from './story.ts'

/** Hubs down, years across: value `row.column` for hub number `row`, e.g. 2.03 for the second hub in the third year. */
export const years = ['2020', '2021', '2022', '2023', '2024']
const hub = (number: number): Hub => ({
  id: `hub-${String(number).padStart(2, '0')}`,
  type: 'city',
  names: { en: `Hub ${String(number).padStart(2, '0')}`, zh: null, ru: null },
  aliases: { en: [], zh: [], ru: [] },
  parent: null,
  place: null,
  note: null,
})
export const table = (hubs: number): Observation[] =>
  Array.from({ length: hubs }, (_, row) =>
    years.map((period, column) =>
      observation(row * years.length + column + 2, {
        hub: hub(row + 1).id,
        period,
        value: Math.round((row + 1) * 100 + column + 1) / 100,
        decimals: 2,
        unit: 'percent-of-gdp',
      }),
    ),
  ).flat()

/** The window on a program that keeps what it is told in memory, as the real one does on disk. */
export async function openGrid(rows: Observation[], place = '#/dataset/rd-intensity') {
  let stated = rows
  let refusal: Problem | null = null
  let made = 1000
  const hubs = [...new Set(rows.map((row) => row.hub))].map((id) => hub(Number(/\d+/.exec(id)?.[0] ?? 0)))
  const program = await openWindow(
    {
      ...story(),
      'dataset.hubs': () => ({
        hubs: hubs.map((one) => ({ ...one, observations: 5, ownEntry: false })),
        memberships: [],
      }),
      'dataset.observations': () => toColumns(stated),
      'dataset.revisions': () => [],
      'dataset.edit': ({ edits }: ObservationEdits): EditReport | Problem => {
        if (refusal !== null) return refusal
        stated = [
          ...stated.map((row) => described(row, edits)),
          ...edits.flatMap((edit) => newOf(edit, stated, (made += 1))),
        ]
        setTimeout(() =>
          program.change({ collections: ['observations', 'revisions'], command: 'dataset.edit' }),
        )
        return { added: 0, revised: edits.length, cleared: 0, described: 0, unchanged: 0 }
      },
    },
    place,
  )
  return {
    program,
    edits: () => program.inputsOf('dataset.edit') as ObservationEdits[],
    refuse: (code: string, values: Record<string, string>) => (refusal = problemOf(code, values)),
  }
}

function described(row: Observation, edits: readonly ObservationEdit[]): Observation {
  const edit = edits.find((one) => one.do === 'describe' && one.observation === row.id)
  if (edit?.do !== 'describe') return row
  const { note = row.note, sourceTitle = row.sourceTitle, tier = row.tier } = edit.fields
  return { ...row, note, sourceTitle, tier }
}

function newOf(edit: ObservationEdit, rows: readonly Observation[], number: number): Observation[] {
  const id = `O${number}-aaaaaa`
  const vintage = '2026-02-01'
  if (edit.do === 'describe') return []
  if (edit.do === 'add') {
    const { do: _, printed, ...stated } = edit
    return [
      { id, ...stated, vintage, printed: { hub: '', indicator: '', unit: '', period: '', value: printed } },
    ]
  }
  const before = rows.find((row) => row.id === edit.observation)
  if (before === undefined) return []
  switch (edit.do) {
    case 'revise': {
      const { value, decimals, qualifier } = edit
      return [{ ...before, id, vintage, value, decimals, qualifier }]
    }
    case 'restate':
      return [{ ...before, id, vintage, status: edit.status }]
    case 'clear':
      return [{ ...before, id, vintage, value: null, status: edit.status }]
  }
}
