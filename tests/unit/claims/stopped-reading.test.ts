import { expect, it } from 'vitest'
import { createSuggestionsService } from '#electron/services/suggestions/suggestions-service.ts'
import { personNamed } from '#electron/services/workspace/person.ts'
import { createKnownSeries } from '#shared/dataset/known-series.ts'
import type { Suggestion } from '#shared/domain/suggestion.ts'
import { hubs, indicators } from '../checks/small-world.ts'
import { article, problemOf, workspace } from './workspace.ts'

it('reading a text for claims is given up when somebody says so, and taken up again', async () => {
  const { store, importText } = await workspace()
  const source = await importText(article)
  let readings = 0
  let answer: ((found: readonly Suggestion[]) => void) | undefined
  const suggestions = createSuggestionsService({
    store,
    dataset: {
      hubs: () => hubs,
      indicators: () => indicators,
      series: () => Promise.resolve(createKnownSeries([])),
    },
    suggest: (_text, _tools, signal) => {
      readings += 1
      return new Promise((resolve, reject) => {
        answer = resolve
        signal?.addEventListener('abort', () => reject(signal.reason))
      })
    },
    person: personNamed('Ann'),
  })
  // Nothing runs yet: nothing is stopped.
  await suggestions.stop({ source })
  const asked = problemOf(suggestions.list({ source }))
  await expect.poll(() => readings).toBe(1)
  await suggestions.stop({ source })
  expect(await asked).toMatchObject({ code: 'suggestions-stopped' })
  expect(await problemOf(suggestions.list({ source }))).toMatchObject({ code: 'suggestions-stopped' })
  expect(await suggestions.count({ source })).toEqual({ left: 0 })
  expect(readings).toBe(1)

  await suggestions.resume({ source })
  const again = suggestions.list({ source })
  await expect.poll(() => readings).toBe(2)
  answer?.([])
  expect(await again).toEqual([])
  // What is read is not taken away.
  await suggestions.stop({ source })
  expect(await suggestions.list({ source })).toEqual([])
})
