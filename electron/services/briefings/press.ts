import type { PrintedBlock } from '#shared/briefings/briefing-content.ts'
import type { SourceReference } from '#shared/briefings/source-reference.ts'
import type { TypesetAnswer, TypesetDone, TypesetJob } from '#electron/workers/typeset-worker.ts'
import { workerRunner, type WorkerLimits } from '#electron/workers/run-in-worker.ts'
import type { CitationOrder } from '#electron/workers/typesetting/cite-sources.ts'
import type { Complaint } from '#electron/workers/typesetting/typesetter.ts'
import { typeParts } from './type-parts.ts'

/** Pages that could not be made: what the compiler complains of, or that it took too much time or memory. */
export type Refused = { readonly kind: 'refused'; readonly complaints: readonly Complaint[] }

/** The typesetter in a worker of its own: pages are made beside whoever is writing, and within limits. */
export type Press = {
  readonly typeset: (
    job: Extract<TypesetJob, { readonly do: 'pages' | 'pdf' | 'try' }>,
  ) => Promise<TypesetDone | Refused>
  readonly draws: (svgs: readonly string[]) => Promise<readonly boolean[]>
  readonly cite: (order: CitationOrder) => Promise<readonly SourceReference[]>
  /** Characters that no bundled font has, by block. */
  readonly unprintable: (
    blocks: readonly PrintedBlock[],
  ) => Promise<readonly { readonly block: string; readonly characters: readonly string[] }[]>
}

/** Two hundred pages with a hundred charts take two seconds; a template that needs more than this never ends. */
const LIMITS: WorkerLimits = { seconds: 90, megabytes: 1024 }

/** `resources`: the folder of templates and fonts. The worker starts with the first job. */
export function createPress(resources: string): Press {
  const run = workerRunner<TypesetJob, TypesetAnswer>('typeset-worker', LIMITS, {
    parts: JSON.stringify(typeParts(resources)),
  })
  async function ask(job: TypesetJob): Promise<TypesetAnswer | Refused> {
    const outcome = await run(job)
    if (outcome.kind === 'done') return outcome.value
    const message = outcome.kind === 'crashed' ? outcome.message : outcome.kind
    return { kind: 'refused', complaints: [{ file: '', line: 0, message }] }
  }
  return {
    typeset: async (job) => {
      const answer = await ask(job)
      return answer.kind === 'typeset' || answer.kind === 'refused'
        ? answer
        : { kind: 'refused', complaints: [] }
    },
    draws: async (svgs) => {
      const answer = await ask({ do: 'can-draw', svgs })
      return answer.kind === 'drawable' ? answer.draws : svgs.map(() => false)
    },
    cite: async (order) => {
      const answer = await ask({ do: 'cite', order })
      return answer.kind === 'cited' ? (answer.references ?? []) : []
    },
    unprintable: async (blocks) => {
      const answer = await ask({ do: 'unprintable', blocks })
      return answer.kind === 'unprintable' ? answer.blocks : []
    },
  }
}
