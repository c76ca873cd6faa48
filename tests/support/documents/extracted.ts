import { ProblemError } from '#shared/ipc/problem.ts'
import { extractDocument } from '#electron/workers/extract/extract-document.ts'

const characterMaps = 'resources/cmaps'

/** What is read off a file, as the worker reads it. */
export const extract = (name: string, bytes: Uint8Array) => extractDocument({ name, bytes }, characterMaps)

/** Its blocks: kind with level, and words. */
export async function blocksOf(name: string, bytes: Uint8Array): Promise<(readonly [string, string])[]> {
  const { text, blocks } = await extract(name, bytes)
  return blocks.map(({ kind, level, span }) => [
    level === 0 ? kind : `${kind} ${level}`,
    text.slice(span.start, span.end),
  ])
}

/** The code of the problem that a file is refused with. */
export async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await extract(name, bytes)
    return 'no problem'
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error)
  }
}
