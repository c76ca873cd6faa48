import { describe, expect, it } from 'vitest'
import { planOfClaim } from '#shared/analysis/plan-of-claim.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { Claim } from '#shared/domain/claim.ts'
import type { Input } from '#shared/ipc/requests.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { join } from 'node:path'
import { openDataset, repository } from '../dataset/open-dataset.ts'

type PlanInput = Input<'plans.save'>

const goal = (more: Partial<PlanInput> = {}): PlanInput => ({
  plan: null,
  kind: 'goal',
  statement: 'R&D intensity of Beijing of at least 7 percent',
  owner: null,
  hubs: ['beijing'],
  decided: null,
  from: null,
  lasts: null,
  due: '2030',
  target: null,
  partOf: null,
  note: null,
  grounds: [],
  ...more,
})
const atLeast = (value: number) => ({
  indicator: 'rd-expenditure-intensity',
  comparison: 'at-least' as const,
  value: { value, unit: 'percent', decimals: 0, qualifier: 'exact' as const, printed: `${value} %` },
})
type Service = Awaited<ReturnType<typeof openDataset>>['service']
const measure = (service: Service, period: string, value: number) =>
  service.edit({
    as: 'edit',
    reason: '',
    edits: [
      {
        do: 'add',
        hub: 'beijing',
        indicator: 'rd-expenditure-intensity',
        period,
        unit: 'percent',
        status: 'A',
        note: '',
        value,
        decimals: 2,
        qualifier: 'exact',
        printed: String(value),
        sourceTitle: 'Yearbook',
        sourcePublisher: 'Office',
        sourceUrl: '',
        tier: 'official',
      },
    ],
  })
const speak = loadSpeakers(join(repository, 'resources')).en

describe('a goal with a target', () => {
  it('shows the newest value and what is missing, and cannot be tested before its day', async () => {
    const { plans, service, store } = await openDataset()
    await measure(service, '2023', 6.73)
    await measure(service, '2024', 6.58)
    await plans.save(goal({ target: atLeast(7) }))
    const [view] = await plans.list({})
    expect(view?.standing).toMatchObject({ outcome: 'untestable', newest: { value: 6.58, period: '2024' } })
    expect(speak(view?.standing.reason ?? { key: '', values: {} })).toContain('1 January 2031')
    expect(view?.standing.towards).toMatchObject({
      key: 'plans.towards.at-least',
      values: { missing: { values: { number: { en: '0.42 pp' } } } },
    })
    await plans.save(goal({ plan: view?.plan.id ?? null, target: atLeast(6) }))
    expect((await plans.list({}))[0]?.standing.towards?.key).toBe('plans.towards.reached')
    // Known on a day before any value was imported: nothing to compare with.
    expect((await plans.list({ asKnownOn: '2020-01-01' }))[0]?.standing).toMatchObject({
      newest: null,
      towards: null,
    })
    await store.undo()
    expect((await plans.list({}))[0]?.plan.target?.value.value).toBe(7)
  })

  it('is tested like a claim once its time is over', async () => {
    const { plans, service } = await openDataset()
    await measure(service, '2024', 6.58)
    await plans.save(goal({ due: '2024', target: atLeast(6) }))
    await plans.save(goal({ due: '2024', statement: 'Eight percent', target: atLeast(8) }))
    const outcomes = (await plans.list({})).map(({ standing }) => standing.outcome)
    expect(outcomes.toSorted()).toEqual(['confirmed', 'contradicted'])
  })

  it('refuses what cannot be, and changes nothing', async () => {
    const { plans, store } = await openDataset()
    const decision = await plans.save(goal({ kind: 'decision', due: null, decided: 'XXXX-12' }))
    const part = await plans.save(goal({ partOf: decision.id }))
    const before = store.history(50).length
    const refused: [Partial<PlanInput>, string][] = [
      [{ due: null }, 'plan-goal-undated'],
      [{ kind: 'plan', due: null, target: atLeast(7) }, 'plan-target-undated'],
      [{ due: 'soon' }, 'plan-due'],
      [{ due: '2030', from: '2031' }, 'plan-reversed'],
      [{ due: '2030', decided: '2031-01' }, 'plan-reversed'],
      [{ decided: '2026-02-30' }, 'date-not-known'],
      [{ owner: { kind: 'organisation', organisation: 'A9-aaaaaa' } }, 'plan-owner-unknown'],
      [{ owner: { kind: 'person', person: 'P9-aaaaaa' } }, 'plan-owner-unknown'],
      [{ hubs: ['nowhere'] }, 'hub-unknown'],
      [{ hubs: [], target: atLeast(7) }, 'plan-target-hub'],
      [{ target: { ...atLeast(7), indicator: 'nothing' } }, 'indicator-unknown'],
      [{ target: { ...atLeast(7), value: { ...atLeast(7).value, unit: 'yuan' } } }, 'plan-target-unit'],
      [{ partOf: 'T9-aaaaaa' }, 'plan-unknown'],
      [{ plan: decision.id, partOf: part.id }, 'plan-circle'],
      [{ plan: decision.id, partOf: decision.id }, 'plan-circle'],
    ]
    for (const [more, code] of refused)
      await expect(plans.save(goal(more)), code).rejects.toMatchObject({ problem: { code } })
    await expect(plans.remove({ plan: decision.id })).rejects.toMatchObject({
      problem: { code: 'plan-in-use' },
    })
    expect(store.history(50)).toHaveLength(before)
  })

  it('follows a hub and an indicator that are merged', async () => {
    const { plans, hubs } = await openDataset()
    await plans.save(goal({ hubs: ['tianjin', 'beijing'], target: atLeast(7) }))
    await hubs.merge({ hub: 'tianjin', into: 'beijing', dryRun: false })
    expect((await plans.list({}))[0]?.plan.hubs).toEqual(['beijing'])
  })
})

