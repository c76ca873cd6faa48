import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Keeps what a developer needs about a fault in `.cache/faults.log` of the workspace, and returns that path. A person
 * never sees a stack trace. When even the log cannot be written (full disk) the fault goes to standard error instead.
 */
export function faultLog(folder: string, now: () => Date) {
  const file = join(folder, '.cache', 'faults.log')
  return async (doing: string, fault: unknown): Promise<string> => {
    const trace = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    const entry = `${now().toISOString()} ${doing}\n${trace}\n\n`
    try {
      await mkdir(join(folder, '.cache'), { recursive: true })
      await appendFile(file, entry)
    } catch {
      process.stderr.write(entry)
    }
    return file
  }
}
