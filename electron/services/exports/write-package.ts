import { csvLine } from '#shared/dataset/export/csv-line.ts'
import type { ExportRow } from '#shared/dataset/export/observation-table.ts'
import { neutralText } from '#shared/dataset/import/neutral-text.ts'
import {
  organisationColumns,
  personColumns,
  planColumns,
  roleColumns,
  siteColumns,
} from '#shared/dataset/export/actor-tables.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import { describePackage, type PackageSource } from './describe-package.ts'
import { hubColumns, indicatorColumns, membershipColumns } from '#shared/dataset/export/package-tables.ts'
import { actorRows } from './actor-rows.ts'
import type { Selection } from './select-rows.ts'
import { csvText } from './write-csv.ts'
import { licenceText, readLicence, type Licence } from '#shared/dataset/licence.ts'
import { ZipStream } from './zip-stream.ts'

/** Publications of a dataset are some hundreds; a description of more is no help to anybody. */
const MOST_SOURCES = 5000

/**
 * Writes rows as a Frictionless Data Package in a zip: the observations with their schema, the hubs, indicators and
 * memberships they speak of, organisations, people and plans, and the publications they were taken from with their licences. Answers how many rows.
 */
export async function writePackage(
  path: string,
  selection: Selection,
  rows: AsyncIterable<readonly ExportRow[]>,
): Promise<number> {
  const { dataset, store, made, asKnownOn } = selection
  const zip = new ZipStream(path)
  const hubs = new Set<string>()
  const indicators = new Set<string>()
  const sources = new Map<string, PackageSource>()
  let count = 0

  async function* noted(): AsyncGenerator<readonly ExportRow[]> {
    for await (const some of rows) {
      for (const row of some) {
        hubs.add(String(row[1]))
        indicators.add(String(row[3]))
        const source = { title: String(row[11]), publisher: String(row[12]), url: String(row[13]) }
        const key = `${source.title}\u0000${source.publisher}\u0000${source.url}`
        if (!sources.has(key) && sources.size < MOST_SOURCES) sources.set(key, source)
      }
      count += some.length
      yield some
    }
  }
  async function* texts(): AsyncGenerator<string> {
    for await (const { text } of csvText(noted())) yield text
  }

  await zip.add('observations.csv', texts())
  const index = dataset.hubs()
  const actors = actorRows(store, selection)
  for (const { hub } of actors.sites) hubs.add(hub)
  for (const { hubs: own, target } of actors.plans) {
    for (const hub of own) hubs.add(hub)
    if (target !== null) indicators.add(target.indicator)
  }
  const memberships = index.memberships().filter(({ hub, member }) => hubs.has(hub) || hubs.has(member))
  for (const { hub, member } of memberships) for (const id of [hub, member]) hubs.add(id)
  const ownHubs = [...hubs].sort().flatMap((id): Hub[] => {
    const hub = index.get(id)
    return hub === undefined ? [] : [hub]
  })
  const ownIndicators = [...indicators].sort().flatMap((id): Indicator[] => {
    const indicator = dataset.indicators().get(id)
    return indicator === undefined ? [] : [indicator]
  })
  await zip.add('hubs.csv', table(hubColumns, ownHubs))
  await zip.add('indicators.csv', table(indicatorColumns, ownIndicators))
  await zip.add('memberships.csv', table(membershipColumns, memberships))
  await zip.add('organisations.csv', table(organisationColumns, actors.organisations))
  await zip.add('sites.csv', table(siteColumns, actors.sites))
  await zip.add('people.csv', table(personColumns, actors.people))
  await zip.add('roles.csv', table(roleColumns, actors.roles))
  await zip.add('plans.csv', table(planColumns, actors.plans))
  const licences = licencesOf(store.all('sources'), [...sources.values()], ownIndicators)
  const description = describePackage({
    sources: [...sources.values()],
    licences,
    made,
    rows: count,
    asKnownOn,
  })
  await zip.add('datapackage.json', [JSON.stringify(description, null, 2)])
  await zip.end()
  return count
}

type Columns<Row> = readonly { readonly name: string; readonly of: (row: Row) => string | number }[]

function table<Row>(columns: Columns<Row>, rows: readonly Row[]): string[] {
  return [
    csvLine(columns.map(({ name }) => name)),
    ...rows.map((row) =>
      csvLine(
        columns.map(({ of }) => {
          const cell = of(row)
          return typeof cell === 'number' ? cell : neutralText(cell)
        }),
      ),
    ),
  ]
}

/** Licences that the workspace knows of the indicators, and of the publications the rows were taken from. */
function licencesOf(
  known: readonly {
    readonly metadata: { readonly title: unknown; readonly url?: unknown; readonly licence?: unknown }
  }[],
  used: readonly PackageSource[],
  indicators: readonly Indicator[],
): Licence[] {
  const titles = new Set(used.flatMap(({ title, url }) => [title, url]).filter((text) => text !== ''))
  const found = known.flatMap(({ metadata }) => {
    const { licence, title, url } = metadata
    const isUsed = [title, url].some((text) => typeof text === 'string' && titles.has(text))
    return isUsed && typeof licence === 'string' && licence !== '' ? [licence] : []
  })
  const all = [...indicators.flatMap(({ licence }) => licence ?? []), ...found]
  const read = all.flatMap((text) => readLicence(text) ?? [])
  return [...new Map(read.map((licence) => [licenceText(licence), licence])).values()]
}
