import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Edit, Store } from '#electron/storage/store.ts'
import { isSuperseded } from '#shared/analysis/standing.ts'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import { isDerived } from '#shared/domain/derived-id.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { fitsStatus } from '#shared/domain/observation-status.ts'
import type { Revision } from '#shared/domain/revision.ts'
import type { EditReport } from '#shared/ipc/answers/dataset.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { ObservationEdit, ObservationEdits } from '#shared/ipc/requests/observation-edit.ts'
import type { DatasetReader } from './dataset-reader.ts'

type Parts = { readonly store: Store; readonly dataset: DatasetReader; readonly now: () => Date }
type Made = { readonly observation: Omit<Observation, 'id'>; readonly kind: Revision['kind'] }

/** More new values than this at once lie in a batch, as an import's do: a journal line stays short. */
const HAND_LIMIT = 250
/** Words corrected in place lie in the journal, so there cannot be any number of them. */
const DESCRIBE_LIMIT = 2000

/**
 * Does all edits as one change and one undo step, or refuses as a whole: an observation that is gone, or that its own
 * publication has revised since the page saw it, names itself. A new value is a new vintage of today and the one before
 * stays; words about a value are corrected in place. Edits that alter nothing are counted and not done.
 */
export async function editObservations(
  { store, dataset, now }: Parts,
  { as, reason, edits }: ObservationEdits,
): Promise<EditReport> {
  const at = now().toISOString()
  const targets = await targetsOf(dataset, edits)
  const made: Made[] = []
  const described = new Map<string, Observation>()
  let unchanged = 0
  for (const edit of edits) {
    const result = outcomeOf(edit, targets, dataset, { today: at.slice(0, 10), isFill: as === 'fill' })
    if (result === null) unchanged += 1
    else if ('id' in result) {
      const { id } = result
      described.set(
        id,
        edit.do === 'describe' ? { ...(described.get(id) ?? result), ...edit.fields } : result,
      )
    } else made.push(result)
  }
  if (described.size > DESCRIBE_LIMIT)
    refuse('edit-too-many-words', { count: described.size, limit: DESCRIBE_LIMIT })
  const added = made.filter(({ kind }) => kind === 'added').length
  const cleared = made.filter(({ kind }) => kind === 'withdrawn' || kind === 'missing').length
  if (made.length + described.size > 0) {
    const values =
      made.length > HAND_LIMIT
        ? await asBatch(store, made, { reason, at })
        : byHand(store, made, { reason, at })
    const words = [...described.values()].map((entity): Edit => ({
      do: 'put',
      collection: 'observations',
      entity,
    }))
    await store.change(`dataset.${as}`, [...values, ...words])
  }
  return {
    added,
    revised: made.length - added - cleared,
    cleared,
    described: described.size,
    unchanged,
  }
}

type Targets = ReadonlyMap<string, Observation>

/** The observations the edits name, each as its publication states it now. */
async function targetsOf(dataset: DatasetReader, edits: readonly ObservationEdit[]): Promise<Targets> {
  const targets = new Map<string, Observation>()
  for (const edit of edits) {
    if (edit.do === 'add' || targets.has(edit.observation)) continue
    const found = await dataset.observations.byId(edit.observation)
    if (found === undefined) refuse('edit-gone', { observation: labelOf(edit.observation) })
    if (isDerived(found))
      refuse('edit-derived', { hub: dataset.hubs().get(found.hub)?.names ?? found.hub, period: found.period })
    targets.set(found.id, found)
  }
  for (const indicator of new Set([...targets.values()].map((one) => one.indicator))) {
    const own = [...targets.values()].filter((one) => one.indicator === indicator)
    // Other rows of the indicator are never made: it may have a million.
    const hubs = [...new Set(own.map(({ hub }) => hub))]
    const periods = [...new Set(own.map(({ period }) => period))]
    refuseRevised(own, await dataset.observations.select({ indicator, hubs, periods }), dataset)
  }
  return targets
}

/** A value that its own publication has revised is no longer the one to correct: two corrections would hide each other. */
function refuseRevised(
  targets: readonly Observation[],
  rows: readonly Observation[],
  dataset: DatasetReader,
): void {
  const facts = new Map<string, Observation[]>()
  for (const target of targets) facts.set(factOf(target), [])
  for (const row of rows) facts.get(factOf(row))?.push(row)
  for (const target of targets) {
    if (!(facts.get(factOf(target)) ?? []).some((other) => isSuperseded(target, other))) continue
    const { hub, indicator, period } = target
    refuse('edit-revised-meanwhile', {
      hub: dataset.hubs().get(hub)?.names.en ?? hub,
      indicator: dataset.indicators().get(indicator)?.names.en ?? indicator,
      period,
    })
  }
}

