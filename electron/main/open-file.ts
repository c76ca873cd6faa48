import { shell } from 'electron'

/** Opens a file in the program this machine has for it; false where it has none. */
export async function openFile(path: string): Promise<boolean> {
  return (await shell.openPath(path)) === ''
}
