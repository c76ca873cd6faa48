import { describe, expect, it, vi } from 'vitest'
import { problemOf } from '#shared/ipc/problem.ts'
import { usualBriefing, type Briefing } from '#shared/domain/briefing.ts'
import { Bridge } from '#renderer/bridge/bridge.ts'
import { BriefingDraft } from '#renderer/features/briefings/briefing-draft.svelte.ts'

const briefing: Briefing = {
  id: 'B1-aaaaaa',
  title: 'Title',
  subtitle: '',
  author: '',
  language: 'en',
  date: '2026-01-20',
  ...usualBriefing,
  schema: 3,
  blocks: [{ type: 'paragraph', id: 'a', content: [] }],
  madeAt: '2026-01-20T10:00:00Z',
}

/** A host at the other end of the real bridge: it notes what arrives and answers as it is told. */
function draftWith(answer: (input: unknown) => unknown) {
  const saved: unknown[] = []
  const invoke = (_name: string, input: unknown) => {
    saved.push(input)
    return Promise.resolve(answer(input))
  }
  const bridge = new Bridge({ invoke, onChanged: () => () => undefined })
  return { draft: new BriefingDraft(bridge, briefing), saved }
}
const fine = () => ({ ok: true, value: briefing })

describe('a draft', () => {
  it('is saved once after a pause, with the last words', async () => {
    vi.useFakeTimers()
    const { draft, saved } = draftWith(fine)
    draft.writeHead({ title: 'A' })
    draft.writeHead({ title: 'AB' })
    expect(draft.save.kind).toBe('waiting')
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    expect(saved).toMatchObject([{ briefing: 'B1-aaaaaa', title: 'AB' }])
    expect(draft.save.kind).toBe('saved')
  })

  it('asks for nothing when nothing changed', async () => {
    const { draft, saved } = draftWith(fine)
    draft.writeHead({ title: 'Title' })
    await draft.flush()
    expect(saved).toEqual([])
    expect(draft.save.kind).toBe('saved')
  })

  it('keeps the words of a refused save, says why, and tries again', async () => {
    let full = true
    const { draft, saved } = draftWith(() => (full ? { ok: false, problem: problemOf('disk-full') } : fine()))
    draft.writeHead({ title: 'Kept' })
    await draft.flush()
    expect(draft.save).toMatchObject({ kind: 'refused', problem: { code: 'disk-full' } })
    full = false
    await draft.flush()
    expect(draft.save.kind).toBe('saved')
    expect(saved).toHaveLength(2)
  })

  it('never sends a briefing without title or date', async () => {
    const { draft, saved } = draftWith(fine)
    draft.writeHead({ title: '  ' })
    await draft.flush()
    expect(draft.save).toMatchObject({ kind: 'refused', problem: { code: 'briefing-without-title' } })
    draft.writeHead({ title: 'T', date: '' })
    await draft.flush()
    expect(draft.save).toMatchObject({ kind: 'refused', problem: { code: 'briefing-without-date' } })
    expect(saved).toEqual([])
    draft.writeHead({ title: 'Title', date: '2026-01-20' })
    await draft.flush()
    expect(draft.save.kind).toBe('saved')
  })

  it('tells what is on disk from what it wrote itself', async () => {
    const { draft } = draftWith(fine)
    draft.writeHead({ title: 'New' })
    await draft.flush()
    expect(draft.differsFrom({ ...briefing, title: 'New' })).toBe(false)
    expect(draft.differsFrom(briefing)).toBe(true)
  })
})
