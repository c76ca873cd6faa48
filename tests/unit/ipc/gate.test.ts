import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGate, type Gate } from '#electron/ipc/gate.ts'
import { requestNames } from '#shared/ipc/names.ts'
import { refuse } from '#shared/ipc/problem.ts'

/** Services that only count: the gate must keep everything but well-shaped requests from them. */
function countingServices(answer: () => Promise<unknown> = () => Promise.resolve(null)) {
  const calls: string[] = []
  const services: Record<string, Record<string, (input: unknown) => Promise<unknown>>> = {}
  for (const name of requestNames) {
    const [noun = '', verb = ''] = name.split('.')
    ;(services[noun] ??= {})[verb] = () => {
      calls.push(name)
      return answer()
    }
  }
  return { calls, services: services as never }
}

function gateOver(answer?: () => Promise<unknown>): { gate: Gate; calls: string[]; faults: unknown[] } {
  const { calls, services } = countingServices(answer)
  const faults: unknown[] = []
  const gate = createGate(services, (_name, fault) => {
    faults.push(fault)
    return Promise.resolve('/somewhere/faults.log')
  })
  return { gate, calls, faults }
}

describe('the gate', () => {
  it('runs a known request of the right shape from an own page', async () => {
    const { gate, calls } = gateOver(() => Promise.resolve({ answer: 1 }))
    const result = await gate({ ownPage: true, name: 'workspace.history', input: { limit: 3 } })
    expect(result).toEqual({ ok: true, value: { answer: 1 } })
    expect(calls).toEqual(['workspace.history'])
  })

  it('answers a foreign page the same for every name and shape, and runs nothing', async () => {
    const { gate, calls } = gateOver()
    for (const name of [...requestNames, 'no.such']) {
      const result = await gate({ ownPage: false, name, input: {} })
      expect(result).toMatchObject({ ok: false, problem: { code: 'foreign-page' } })
    }
    expect(calls).toEqual([])
  })

  it.each([
    '',
    'claims',
    'claims.',
    'claims.steal',
    '__proto__.toString',
    'constructor.name',
    'workspace.describe\0',
  ])('does not know the request %j', async (name) => {
    const { gate, calls } = gateOver()
    const result = await gate({ ownPage: true, name, input: {} })
    expect(result).toMatchObject({ ok: false, problem: { code: 'unknown-request' } })
    expect(calls).toEqual([])
  })

  it('names the place of a wrong shape and never the value', async () => {
    const { gate } = gateOver()
    const input = { files: [{ name: 'a.txt', base64: 'not base64 – secret' }] }
    const result = await gate({ ownPage: true, name: 'sources.import', input })
    expect(result).toMatchObject({ ok: false, problem: { code: 'bad-request' } })
    expect(JSON.stringify(result)).toContain('files.0.base64')
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  it('refuses properties nobody asked for', async () => {
    const { gate, calls } = gateOver()
    const result = await gate({ ownPage: true, name: 'workspace.describe', input: { extra: true } })
    expect(result).toMatchObject({ ok: false, problem: { code: 'bad-request' } })
    expect(calls).toEqual([])
  })

  it('hands a problem on as it is', async () => {
    const { gate, faults } = gateOver(async () => refuse('no-such-claim', { claim: 'C9' }))
    const result = await gate({ ownPage: true, name: 'workspace.describe', input: {} })
    expect(result).toMatchObject({ ok: false, problem: { code: 'no-such-claim', kind: 'input' } })
    expect(faults).toEqual([])
  })

  it('turns any other failure into a fault that names the log and shows no trace', async () => {
    const { gate, faults } = gateOver(() => Promise.reject(new TypeError('x is not a function')))
    const result = await gate({ ownPage: true, name: 'workspace.describe', input: {} })
    expect(result).toEqual({
      ok: false,
      problem: {
        code: 'fault',
        kind: 'fault',
        sentence: { key: 'problems.fault', values: { log: '/somewhere/faults.log' } },
      },
    })
    expect(faults).toHaveLength(1)
  })

  it('never crashes on arbitrary JSON, and runs a handler only for what its shape allows', async () => {
    const name = fc.oneof(fc.constantFrom(...requestNames), fc.string())
    await fc.assert(
      fc.asyncProperty(name, fc.jsonValue(), async (asked, input) => {
        const { gate, calls } = gateOver()
        const result = await gate({ ownPage: true, name: asked, input })
        const isEmptyObject = JSON.stringify(input) === '{}'
        /** The only shapes arbitrary JSON hits by chance: requests that take nothing, or only optional things. */
        if (calls.length > 0) expect(isEmptyObject).toBe(true)
        else expect(result.ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})
