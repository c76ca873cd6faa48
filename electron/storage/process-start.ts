import { readFile } from 'node:fs/promises'

/**
 * When a process of this machine started, as text that differs between any two processes that ever had the same number:
 * boot id and clock ticks since boot (Linux, /proc). Null where there is no such process or the system does not tell.
 */
export async function processStart(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // proc(5): the name in field 2 may hold spaces and brackets; the start time is field 22.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return ticks === undefined ? null : `${boot.trim()}:${ticks}`
  } catch {
    return null
  }
}

/** Whether the process with this number runs now and is the one that started then. */
export async function isRunning(pid: number, started: string | null): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const now = await processStart(pid)
  return started === null || now === null || now === started
}
