import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
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
    await acquire(path, text, ({ pid, host, since }) =>
      refuse('workspace-locked', { path: workspace, pid: String(pid), host, since, file: path }, 'state'),
    )
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

/**
 * A dead lock is replaced by whoever holds a second lock, named after the dead one's content: of two programs that find
 * it dead at the same time one replaces it, in one step, and the other then finds it living. If that program is killed
 * meanwhile, its second lock is itself a dead lock and is taken over in the same way.
 */
async function acquire(path: string, text: string, held: (holder: Holder) => never): Promise<void> {
  while (!(await placed(path, text))) {
    const found = await textOf(path)
    if (found === null) continue
    const holder = holderOf(found)
    if (holder !== null && !(await isGone(holder))) held(holder)
    const second = `${path}.${createHash('sha256').update(found).digest('hex').slice(0, 16)}`
    await acquire(second, text, held)
    try {
      if ((await textOf(path)) === found)
        return await withTemporary(path, text, (whole) => rename(whole, path))
    } finally {
      await rm(second, { force: true })
    }
  }
}

/** Puts a whole lock file in place, or answers false when there is one. A link is never seen half-written. */
async function placed(path: string, text: string): Promise<boolean> {
  try {
    await withTemporary(path, text, (whole) => link(whole, path))
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // The program that has just got the lock cleans up temporary files, ours too.
    if (
      error instanceof Error &&
      'syscall' in error &&
      error.syscall === 'link' &&
      codeOf(error) === 'ENOENT'
    )
      return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error
    return await placedWithoutLinks(path, text)
  }
}

async function withTemporary(
  path: string,
  text: string,
  use: (whole: string) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeFile(temporary, text, { flag: 'wx' })
    await use(temporary)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** FAT and some network shares know no links. */
async function placedWithoutLinks(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
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
