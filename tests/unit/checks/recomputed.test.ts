import { describe, expect, it } from 'vitest'
import type { Assertion } from '#shared/domain/assertion.ts'
import { workspace } from '../claims/workspace.ts'

const text = `Ferry report

In 2024, ferry passengers in Port Haven reached 1.2 million people.
`
const head = 'hub,indicator,unit,period,value,vintage,source_title,source_publisher\n'

/** A claim with an assertion of one's own, and its check by the real services. */
async function claimed(assertion: Assertion) {
  const desk = await workspace()
  await desk.importData(`${head}Port Haven,Ferry passengers,persons,2019,900000,2025-01,Bulletin,Office\n`)
  const source = await desk.importText(text)
  const [offered] = await desk.suggestions.list({ source })
  const [claim] = await desk.suggestions.accept({
    source,
    suggestions: [{ id: offered?.id ?? '', assertion, statement: 'As a person put it.' }],
  })
  const claims = [claim?.id ?? '']
  return { ...desk, check: async () => (await desk.checks.run({ claims }))[0] }
}

const value = (period: string, rest: object = {}): Assertion => ({
  kind: 'value',
  hub: 'port-haven',
  indicator: 'ferry-passengers',
  period,
  value: { value: 1.2, unit: 'million-persons', decimals: 1, qualifier: 'exact', printed: '1.2 million' },
  ...rest,
})

describe('a check', () => {
  it('follows data as they come in, and a publication that revises itself', async () => {
    const { check, importData } = await claimed(value('2024'))
    expect((await check())?.outcome).toBe('untestable')
    await importData(`${head}Port Haven,Ferry passengers,persons,2024,1210000,2025-01,Bulletin,Office\n`)
    expect((await check())?.outcome).toBe('confirmed')
    await importData(`${head}Port Haven,Ferry passengers,persons,2024,1310000,2025-09,Bulletin,Office\n`)
    const revised = await check()
    expect(revised?.outcome).toBe('contradicted')
    expect(revised?.warnings.map(({ key }) => key)).toContain('checks.warning.revised')
  })

  it('follows a threshold that was claimed of every year since', async () => {
    const since = value('2019', {
      value: { value: 800000, unit: 'persons', decimals: 0, qualifier: 'more-than', printed: 'over 800,000' },
      holds: 'since',
    })
    const { check, importData } = await claimed(since)
    expect((await check())?.outcome).toBe('confirmed')
    await importData(`${head}Port Haven,Ferry passengers,persons,2021,640000,2025-01,Bulletin,Office\n`)
    expect(await check()).toMatchObject({ outcome: 'contradicted', reason: { values: { period: '2021' } } })
  })

  it('follows the number of a goal whose time is over', async () => {
    const { check, importData } = await claimed({
      kind: 'plan',
      due: '2025',
      hubs: ['port-haven'],
      goal: {
        indicator: 'ferry-passengers',
        value: {
          value: 1.4,
          unit: 'million-persons',
          decimals: 1,
          qualifier: 'exact',
          printed: '1.4 million',
        },
        direction: 'up',
      },
    })
    expect((await check())?.missing).toMatchObject([{ hub: 'port-haven', period: '2025' }])
    await importData(`${head}Port Haven,Ferry passengers,persons,2025,1520000,2026-01,Bulletin,Office\n`)
    expect(await check()).toMatchObject({ outcome: 'confirmed', reason: { key: 'checks.plan.reached' } })
  })

  it('follows memberships', async () => {
    const { check, hubs } = await claimed({
      kind: 'membership',
      hub: 'yangtze-river-delta',
      members: ['port-haven'],
      from: '2025',
      planned: false,
    })
    expect((await check())?.outcome).toBe('untestable')
    await hubs.saveMembership({
      membership: {
        id: 'yangtze-river-delta|port-haven',
        hub: 'yangtze-river-delta',
        member: 'port-haven',
        from: '2025-01-01',
        until: null,
        note: null,
      },
    })
    expect((await check())?.outcome).toBe('confirmed')
  })
})
