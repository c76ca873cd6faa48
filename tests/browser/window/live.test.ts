import { expect, it } from 'vitest'
import { Bridge } from '#renderer/bridge/bridge.ts'
import { Live } from '#renderer/bridge/live.svelte.ts'

/** A program whose answers travel until the test lets them arrive. */
function slowProgram() {
  const travelling: { readonly input: unknown; readonly arrive: (value: unknown) => void }[] = []
  const bridge = new Bridge({
    invoke: (_, input) =>
      new Promise((resolve) => travelling.push({ input, arrive: (value) => resolve({ ok: true, value }) })),
    onChanged: () => () => undefined,
  })
  return { bridge, travelling }
}

it('asks once more after an answer, however many changes came by while it travelled', async () => {
  const { bridge, travelling } = slowProgram()
  const live = new Live(bridge, 'sources.list')
  void live.load({})
  for (let change = 0; change < 50; change += 1) live.refresh()
  expect(travelling).toHaveLength(1)
  travelling[0]?.arrive(['first'])
  await expect.poll(() => travelling.length).toBe(2)
  expect(live.value).toEqual(['first'])
  travelling[1]?.arrive(['second'])
  await expect.poll(() => live.value).toEqual(['second'])
  expect(travelling).toHaveLength(2)
  live.refresh()
  expect(travelling).toHaveLength(3)
})

it('asks for something else at once, and drops the answer to what nobody wants any more', async () => {
  const { bridge, travelling } = slowProgram()
  const live = new Live(bridge, 'suggestions.count')
  void live.load({ source: 'S1-aaaaaa' })
  live.refresh()
  void live.load({ source: 'S2-aaaaaa' })
  expect(travelling.map(({ input }) => input)).toEqual([{ source: 'S1-aaaaaa' }, { source: 'S2-aaaaaa' }])
  travelling[1]?.arrive({ left: 2 })
  await expect.poll(() => live.value).toEqual({ left: 2 })
  travelling[0]?.arrive({ left: 1 })
  live.refresh()
  await expect.poll(() => travelling.length).toBe(3)
  expect(travelling[2]?.input).toEqual({ source: 'S2-aaaaaa' })
  expect(live.value).toEqual({ left: 2 })
})

it('follows a stream of changes at a pace, and the last of them for certain', async () => {
  const { bridge, travelling } = slowProgram()
  const live = new Live(bridge, 'sources.list')
  void live.load({})
  let answered = 0
  const answer = () => {
    while (answered < travelling.length) travelling[answered++]?.arrive([answered])
  }
  // A change with every turn of the page, for as long as an import may take.
  const end = performance.now() + 1500
  let changes = 0
  while (performance.now() < end) {
    live.refresh()
    changes += 1
    answer()
    await new Promise(requestAnimationFrame)
  }
  expect(changes).toBeGreaterThan(20)
  expect(travelling.length).toBeLessThan(14)
  live.refresh()
  const before = travelling.length
  await expect
    .poll(() => {
      answer()
      return travelling.length
    })
    .toBeGreaterThan(before)
})

it('asks for nothing when nothing is wanted', async () => {
  const { bridge, travelling } = slowProgram()
  const live = new Live(bridge, 'sources.list')
  await live.load(null)
  live.refresh()
  expect(travelling).toEqual([])
  expect(live.settled).toBe(false)
})
