import type { ChainStep, ProvenanceChain } from '#shared/domain/provenance.ts'

type Named = Pick<ChainStep, 'name'> & Partial<ChainStep>

/** A chain of steps by their names, the origin first; what a test does not say is not known. */
export function chainOf(...steps: (string | Named)[]): ProvenanceChain {
  return steps.map((step, at) => ({
    role: at === 0 ? 'speaker' : 'republisher',
    relation: at === 0 ? 'origin' : 'republished-by',
    proven: true,
    language: null,
    date: null,
    title: null,
    url: null,
    note: null,
    from: [],
    ...(typeof step === 'string' ? { name: step } : step),
  }))
}
