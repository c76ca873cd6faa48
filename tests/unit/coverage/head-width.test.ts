import { expect, it } from 'vitest'
import { headWidth } from '#renderer/features/coverage/head-width.ts'

it('gives a column of the coverage matrix the room its name takes, within what a pane has', () => {
  expect(headWidth('GRP')).toBe(118)
  expect(headWidth('')).toBe(118)
  const [english, chinese] = [headWidth('GII cluster rank'), headWidth('全球创新指数集群排名')]
  expect(english).toBeGreaterThan(118)
  // Ten Chinese characters are wider than sixteen letters.
  expect(chinese).toBeGreaterThan(english)
  // Names told apart by their ends are told apart by the room they have, up to the widest.
  expect(headWidth('Valid invention patents (domestic)')).toBe(210)
  expect(headWidth('x'.repeat(500))).toBe(210)
  expect(headWidth('x'.repeat(23))).toBeLessThan(210)
})
