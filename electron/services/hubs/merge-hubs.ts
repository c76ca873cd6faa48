import type { Edit } from '#electron/storage/store.ts'
import { circleOf, overlapping } from '#shared/dataset/hub-story.ts'
import { isDerived } from '#shared/domain/derived-id.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import type { Hub, Membership } from '#shared/domain/hub.ts'
import type { Regrouping } from '#shared/domain/regrouping.ts'
import type { Merged } from '#shared/ipc/answers/hubs.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { withNamesOf } from '../dataset/entry-names.ts'
import type { EntryParts } from '../dataset/entry-parts.ts'
import { followEdits } from '../dataset/follow-edits.ts'

/**
 * Makes one hub of two, in one change: `into` takes over the other's names, places below it, memberships, claims, charts
 * and preferences; a regrouping lays its observations over. A dry run counts what would follow. Refuses a hub with itself,
 * and a merge that would put a hub above or inside itself.
 */
export async function mergeHubs(
  { store, dataset, person, now }: EntryParts,
  { hub: gone, into, dryRun }: { readonly hub: string; readonly into: string; readonly dryRun: boolean },
): Promise<Merged> {
  const hubs = dataset.hubs()
  const from = hubs.get(gone) ?? refuse('hub-unknown', { hub: gone })
  const to = hubs.get(into) ?? refuse('hub-unknown', { hub: into })
  if (from.id === to.id) refuse('merge-with-itself', { name: from.names })
  const kept = keptHub(from, to, hubs)
  const memberships = movedMemberships(from, to, hubs)
  const following = followEdits(store, 'hub', from.id, to.id)
  const { observations } = await dataset.known({ hubs: [from.id] }, null)
  const regrouping: Regrouping = {
    id: store.nextId('regroupings', 'G'),
    of: 'hub',
    from: from.id,
    to: to.id,
    where: null,
    madeAt: now().toISOString(),
    by: person.name(),
    names: { from: from.names.en, to: to.names.en },
  }
  if (!dryRun)
    await store.change('hubs.merge', [
      { do: 'put', collection: 'hubs', entity: kept },
      ...hubs
        .all()
        .filter((hub) => hub.id !== to.id && hub.id !== from.id)
        .flatMap((hub): Edit[] => {
          const next = pointedAt(hub, from.id, to.id)
          return next === hub ? [] : [{ do: 'put', collection: 'hubs', entity: next }]
        }),
      ...memberships,
      ...following.edits,
      { do: 'put', collection: 'regroupings', entity: regrouping },
    ])
  const { claims, charts, preferences } = following
  return {
    into: to.id,
    observations: observations.filter((one) => !isDerived(one)).length,
    claims,
    charts,
    memberships: memberships.length,
    preferences,
    dryRun,
  }
}

/** The hub that stays, with what only the other knew. */
function keptHub(from: Hub, to: Hub, hubs: HubIndex): Hub {
  const parent = to.parent === from.id ? from.parent : to.parent
  if (parent !== null && hubs.ancestorsOf(parent).some(({ id }) => id === from.id))
    refuse('merge-above-itself', { hub: from.names, into: to.names })
  const own = to.redefined ?? null
  const story = own?.as === from.id || own === null ? (from.redefined ?? null) : own
  return {
    ...withNamesOf(to, from),
    parent:
      parent ??
      (hubs.ancestorsOf(from.parent ?? '').some(({ id }) => id === to.id) || from.parent === to.id
        ? null
        : from.parent),
    place: to.place ?? from.place,
    note: to.note ?? from.note,
    ...(story === null || story.as === to.id ? { redefined: null } : { redefined: story }),
  }
}

function pointedAt(hub: Hub, from: string, to: string): Hub {
  const parent = hub.parent === from ? to : hub.parent
  const redefined = hub.redefined?.as === from ? { ...hub.redefined, as: to } : hub.redefined
  return parent === hub.parent && redefined === hub.redefined ? hub : { ...hub, parent, redefined }
}

/**
 * Memberships of the hub that goes, in the name of the one that stays. One that it has already for some of the days, or
 * that would make it a member of itself, is struck.
 */
function movedMemberships(from: Hub, to: Hub, hubs: HubIndex): Edit[] {
  const rename = (id: string) => (id === from.id ? to.id : id)
  const isTouched = ({ hub, member }: Membership) => hub === from.id || member === from.id
  const standing = hubs.memberships().filter((one) => !isTouched(one))
  return hubs
    .memberships()
    .filter(isTouched)
    .map((one): Edit => {
      const moved = { ...one, hub: rename(one.hub), member: rename(one.member) }
      const falls =
        moved.hub === moved.member ||
        overlapping(moved, standing) !== undefined ||
        circleOf(moved, standing) !== null
      if (!falls) standing.push(moved)
      const entity = falls ? { ...one, struck: true } : moved
      return { do: 'put', collection: 'memberships', entity }
    })
}
