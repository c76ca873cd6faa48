import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Briefing } from '#shared/domain/briefing.ts'
import { LinkAddress } from '#shared/domain/briefing-inline.ts'
import { readFigure } from '#shared/briefings/read-figure.ts'
import { staleFigure } from '#shared/briefings/stale-figure.ts'
import { beijing, figure, observation, shanghai, speakers } from './briefing-data.ts'

const first = {
  id: 'B1-aaaaaa',
  title: 'Kept',
  subtitle: '',
  author: '',
  language: 'en',
  date: '2026-01-20',
  schema: 1,
  blocks: [{ type: 'paragraph', id: 'a', content: [{ type: 'figure', observation: 'D1-aaaaaa:2' }] }],
  madeAt: '2026-01-20T10:00:00.000Z',
}

describe('a kept briefing', () => {
  it('of the first schema is upgraded: its figures are bound as they were', () => {
    expect(v.parse(Briefing, first)).toMatchObject({
      schema: 3,
      notes: 'foot',
      knownOn: null,
      template: 'report',
      blocks: [{ content: [{ of: { kind: 'observation', observation: 'D1-aaaaaa:2' }, seen: null }] }],
    })
  })
  it('upgraded twice, as after a merge of two copies, is the same', () => {
    const upgraded = v.parse(Briefing, first)
    expect(v.parse(Briefing, { ...upgraded, schema: 1 })).toEqual(upgraded)
  })
  it('of a later schema is named and not read', () => {
    const later = { ...first, schema: 4, blocks: [{ type: 'hologram' }], more: true }
    expect(v.parse(Briefing, later)).toMatchObject({ title: 'Kept', newer: 4, blocks: [] })
  })
  it('that is none stays none', () => {
    expect(v.is(Briefing, { ...first, schema: 'x' })).toBe(false)
    expect(v.is(Briefing, null)).toBe(false)
  })
  it('links nowhere that could run something', () => {
    for (const good of ['https://a.b/c?d=e#f', 'mailto:a@b.c']) expect(v.is(LinkAddress, good)).toBe(true)
    for (const bad of ['javascript:x()', 'data:text/html,x', 'file:///etc', ' https://a', 'https://'])
      expect(v.is(LinkAddress, bad), bad).toBe(false)
  })
})

describe('a derived number', () => {
  const rows = new Map([beijing, shanghai, observation('z', 'x', 0)].map((row) => [row.id, row]))
  const look = { observation: (id: string) => rows.get(id), outcome: () => undefined }
  const derive = (rule: 'difference' | 'change' | 'ratio' | 'share', b = shanghai.id) =>
    readFigure({ kind: 'derived', rule, a: beijing.id, b }, look)
  it('is worked out without noise, with a unit that says what it is', () => {
    expect(derive('difference')).toMatchObject({ value: 2.23, unit: 'percentage-points', decimals: 2 })
    expect(derive('change')).toMatchObject({ value: 51.2643678161, unit: 'percent', decimals: 1 })
    expect(derive('ratio')).toMatchObject({ value: 1.51264367816 })
  })
  it('is not made of what does not go together', () => {
    expect(derive('change', 'z')).toEqual({ kind: 'uncomputable', why: 'zero' })
    rows.set('yuan', { ...shanghai, id: 'yuan', unit: 'yuan' })
    expect(derive('difference', 'yuan')).toEqual({ kind: 'uncomputable', why: 'units' })
    rows.set('gone', { ...shanghai, id: 'gone', value: null, status: 'O' })
    expect(derive('difference', 'gone')).toEqual({ kind: 'uncomputable', why: 'missing' })
  })
  it('is stale when its value is another than its sentence was written for, or its source gave a newer one', () => {
    const token = figure(beijing)
    const stale = (value: number, revised = new Map<string, typeof beijing>()) =>
      staleFigure(
        token,
        readFigure(token.of, { ...look, observation: () => ({ ...beijing, value }) }),
        (id) => revised.get(id),
        'en',
        speakers.en,
      )
    expect(stale(6.58)).toBeNull()
    expect(stale(6.21)).toMatchObject({ kind: 'changed', old: '6.58\u00a0%', now: '6.21\u00a0%' })
    const newer = new Map([[beijing.id, { ...beijing, id: 'D2-aaaaaa:1', value: 6.6, decimals: 1 }]])
    expect(stale(6.58, newer)).toMatchObject({ kind: 'revised', instead: { [beijing.id]: 'D2-aaaaaa:1' } })
    // There is nothing to take where the source gives no value any more.
    const emptied = new Map([[beijing.id, { ...beijing, id: 'D2-aaaaaa:1', value: null }]])
    expect(stale(6.58, emptied)).toMatchObject({ kind: 'withdrawn', old: '6.58\u00a0%', instead: {} })
  })
})
