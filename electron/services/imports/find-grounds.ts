import type { Store } from '#electron/storage/store.ts'
import type { TravellingGround } from '#shared/dataset/export/grounds-cell.ts'
import { groundId, type Ground } from '#shared/domain/ground.ts'

/**
 * Finds what a travelled statement rests on: the very thing in a copy of its workspace, else the same quoted words of a
 * document of the same title, the document of this title, the claim of the same words. What is not here is kept in words.
 */
export function createGroundFinder(store: Store): (rests: readonly TravellingGround[]) => Ground[] {
  const titles = new Map<string, string>()
  const quoted = new Map<string, string>()
  const claims = new Map<string, string>()
  const key = (words: string, title: string) => `${title}\u0000${words}`
  for (const { id, metadata } of store.all('sources'))
    if (!titles.has(metadata.title)) titles.set(metadata.title, id)
  for (const { id, exact, source } of store.all('quotations')) {
    const title = store.get('sources', source)?.metadata.title ?? ''
    if (!quoted.has(key(exact, title))) quoted.set(key(exact, title), id)
    if (!quoted.has(key(exact, ''))) quoted.set(key(exact, ''), id)
  }
  for (const { id, statement } of store.all('claims')) if (!claims.has(statement)) claims.set(statement, id)

  function find({ of, words, source, id }: TravellingGround): Ground {
    const elsewhere: Ground = { kind: 'elsewhere', of, words, source }
    switch (of) {
      case 'quotation': {
        const isSame = id !== null && store.get('quotations', id)?.exact === words
        const found = isSame ? id : quoted.get(key(words, source ?? ''))
        return found === undefined ? elsewhere : { kind: 'quotation', quotation: found }
      }
      case 'source': {
        const isSame = id !== null && store.get('sources', id) !== undefined
        const found = isSame ? id : titles.get(words)
        return found === undefined ? elsewhere : { kind: 'source', source: found }
      }
      case 'claim': {
        const isSame = id !== null && store.get('claims', id)?.statement === words
        const found = isSame ? id : claims.get(words)
        return found === undefined ? elsewhere : { kind: 'claim', claim: found }
      }
    }
  }
  return (rests) => [...new Map(rests.map(find).map((ground) => [groundId(ground), ground])).values()]
}
