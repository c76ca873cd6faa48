import { isAbsolute, relative, sep } from 'node:path'

/** Whether `candidate` is `folder` or lies below it. Both absolute; `relative` decides, never a common prefix. */
export function isInside(folder: string, candidate: string): boolean {
  const path = relative(folder, candidate)
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}
