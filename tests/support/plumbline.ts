import { join } from 'node:path'
import { run } from '#electron/cli/run.ts'
import { projectFolder } from '#electron/project-folder.ts'

export type Ran = {
  readonly exit: number
  readonly out: readonly string[]
  readonly err: readonly string[]
  /** Standard output as JSON; fails when it is not exactly one document. */
  readonly json: <Shape = Record<string, unknown>>() => Shape
}

/** The command line in this process, standing in `folder`, as a person types it there. */
export function plumblineIn(folder: string, wantedWorkspace?: string) {
  return async (...typed: string[]): Promise<Ran> => {
    const out: string[] = []
    const err: string[] = []
    const exit = await run({
      typed,
      folder,
      wantedWorkspace,
      resources: join(projectFolder, 'resources'),
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    })
    return { exit, out, err, json: () => JSON.parse(out.join('\n')) }
  }
}
