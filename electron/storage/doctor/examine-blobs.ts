import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { picturesIn } from '#shared/briefings/citations.ts'
import type { WorkspaceProblem } from '#shared/ipc/answers/workspace.ts'
import { blobPath } from '../blob-store.ts'
import type { WorkspaceState } from '../workspace-state.ts'
import { finding } from '../finding.ts'

const blobName = /^([0-9a-f]{64})(\.br)?$/

/**
 * Checks every blob against its name, and that those spoken of are there. Nothing here can be mended from what is left;
 * one that nobody speaks of (an undone import) is no damage. Links are never followed: they may lead out of the folder.
 */
export async function examineBlobs(workspace: string, state: WorkspaceState): Promise<WorkspaceProblem[]> {
  const problems: WorkspaceProblem[] = []
  const wanted = blobsWanted(state)
  const there = new Set<string>()
  for (const { path, name, isFile } of await filesIn(join(workspace, 'blobs'))) {
    if (!isFile) problems.push(finding('blob-foreign', path, { repairable: false }))
    else {
      const [, sha256 = '', packed] = blobName.exec(name) ?? []
      if (sha256 === '' || blobPath(workspace, sha256) + (packed ?? '') !== path) {
        problems.push(finding('blob-foreign', path, { repairable: false, info: true }))
        continue
      }
      there.add(sha256)
      if ((await sha256OfFile(path, packed !== undefined)) !== sha256)
        problems.push(finding('blob-damaged', path, { repairable: false }))
      else if (!wanted.has(sha256))
        problems.push(finding('blob-orphan', path, { repairable: false, info: true }))
    }
  }
  for (const sha256 of wanted) {
    if (!there.has(sha256))
      problems.push(finding('blob-missing', blobPath(workspace, sha256), { repairable: false }))
  }
  return problems
}

function blobsWanted(state: WorkspaceState): ReadonlySet<string> {
  const wanted = new Set<string>()
  for (const { bytesSha256, textSha256, structureSha256 } of state.all('versions'))
    for (const sha256 of [bytesSha256, textSha256, structureSha256]) wanted.add(sha256)
  for (const { rowsSha256 } of state.all('batches'))
    if (/^[0-9a-f]{64}$/.test(rowsSha256)) wanted.add(rowsSha256)
  for (const { kept, files } of state.all('issues')) {
    if (kept !== null) wanted.add(kept.pdf).add(kept.frozen)
    for (const { file } of files) wanted.add(file)
  }
  for (const { blocks } of state.all('briefings')) for (const { file } of picturesIn(blocks)) wanted.add(file)
  return wanted
}

/** What lies in the two-letter folders, and anything else beside them that is not a file being written. */
async function filesIn(blobs: string) {
  const files: { readonly path: string; readonly name: string; readonly isFile: boolean }[] = []
  if (!(await isFolder(blobs))) return [{ path: blobs, name: '', isFile: false }]
  for (const folder of (await readdir(blobs, { withFileTypes: true })).sort(byName)) {
    const path = join(blobs, folder.name)
    if (!folder.isDirectory()) {
      if (!folder.name.endsWith('.tmp')) files.push({ path, name: folder.name, isFile: folder.isFile() })
      continue
    }
    for (const entry of (await readdir(path, { withFileTypes: true })).sort(byName))
      files.push({ path: join(path, entry.name), name: entry.name, isFile: entry.isFile() })
  }
  return files
}

async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function sha256OfFile(path: string, packed: boolean): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    if (packed) await pipeline(createReadStream(path), createBrotliDecompress(), hash)
    else await pipeline(createReadStream(path), hash)
  } catch {
    return null
  }
  return hash.digest('hex')
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1
}
