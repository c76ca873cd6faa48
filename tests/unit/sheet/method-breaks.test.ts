import { expect, it } from 'vitest'
import { methodBreaks } from '#renderer/features/observations/method-breaks.ts'

const methods = [
  { from: null, description: 'as first published', source: null },
  { from: '2022', description: 'after the census', source: null },
  { from: '2030', description: 'not yet', source: null },
]

it('parts the first period of a new method from those before it', () => {
  expect([...methodBreaks(methods, ['2018', '2021', '2023', '2024'])]).toEqual([['2023', 'after the census']])
  expect([...methodBreaks(methods, ['2021', '2022-Q1', '2022'])]).toEqual([['2022-Q1', 'after the census']])
  // Nothing stands before it that could be compared with it.
  expect([...methodBreaks(methods, ['2022', '2023'])]).toEqual([])
  expect([...methodBreaks([], ['2022', '2023'])]).toEqual([])
})