describe('a plan made of a claim', () => {
  const claim = (statement: string, assertion: Assertion): Claim => ({
    id: 'C1-aaaaaa',
    statement,
    assertion,
    speaker: 'Yin Hejun',
    stated: 'XXXX-01-16',
    tags: [],
    status: 'draft',
    verdict: null,
    foreign: null,
    because: [],
    suggestion: null,
    madeBy: 'Ada',
    madeAt: '2026-02-01T09:00:00Z',
  })
  const words = [{ id: 'S1:1-aaaaaa', exact: 'centers over the next 10 years, according to Yin Hejun.' }]

  it('keeps the words, and takes ten years for a length and not for a date', () => {
    const made = planOfClaim(
      claim('Centers over the next 10 years.', { kind: 'plan', due: '2035', hubs: ['china'] }),
      words,
    )
    expect(made).toMatchObject({
      kind: 'plan',
      due: null,
      lasts: { count: 10, unit: 'year' },
      hubs: ['china'],
      owner: null,
      grounds: [
        { kind: 'claim', claim: 'C1-aaaaaa' },
        { kind: 'quotation', quotation: 'S1:1-aaaaaa' },
      ],
    })
  })
  it('is a goal where the words print its date, a decision where something was decided', () => {
    expect(planOfClaim(claim('Centers by 2035.', { kind: 'plan', due: '2035', hubs: [] }), [])).toMatchObject(
      { kind: 'goal', due: '2035', lasts: null },
    )
    expect(
      planOfClaim(claim('Approved.', { kind: 'event', when: 'XXXX-12', hubs: ['beijing'] }), []),
    ).toMatchObject({ kind: 'decision', decided: 'XXXX-12' })
    expect(
      planOfClaim(
        claim('The hub takes in Tianjin.', {
          kind: 'membership',
          hub: 'beijing',
          members: ['tianjin'],
          from: '2026',
          planned: true,
        }),
        [],
      ),
    ).toMatchObject({ kind: 'plan', hubs: ['beijing', 'tianjin'], from: '2026' })
    expect(planOfClaim(claim('So.', { kind: 'opinion', hubs: [] }), [])).toBeNull()
  })
})
