import { ProblemError, problemOf } from '#shared/ipc/problem.ts'

/** The problem behind a failed call of the operating system on `file`; other errors come back as they are. */
export function diskProblem(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (code === null || error instanceof ProblemError) return error
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ProblemError(problemOf('disk-full', { file }, 'state'))
    case 'EACCES':
    case 'EPERM':
      return new ProblemError(problemOf('disk-denied', { file }, 'state'))
    case 'EROFS':
      return new ProblemError(problemOf('disk-read-only', { file }, 'state'))
    default:
      return new ProblemError(problemOf('disk-failed', { file, code }, 'state'))
  }
}

/** `ENOENT`, `ENOSPC`, …; null for anything that is not an error of the operating system. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
