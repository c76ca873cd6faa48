import { expect, it } from 'vitest'
import type { Assertion } from '#shared/domain/assertion.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { checked, quantity, row } from './small-world.ts'

const { en } = loadSpeakers('resources')
const climbed: Assertion = {
  kind: 'change',
  hub: 'alpha',
  indicator: 'place',
  from: null,
  to: 'IX 2023',
  direction: 'down',
  amount: quantity('3', 'rank'),
  relative: false,
}

it('a change in an order of places moves up as the number falls, and comes to so many places', () => {
  const moved = (before: string, after: string) =>
    checked(climbed, [row('place', 'alpha', 'IX 2022', before), row('place', 'alpha', 'IX 2023', after)])
  const said = en(moved('9', '6').reason).replaceAll('\u00a0', ' ')
  expect(said).toBe(
    'ALPHA moved up from place 9 (IX 2022) to place 6 (IX 2023). The difference is 3 places, which bears out 3 places.',
  )
  expect(moved('6', '9')).toMatchObject({ outcome: 'contradicted' })
  expect(en(moved('6', '9').reason)).toContain('moved down from')
})