const statusName = (status: Observation['status']) => sentence(`statuses.name.${status}`)
const factOf = ({ hub, period }: Observation) => `${hub}|${period}`

/** What an edit makes: a new observation, an old one with other words, or null where nothing would differ. */
function outcomeOf(
  edit: ObservationEdit,
  targets: Targets,
  dataset: DatasetReader,
  { today, isFill }: { readonly today: string; readonly isFill: boolean },
): Made | Observation | null {
  if (edit.do === 'add') return added(edit, dataset, today, isFill)
  const before = targets.get(edit.observation)
  if (before === undefined) refuse('edit-gone', { observation: labelOf(edit.observation) })
  // A publication may date its values ahead; a revision of one is never older than it.
  const vintage = before.vintage !== null && before.vintage > today ? before.vintage : today
  const { id: _, ...old } = before
  switch (edit.do) {
    case 'revise': {
      const { value, decimals, qualifier, printed } = edit
      const isSame = value === before.value && decimals === before.decimals && qualifier === before.qualifier
      if (isSame) return null
      const status = fitsStatus(value, before.status) ? before.status : 'A'
      return {
        kind: isFill ? 'filled' : 'revised',
        observation: {
          ...old,
          value,
          decimals,
          qualifier,
          status: isFill && status === 'A' ? 'I' : status,
          vintage,
          printed: { ...old.printed, value: printed },
        },
      }
    }
    case 'restate':
      if (!fitsStatus(before.value, edit.status))
        refuse('edit-status-value', { status: statusName(edit.status) })
      if (edit.status === before.status) return null
      return { kind: 'revised', observation: { ...old, status: edit.status, vintage } }
    case 'clear': {
      const { kind, status } = edit
      if (!fitsStatus(null, status)) refuse('edit-status-value', { status: statusName(status) })
      if (before.value === null && before.status === status) return null
      const printed = { ...old.printed, value: '' }
      return {
        kind,
        observation: { ...old, value: null, decimals: 0, qualifier: 'exact', status, vintage, printed },
      }
    }
    case 'describe': {
      const isSame = isDeepStrictEqual({ ...before, ...edit.fields }, before)
      return isSame ? null : before
    }
  }
}

function added(
  edit: Extract<ObservationEdit, { do: 'add' }>,
  dataset: DatasetReader,
  today: string,
  isFill: boolean,
): Made {
  const { do: _, printed, ...stated } = edit
  const hub = dataset.hubs().get(edit.hub)
  const indicator = dataset.indicators().get(edit.indicator)
  if (hub === undefined) refuse('hub-unknown', { hub: edit.hub })
  if (indicator === undefined) refuse('edit-indicator-unknown', { indicator: edit.indicator })
  if (!fitsStatus(edit.value, edit.status)) refuse('edit-status-value', { status: statusName(edit.status) })
  return {
    kind: isFill ? 'filled' : edit.value === null ? 'missing' : 'added',
    observation: {
      ...stated,
      vintage: today,
      printed: {
        hub: hub.names.en,
        indicator: indicator.names.en,
        unit: edit.unit,
        period: edit.period,
        value: printed,
      },
    },
  }
}

type Why = { readonly reason: string; readonly at: string }

function byHand(store: Store, made: readonly Made[], { reason, at }: Why): Edit[] {
  let taken: string[] = []
  return made.flatMap(({ observation, kind }) => {
    const id = store.nextId('observations', 'O', taken)
    taken = [id]
    return [
      { do: 'put', collection: 'observations', entity: { id, ...observation } },
      { do: 'put', collection: 'revisions', entity: { id, kind, reason, at } },
    ] as const
  })
}

async function asBatch(store: Store, made: readonly Made[], { reason, at }: Why): Promise<Edit[]> {
  const id = store.nextId('batches', 'D')
  const rows = made.map(({ observation }, row): Observation => ({ id: `${id}:${row + 1}`, ...observation }))
  const bytes = new TextEncoder().encode(JSON.stringify(toColumns(rows)))
  const rowsSha256 = await store.blobs.put(bytes, { packed: true })
  const batch = {
    id,
    fileName: labelOf(id),
    fileSha256: createHash('sha256').update(bytes).digest('hex'),
    rowsSha256,
    rows: rows.length,
    importedAt: at,
  }
  const kind = made[0]?.kind ?? 'revised'
  return [
    { do: 'put', collection: 'batches', entity: batch },
    { do: 'put', collection: 'revisions', entity: { id, kind, reason, at } },
  ]
}
