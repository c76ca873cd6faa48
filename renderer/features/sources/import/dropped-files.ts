import { inOrder, isTakenFromFolder, namedFiles, type Chosen, type ChosenFile } from './chosen-files.ts'

/** A folder inside a folder inside a folder: deeper than this is a loop of links, not an archive of documents. */
const DEEPEST = 32

/**
 * What was dropped: files as they are, folders with all they hold. Call it inside the event: afterwards the browser has
 * forgotten what was dropped. A folder that cannot be read counts for nothing; its readable neighbours are taken.
 */
export function droppedFiles(dropped: DataTransfer): Promise<Chosen> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  // What another program hands over without a file system has files, but no entries.
  if (entries.length === 0) return Promise.resolve(namedFiles(dropped.files))
  return gather(entries)
}

async function gather(entries: readonly FileSystemEntry[]): Promise<Chosen> {
  const files: ChosenFile[] = []
  let skipped = 0
  const walk = async (entry: FileSystemEntry, depth: number): Promise<void> => {
    if (isFolder(entry)) {
      if (depth < DEEPEST) for (const inner of await entriesOf(entry)) await walk(inner, depth + 1)
    } else if (isFile(entry)) {
      if (depth > 0 && !isTakenFromFolder(entry.name)) skipped += 1
      else {
        const file = await fileOf(entry)
        if (file !== null) files.push({ file, path: entry.fullPath.replace(/^\//, '') })
      }
    }
  }
  for (const entry of entries) await walk(entry, 0)
  return { files, skipped }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** A reader hands out a folder a hundred at a time and says with none that there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) break
    all.push(...some)
  }
  return all.toSorted(inOrder)
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)))
}
