import type { Store } from '#electron/storage/store.ts'
import { groupedBy } from '#shared/dataset/grouped-by.ts'
import { changeBetween, storyOf } from '#shared/dataset/hub-story.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import { inOrderMade, mergedInto } from '#shared/dataset/regroup.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { siteStates } from '#shared/domain/organisation.ts'
import type { HubPage, MeasuredHere, SiteHere, StoryPart } from '#shared/ipc/answers/hubs.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { sharedNames } from '../dataset/entry-names.ts'
import { newestValue } from '../dataset/newest-value.ts'
import { spokenOf } from '../dataset/spoken-of.ts'

/** Everything a hub's page shows, with the values known on a day; null is today. */
export async function hubPage(
  { store, dataset }: { readonly store: Store; readonly dataset: DatasetReader },
  id: string,
  asKnownOn: string | null,
): Promise<HubPage> {
  const hubs = dataset.hubs()
  const hub = hubs.get(id) ?? refuse('hub-unknown', { hub: id })
  const { observations } = await dataset.known({ hubs: [hub.id] }, asKnownOn)
  const regroupings = inOrderMade(store.all('regroupings'))
  return {
    hub,
    ownEntry: store.get('hubs', hub.id) !== undefined,
    members: hubs.memberships().filter((one) => one.hub === hub.id),
    groups: hubs.memberships().filter((one) => one.member === hub.id),
    story: storyParts(hub.id, hubs),
    measured: measured(observations, store),
    ...spokenOf(store, 'hub', hub.id),
    sites: sitesHere(hub.id, store),
    merged: regroupings
      .filter((one) => one.of === 'hub' && mergedInto(regroupings, 'hub', one.from) === hub.id)
      .toReversed(),
    ambiguous: sharedNames(hub, hubs.all()),
  }
}

function storyParts(id: string, hubs: HubIndex): StoryPart[] {
  const story = storyOf(id, hubs)
  return story.map((extent, at) => {
    const before = story[at - 1]
    const { joined, left } = before === undefined ? { joined: [], left: [] } : changeBetween(before, extent)
    const ids = (list: readonly { readonly id: string }[]) => list.map((hub) => hub.id)
    return {
      hub: extent.hub.id,
      from: extent.from,
      until: extent.until,
      members: ids(extent.members),
      joined: ids(joined),
      left: ids(left),
    }
  })
}

/** Existing ones first, then by the name of their organisation. */
function sitesHere(hub: string, store: Store): SiteHere[] {
  return store
    .all('sites')
    .filter((site) => site.hub === hub)
    .flatMap((site): SiteHere[] => {
      const organisation = store.get('organisations', site.organisation)
      if (organisation === undefined) return []
      const { id, names } = organisation
      return [{ site, organisation: { id, names } }]
    })
    .sort(
      (a, b) =>
        siteStates.indexOf(a.site.state) - siteStates.indexOf(b.site.state) ||
        a.organisation.names.en.localeCompare(b.organisation.names.en),
    )
}

/** What has most rows comes first. */
function measured(observations: readonly Observation[], store: Store): MeasuredHere[] {
  const byIndicator = groupedBy(observations, ({ indicator }) => indicator)
  return [...byIndicator]
    .map(([indicator, rows]) => ({
      indicator,
      observations: rows.length,
      newest: newestValue(rows, store.all('preferences')),
    }))
    .sort((a, b) => b.observations - a.observations || a.indicator.localeCompare(b.indicator))
}
