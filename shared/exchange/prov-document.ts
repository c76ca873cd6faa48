import { labelOf } from '../domain/id.ts'
import type { ChainStep, stepRelations } from '../domain/provenance.ts'
import type { Source, Version } from '../domain/source.ts'

/** PROV-O's nearest property for a relation of ours; what ours says beyond it stands in `plumb:relation`. */
const properties = {
  origin: null,
  'quoted-by': 'prov:wasQuotedFrom',
  'edition-of': 'prov:alternateOf',
  'published-by': 'prov:wasDerivedFrom',
  'translated-by': 'prov:wasDerivedFrom',
  'republished-by': 'prov:wasDerivedFrom',
  'rewritten-by': 'prov:wasDerivedFrom',
  'digested-by': 'prov:wasDerivedFrom',
  'not-stated': 'prov:wasInfluencedBy',
} as const satisfies Record<(typeof stepRelations)[number], string | null>

const context = {
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  plumb: 'urn:plumbline:terms:',
  entities: { '@id': '@graph', '@container': '@set' },
}

type Node = Readonly<Record<string, unknown>>

/**
 * The chains of some sources in the terms of W3C PROV-O (Recommendation of 30 April 2013), as JSON-LD. A step is a
 * `prov:Entity`, the report as it stood there, attributed to whoever the step names; the origin is also the primary source
 * of the document at the chain's end. A step that nothing proves says so in `plumb:proven`. Versions are entities of their
 * own, each a revision of the one before.
 */
export function provDocument(
  sources: readonly Source[],
  versionsOf: (source: string) => readonly Version[],
): Node {
  const agents = new Map<string, Node>()
  const entities = sources.flatMap((source) => [
    ...stepEntities(source, agents),
    sourceEntity(source, versionsOf(source.id)),
    ...versionEntities(source, versionsOf(source.id)),
  ])
  return { '@context': context, '@graph': [...agents.values(), ...entities] }
}

function stepId(source: Source, at: number): string {
  return `urn:plumbline:${source.id}:step:${at + 1}`
}

function stepEntities(source: Source, agents: Map<string, Node>): Node[] {
  return source.chain.map((step, at): Node => {
    const agent = `urn:plumbline:agent:${encodeURIComponent(step.name)}`
    agents.set(agent, {
      '@id': agent,
      '@type': step.role === 'speaker' ? ['prov:Agent', 'prov:Person'] : ['prov:Agent', 'prov:Organization'],
      'dcterms:title': step.name,
    })
    const property = at === 0 ? null : properties[step.relation]
    return {
      '@id': stepId(source, at),
      '@type': 'prov:Entity',
      'prov:wasAttributedTo': { '@id': agent },
      'plumb:role': step.role,
      'plumb:relation': step.relation,
      'plumb:proven': step.proven,
      ...(property !== null && { [property]: { '@id': stepId(source, at - 1) } }),
      ...describing(step),
    }
  })
}

/** A date without a year is no date to other programs: it goes out as text. */
function describing({ title, url, date, language, note }: ChainStep): Node {
  return {
    ...(title !== null && { 'dcterms:title': title }),
    ...(url !== null && { 'prov:atLocation': { '@id': url } }),
    ...(date !== null && { [/^\d{4}-\d{2}-\d{2}$/.test(date) ? 'dcterms:date' : 'plumb:date']: dated(date) }),
    ...(language !== null && { 'dcterms:language': language }),
    ...(note !== null && { 'plumb:note': note }),
  }
}

function dated(date: string): unknown {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? { '@value': date, '@type': 'xsd:date' } : date
}

function sourceEntity(source: Source, versions: readonly Version[]): Node {
  const { id, metadata, chain, retraction } = source
  const current = versions.find((version) => version.id === source.currentVersion)
  return {
    '@id': `urn:plumbline:${id}`,
    '@type': 'prov:Entity',
    'plumb:label': labelOf(id),
    'dcterms:title': metadata.title,
    ...(metadata.language !== null && { 'dcterms:language': metadata.language }),
    ...(metadata.publisher !== null && { 'dcterms:publisher': metadata.publisher }),
    ...(metadata.author !== null && { 'dcterms:creator': metadata.author }),
    ...(metadata.published !== null && { 'dcterms:issued': dated(metadata.published) }),
    ...(metadata.licence !== null && { 'dcterms:license': metadata.licence }),
    ...(metadata.url !== null && { 'prov:atLocation': { '@id': metadata.url } }),
    ...(chain.length > 0 && {
      'prov:wasDerivedFrom': { '@id': stepId(source, chain.length - 1) },
      'prov:hadPrimarySource': { '@id': stepId(source, 0) },
    }),
    ...(current !== undefined && { 'prov:specializationOf': { '@id': `urn:plumbline:${current.id}` } }),
    ...(retraction !== null && {
      'prov:wasInvalidatedBy': {
        '@type': 'prov:Activity',
        'plumb:reason': retraction.reason,
        ...(retraction.on !== null && { 'plumb:date': retraction.on }),
      },
    }),
  }
}

function versionEntities(source: Source, versions: readonly Version[]): Node[] {
  return versions.map((version, at) => {
    const before = versions[at - 1]
    return {
      '@id': `urn:plumbline:${version.id}`,
      '@type': 'prov:Entity',
      'plumb:label': labelOf(version.id),
      'plumb:sha256': version.textSha256,
      'prov:generatedAtTime': { '@value': version.addedAt, '@type': 'xsd:dateTime' },
      'prov:alternateOf': { '@id': `urn:plumbline:${source.id}` },
      ...(before !== undefined && { 'prov:wasRevisionOf': { '@id': `urn:plumbline:${before.id}` } }),
    }
  })
}
