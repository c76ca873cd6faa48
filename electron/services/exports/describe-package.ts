import {
  organisationColumns,
  personColumns,
  planColumns,
  roleColumns,
  siteColumns,
} from '#shared/dataset/export/actor-tables.ts'
import type { Licence } from '#shared/dataset/licence.ts'
import { exportColumns } from '#shared/dataset/export/observation-table.ts'
import { hubColumns, indicatorColumns, membershipColumns } from '#shared/dataset/export/package-tables.ts'

/** A publication that observations were taken from. */
export type PackageSource = { readonly title: string; readonly publisher: string; readonly url: string }

/** The `datapackage.json` of an export (Frictionless Data Package 2.0), with the schema of each table. */
export function describePackage({
  sources,
  licences,
  made,
  rows,
  asKnownOn,
}: {
  readonly sources: readonly PackageSource[]
  readonly licences: readonly Licence[]
  readonly made: Date
  readonly rows: number
  readonly asKnownOn: string | null
}) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'observations',
    title: 'Observations on innovation hubs',
    ...(asKnownOn === null ? {} : { description: `As known on ${asKnownOn}` }),
    created: made.toISOString(),
    ...(sources.length === 0 ? {} : { sources: sources.map(sourceOf) }),
    ...(licences.length === 0
      ? {}
      : {
          licenses: licences.map(({ name, title, path }) => ({
            name,
            title,
            ...(path === null ? {} : { path }),
          })),
        }),
    resources: [
      {
        ...resource('observations'),
        title: `${rows} observations`,
        schema: {
          fields: exportColumns.map(({ name, type, description }) => ({ name, type, description })),
          missingValues: [''],
          foreignKeys: [
            { fields: ['hub_id'], reference: { resource: 'hubs', fields: ['id'] } },
            { fields: ['indicator_id'], reference: { resource: 'indicators', fields: ['id'] } },
          ],
        },
      },
      { ...resource('hubs'), schema: schemaOf(hubColumns, 'id') },
      { ...resource('indicators'), schema: schemaOf(indicatorColumns, 'id') },
      { ...resource('memberships'), schema: schemaOf(membershipColumns) },
      { ...resource('organisations'), schema: schemaOf(organisationColumns, 'id') },
      { ...resource('sites'), schema: schemaOf(siteColumns, 'id') },
      { ...resource('people'), schema: schemaOf(personColumns, 'id') },
      { ...resource('roles'), schema: schemaOf(roleColumns, 'id') },
      { ...resource('plans'), schema: schemaOf(planColumns, 'id') },
    ],
  }
}

function sourceOf({ title, publisher, url }: PackageSource) {
  const words = [title, publisher].filter((text) => text !== '').join(', ')
  return {
    title: words === '' ? 'not told' : words,
    ...(/^https?:\/\//.test(url) ? { path: url } : {}),
  }
}

function resource(name: string) {
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  }
}

function schemaOf(columns: readonly { readonly name: string; readonly type: string }[], primaryKey?: string) {
  return {
    fields: columns.map(({ name, type }) => ({ name, type })),
    missingValues: [''],
    ...(primaryKey === undefined ? {} : { primaryKey: [primaryKey] }),
  }
}
