import { describe, expect, it } from 'vitest'
import { article, workspace } from '../claims/workspace.ts'
import { file, textOf } from './exchanged-files.ts'

describe('a page of annotations of another tool', () => {
  it('goes on with each of its annotations in what it says of itself', async () => {
    const world = await workspace()
    await world.importText(article)
    const page = {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { ex: 'https://example.org/' }],
      id: 'https://example.org/page',
      type: 'AnnotationPage',
      'ex:colour': 'green',
      items: [
        {
          type: 'Annotation',
          id: 'https://example.org/a1',
          body: { type: 'TextualBody', value: 'The three lead the country.' },
          target: {
            source: 'https://example.org/article',
            selector: { type: 'TextQuoteSelector', exact: 'the top three in the country' },
          },
        },
      ],
    }
    await world.claims.import(file(page))
    const out = JSON.parse(await textOf(world, 'annotations')) as { items: { partOf?: unknown }[] }
    expect(out.items[0]?.partOf).toEqual({
      type: 'AnnotationPage',
      id: 'https://example.org/page',
      'ex:colour': 'green',
    })
  })
})
