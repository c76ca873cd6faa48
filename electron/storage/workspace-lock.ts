import { randomUUID } from 'node:crypto'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { refuse } from '#shared/ipc/problem.ts'
import { codeOf, diskProblem } from './disk-problem.ts'
import { isRunning, processStart } from './process-start.ts'

const Holder = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  host: v.string(),
  since: v.string(),
  started: v.nullable(v.string()),
  token: v.string(),
})
type Holder = v.InferOutput<typeof Holder>

export interface WorkspaceLock {
  /** Refuses when the lock file is no longer ours: somebody took it away and may be writing. */
  verify(): Promise<void>
  release(): Promise<void>
}

export function lockPath(workspace: string): string {
  return join(workspace, '.lock')
}

/**
 * Takes `.lock`, so that two programs never write one workspace. A lock whose program on this machine is gone (killed,
 * power cut) is taken over at once; one of another machine never, for nobody here can see its processes.
 * Not proper-lockfile: that waits for a lock to grow old and cannot say who holds it.
 */
export async function lockWorkspace(workspace: string): Promise<WorkspaceLock> {
  const path = lockPath(workspace)
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    started: await processStart(process.pid),
    token: randomUUID(),
  }
  const text = `${JSON.stringify(own)}\n`
  try {
    while (!(await placed(path, text, own.token))) {
      const found = await textOf(path)
      if (found === null) continue
      const holder = holderOf(found)
      if (holder !== null && !(await isGone(holder))) {
        const { pid, host, since } = holder
        refuse('workspace-locked', { path: workspace, pid: String(pid), host, since, file: path }, 'state')
      }
      await takeAway(path, found, own.token)
    }
  } catch (error) {
    throw diskProblem(error, path)
  }
  return {
    async verify() {
      if ((await textOf(path).catch(() => null)) !== text) refuse('lock-lost', { path: workspace }, 'state')
    },
    async release() {
      if ((await textOf(path).catch(() => null)) === text) await rm(path, { force: true })
    },
  }
}

/** Puts a whole lock file in place, or answers false when there is one. A link is never seen half-written. */
async function placed(path: string, text: string, token: string): Promise<boolean> {
  const temporary = `${path}.${token.slice(0, 8)}.tmp`
  const handle = await open(temporary, 'wx')
  try {
    await handle.writeFile(text)
  } finally {
    await handle.close()
  }
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error
    return await placedWithoutLinks(path, text)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** FAT and some network shares know no links. */
async function placedWithoutLinks(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx')
    await handle.writeFile(text)
    await handle.close()
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead lock away; when another program was quicker and this is its living lock, puts it back. */
async function takeAway(path: string, dead: string, token: string): Promise<void> {
  const aside = `${path}.${token.slice(0, 8)}.tmp`
  try {
    await rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if ((await textOf(aside)) !== dead) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
}

async function isGone({ pid, host, started }: Holder): Promise<boolean> {
  return host === hostname() && !(await isRunning(pid, started))
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Null for an empty or damaged lock, which a power cut can leave. */
function holderOf(text: string): Holder | null {
  try {
    const holder = v.safeParse(Holder, JSON.parse(text))
    return holder.success ? holder.output : null
  } catch {
    return null
  }
}
