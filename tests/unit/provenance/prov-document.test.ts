import { describe, expect, it } from 'vitest'
import { provDocument } from '#shared/exchange/prov-document.ts'
import { source } from '../briefings/briefing-data.ts'
import { chainOf } from './chain-of.ts'

type Graph = { '@graph': Record<string, unknown>[] }
const nodeOf = (document: unknown, id: string) =>
  (document as Graph)['@graph'].find((node) => node['@id'] === id)

describe('chains in the terms of PROV-O', () => {
  const document = provDocument(
    [
      {
        ...source,
        chain: chainOf(
          'Yin Hejun',
          { name: 'Xinhua', role: 'agency', relation: 'quoted-by', date: 'XXXX-01-14' },
          { name: 'MIL-OSI', relation: 'translated-by', proven: false, date: '2026-01-16' },
        ),
      },
    ],
    () => [],
  )

  it('quote, derive and attribute, step by step, and lead back to the primary source', () => {
    expect(nodeOf(document, `urn:plumbline:${source.id}:step:2`)).toMatchObject({
      '@type': 'prov:Entity',
      'prov:wasQuotedFrom': { '@id': `urn:plumbline:${source.id}:step:1` },
      'prov:wasAttributedTo': { '@id': 'urn:plumbline:agent:Xinhua' },
      'plumb:proven': true,
    })
    expect(nodeOf(document, `urn:plumbline:${source.id}`)).toMatchObject({
      'prov:wasDerivedFrom': { '@id': `urn:plumbline:${source.id}:step:3` },
      'prov:hadPrimarySource': { '@id': `urn:plumbline:${source.id}:step:1` },
    })
  })

  it('say what is not proven, and keep a date without a year out of typed dates', () => {
    expect(nodeOf(document, `urn:plumbline:${source.id}:step:3`)).toMatchObject({
      'plumb:proven': false,
      'dcterms:date': { '@value': '2026-01-16', '@type': 'xsd:date' },
    })
    expect(nodeOf(document, `urn:plumbline:${source.id}:step:2`)).toMatchObject({
      'plumb:date': 'XXXX-01-14',
    })
  })

  it('is JSON that every reference of it resolves in', () => {
    const text = JSON.stringify(document)
    const ids = new Set((JSON.parse(text) as Graph)['@graph'].map((node) => node['@id']))
    const references = [...text.matchAll(/"prov:\w+":\{"@id":"(urn:plumbline:[^"]+)"/g)].map(([, id]) => id)
    expect(references.filter((id) => !ids.has(id))).toEqual([])
    expect(references.length).toBeGreaterThan(5)
  })
})
