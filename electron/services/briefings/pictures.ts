import { join } from 'node:path'
import { picturesIn } from '#shared/briefings/citations.ts'
import type { Briefing } from '#shared/domain/briefing.ts'
import { pictureMediaTypes } from '#shared/domain/kept-picture.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { blobPath } from '#electron/storage/blob-store.ts'
import type { Store } from '#electron/storage/store.ts'
import type { PictureAnswer } from '#electron/workers/picture-worker.ts'
import { workerRunner, type WorkerLimits } from '#electron/workers/run-in-worker.ts'
import { chartFonts } from '../charts/chart-fonts.ts'

/** The pictures of briefings among the workspace's files. */
export type Pictures = Pick<ServiceOf<'briefings'>, 'keepPicture' | 'picture'> & {
  /** Of a briefing's pictures, the paths of those that are there and whole, by their SHA-256. */
  readonly there: (briefing: Pick<Briefing, 'blocks'>) => Promise<ReadonlyMap<string, string>>
}

/** A picture of sixty million pixels takes two seconds; one that needs more than this was made to. */
const LIMITS: WorkerLimits = { seconds: 20, megabytes: 256, growth: 1500 }

/** A picture comes from a stranger: it is read in a worker with limits, and kept under the SHA-256 of its bytes. */
export function createPictures({
  store,
  resources,
}: {
  readonly store: Pick<Store, 'blobs' | 'folder'>
  readonly resources: string
}): Pictures {
  const parts = JSON.stringify({ folder: join(resources, 'typst'), fonts: chartFonts(resources) })
  const run = workerRunner<Uint8Array, PictureAnswer>('picture-worker', LIMITS, { parts })
  /** A file never changes under its name: read and compared once. */
  const whole = new Set<string>()

  return {
    keepPicture: async ({ name, base64 }) => {
      const outcome = await run(new Uint8Array(Buffer.from(base64, 'base64')))
      const answer: PictureAnswer =
        outcome.kind === 'done' ? outcome.value : { kind: 'none', why: 'too-many-pixels' }
      if (answer.kind === 'none') return refuse(`picture-${answer.why}`, { name })
      const file = await store.blobs.put(answer.bytes)
      whole.add(file)
      return { file, ...answer.picture }
    },

    picture: async ({ file, format }) => {
      const bytes = await store.blobs.get(file)
      return {
        fileName: `${file.slice(0, 12)}.${format === 'jpeg' ? 'jpg' : format}`,
        mediaType: pictureMediaTypes[format],
        base64: Buffer.from(bytes).toString('base64'),
      }
    },

    there: async ({ blocks }) => {
      const found = new Map<string, string>()
      for (const { file } of picturesIn(blocks)) {
        // Missing and damaged are one to a page: it cannot be printed, and a finding says so.
        if (!whole.has(file) && (await store.blobs.get(file).catch(() => null)) === null) continue
        whole.add(file)
        found.set(file, blobPath(store.folder, file))
      }
      return found
    },
  }
}
