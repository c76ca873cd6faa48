import { readMatrix } from '#shared/analysis/competing-hypotheses.ts'
import type { HypothesisMatrix } from '#shared/domain/hypothesis-matrix.ts'
import { labelOf } from '#shared/domain/id.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Store } from '#electron/storage/store.ts'
import type { Person } from '../workspace/person.ts'

/** Analyses of competing hypotheses: kept, rated by each person for themselves, and read without naming a winner. */
export function createMatricesService({
  store,
  person,
  now,
}: {
  readonly store: Store
  readonly person: Person
  readonly now: () => Date
}): ServiceOf<'matrices'> {
  const find = (id: string): HypothesisMatrix =>
    store.get('matrices', id) ?? refuse('matrix-unknown', { matrix: labelOf(id) })
  const put = async (command: string, entity: HypothesisMatrix) => {
    await store.change(command, [{ do: 'put', collection: 'matrices', entity }])
    return entity
  }

  return {
    list: async () => store.all('matrices').map((matrix) => ({ matrix, reading: readMatrix(matrix) })),

    async save({ matrix: id, question, hypotheses, evidence }) {
      const keys = [...hypotheses, ...evidence].map(({ key }) => key)
      const repeated = keys.find((key, at) => keys.indexOf(key) < at)
      if (repeated !== undefined) refuse('matrix-key-twice', { key: repeated })
      const earlier = id === null ? null : find(id)
      const twice = saidTwice(hypotheses, earlier?.hypotheses ?? [])
      if (twice !== undefined) refuse('matrix-hypothesis-twice', { words: twice.words })
      // A claim that has gone since it was put here keeps its row and its ratings: an undo may bring it back.
      const known = new Set(earlier?.evidence.map(({ claim }) => claim))
      const gone = evidence.find(
        ({ claim }) => claim !== null && !known.has(claim) && store.get('claims', claim) === undefined,
      )
      if (gone?.claim != null) refuse('claim-unknown', { claim: labelOf(gone.claim) })
      const wordless = evidence.find(({ claim, words }) => claim === null && words.trim() === '')
      if (wordless !== undefined) refuse('matrix-evidence-empty', { key: wordless.key })
      const stands = (one: HypothesisMatrix['ratings'][number]) =>
        evidence.some(({ key }) => key === one.evidence) &&
        hypotheses.some(({ key }) => key === one.hypothesis)
      return put('matrices.save', {
        id: earlier?.id ?? store.nextId('matrices', 'M'),
        question,
        hypotheses,
        evidence,
        ratings: (earlier?.ratings ?? []).filter(stands),
        madeAt: earlier?.madeAt ?? now().toISOString(),
      })
    },

    async rate({ matrix: id, evidence, hypothesis, consistency }) {
      const matrix = find(id)
      const isThere =
        matrix.evidence.some(({ key }) => key === evidence) &&
        matrix.hypotheses.some(({ key }) => key === hypothesis)
      if (!isThere) refuse('matrix-cell-unknown', { cell: `${evidence} × ${hypothesis}` })
      const by = person.name()
      const others = matrix.ratings.filter(
        (one) => one.evidence !== evidence || one.hypothesis !== hypothesis || one.by !== by,
      )
      const own =
        consistency === null ? [] : [{ evidence, hypothesis, by, consistency, at: now().toISOString() }]
      return put('matrices.rate', { ...matrix, ratings: [...others, ...own] })
    },

    async remove({ matrix }) {
      await store.change('matrices.remove', [{ do: 'remove', collection: 'matrices', id: find(matrix).id }])
      return null
    },
  }
}

type Hypothesis = HypothesisMatrix['hypotheses'][number]

/** A hypothesis in words another has: two columns of one would share what speaks against it. Those that stood before may stay. */
function saidTwice(now: readonly Hypothesis[], before: readonly Hypothesis[]): Hypothesis | undefined {
  const folded = ({ words }: Hypothesis) => words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
  const isOld = ({ key, words }: Hypothesis) => before.some((one) => one.key === key && one.words === words)
  return now.find(
    (one, at) => !isOld(one) && now.some((other, place) => place !== at && folded(other) === folded(one)),
  )
}
