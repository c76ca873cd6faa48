import * as v from 'valibot'
import type { Conflict, Edit, Store } from '#electron/storage/store.ts'
import type { CollectionName, Entity } from '#shared/domain/collections.ts'
import { fieldTexts, saysSame } from '#shared/domain/field-text.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { ConflictSide, FieldConflict } from '#shared/ipc/answers/conflicts.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'

/** The field that tells whether an entity stands. */
const REMOVED = '$removed'

/**
 * What two copies of a workspace changed apart from each other. The same side is shown everywhere until somebody decides;
 * here both are told, and one of them is written as a change like any other, which undo takes back.
 */
export function createConflicts(store: Store): Pick<ServiceOf<'workspace'>, 'conflicts' | 'settle'> {
  return {
    conflicts: () =>
      Promise.resolve(
        store
          .conflicts()
          .filter(isTold)
          .map((one): FieldConflict => {
            const { collection, entity, field } = one
            const title = titleOf(store.get(collection, entity)) ?? labelOf(entity)
            return { collection, entity, field, title, sides: sidesOf(one, store.actor) }
          }),
      ),
    settle: async ({ collection, entity, field, side }) => {
      const conflict = store
        .conflicts()
        .find((one) => one.collection === collection && one.entity === entity && one.field === field)
      const standing = conflict === undefined ? undefined : store.get(conflict.collection, entity)
      const edit =
        conflict === undefined || standing === undefined ? null : settling(conflict, standing, side)
      if (edit === null) return refuse('conflict-settled', { entity: labelOf(entity), field })
      await store.change('workspace.settle', [edit])
      return null
    },
  }
}

/** Two that say the same, on two days, leave a person nothing to choose; nor does the day something was last written. */
function isTold({ field, revisions }: Conflict): boolean {
  return field === REMOVED || (field !== 'at' && !saysSame(revisions.map(({ value }) => value)))
}

function sidesOf({ field, revisions }: Conflict, actor: string): readonly ConflictSide[] {
  if (field === REMOVED) return [{ kind: 'keep' }, { kind: 'take-away' }]
  const texts = fieldTexts(revisions.map(({ value }) => value))
  return revisions.map((one, at) => ({
    ...{ kind: 'value', change: one.change, own: one.actor === actor, at: one.at },
    text: texts[at] ?? null,
  }))
}

/** The edit that lets a side stand; null where there is no such side any more. */
function settling(
  { collection, field, revisions }: Conflict,
  standing: Entity<CollectionName>,
  side: string,
): Edit | null {
  // Collection and entity come out of one conflict, which no type says; the store checks the entity that comes of it.
  const edit = (one: object) => ({ collection, ...one }) as Edit
  const { id } = standing
  if (field === REMOVED)
    return side === 'take-away'
      ? edit({ do: 'remove', id })
      : side === 'keep'
        ? edit({ do: 'put', entity: standing })
        : null
  const revision = revisions.find(({ change }) => change === side)
  if (revision === undefined) return null
  if ('value' in revision) return edit({ do: 'set', id, fields: { [field]: revision.value } })
  return edit({
    do: 'put',
    entity: Object.fromEntries(Object.entries(standing).filter(([name]) => name !== field)),
  })
}

const Titled = v.union([
  v.pipe(
    v.looseObject({ names: v.looseObject({ en: v.string() }) }),
    v.transform(({ names }) => names.en),
  ),
  v.pipe(
    v.looseObject({ statement: v.string() }),
    v.transform(({ statement }) => statement),
  ),
  v.pipe(
    v.looseObject({ title: v.string() }),
    v.transform(({ title }) => title),
  ),
  v.pipe(
    v.looseObject({ claim: v.string(), by: v.string() }),
    v.transform(({ claim, by }) => `${labelOf(claim)}, ${by}`),
  ),
  v.pipe(
    v.looseObject({ kind: v.string(), hub: v.string() }),
    v.transform(({ kind, hub }) => `${kind}, ${hub}`),
  ),
])

/** What a person calls an entity; null where it has neither name, statement nor title. */
function titleOf(entity: object | undefined): string | null {
  const read = v.safeParse(Titled, entity)
  return read.success && read.output.trim() !== '' ? read.output.slice(0, 120) : null
}
