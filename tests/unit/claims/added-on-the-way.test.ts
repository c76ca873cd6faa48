import { expect, it } from 'vitest'
import { hubByName } from '#shared/dataset/entry-by-name.ts'
import { problemOf, workspace } from './workspace.ts'

it('a suggestion is accepted with a hub that was added while it was filled in, though it is read otherwise now', async () => {
  const { hubs, suggestions, importText } = await workspace()
  const source = await importText(
    'Spending on research\n\nGDYNIA, Jan. 14, 2026 (Example News) -- R&D expenditure intensity in Wolbrom was 4.1 percent in 2024.\n',
  )
  const [before] = await suggestions.list({ source })
  if (before?.assertion.kind !== 'value') throw new Error('no value was suggested')
  expect(before.assertion.hub).toBeNull()
  await hubs.save({ hub: hubByName('wolbrom', 'Wolbrom'), add: true })
  const [now] = await suggestions.list({ source })
  expect(now?.id).not.toBe(before.id)
  const [claim] = await suggestions.accept({
    source,
    suggestions: [{ id: before.id, assertion: { ...before.assertion, hub: 'wolbrom' } }],
  })
  expect(claim?.assertion).toMatchObject({ hub: 'wolbrom' })
  expect((await suggestions.list({ source })).map(({ state }) => state)).not.toContain('offered')
  expect(await problemOf(suggestions.accept({ source, suggestions: [{ id: 'x' }] }))).toMatchObject({
    code: 'suggestion-unknown',
  })
})
