import { sourceFormats } from '#shared/domain/source.ts'

/** `path` is the way to it below the folder that was chosen; the name alone where no folder was. */
export type ChosenFile = { readonly file: File; readonly path: string }
/** What a choice holds: the files to read, and how many of other kinds its folders held. */
export type Chosen = { readonly files: readonly ChosenFile[]; readonly skipped: number }

/** The endings under which documents are looked for; what a file really is its bytes tell. */
export const readEndings = [...sourceFormats, 'markdown', 'htm', 'xhtml'].map((format) => `.${format}`)

/** Whether a file found in a folder is taken along. Hidden files and the lock files of word processors are not. */
export function isTakenFromFolder(name: string): boolean {
  const lower = name.toLowerCase()
  return !/^(?:\.|~\$)/.test(lower) && readEndings.some((ending) => lower.endsWith(ending))
}

/** Files named one by one are all taken: what cannot be read of them is said, one sentence a file. */
export function namedFiles(files: Iterable<File>): Chosen {
  return { files: Array.from(files, (file) => ({ file, path: file.name })), skipped: 0 }
}

const { compare: byName } = new Intl.Collator(undefined, { numeric: true })
/** As people order files: `page-2` before `page-10`. */
export const inOrder = (one: { readonly name: string }, other: { readonly name: string }): number =>
  byName(one.name, other.name)

/** All files of a chosen folder and its folders, of the kinds that are read. The browser hands them over in any order. */
export function filesOfFolder(files: Iterable<File>): Chosen {
  const all = Array.from(files, (file) => ({ file, path: file.webkitRelativePath || file.name })).toSorted(
    (one, other) => byName(one.path, other.path),
  )
  const taken = all.filter(({ file }) => isTakenFromFolder(file.name))
  return { files: taken, skipped: all.length - taken.length }
}
