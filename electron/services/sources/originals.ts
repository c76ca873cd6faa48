import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { labelOf } from '#shared/domain/id.ts'
import type { Source, SourceFormat, Version } from '#shared/domain/source.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Store } from '#electron/storage/store.ts'
import { currentVersion, sourceById } from './source-answers.ts'
import { versionById } from './versions.ts'

/** Opens a file in the program this machine has for it; false where it has none, or none can be shown. */
export type OpenFile = (path: string) => Promise<boolean>

const mediaTypes: Record<SourceFormat, string> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The files as they came, byte for byte. */
export function createOriginals({
  store,
  openFile,
}: {
  readonly store: Store
  readonly openFile: OpenFile
}): Pick<ServiceOf<'sources'>, 'original' | 'openOriginal'> {
  async function find({ source: id, version: wanted }: { source: string; version: string | null }) {
    const source = sourceById(store, id)
    const version = wanted === null ? currentVersion(store, source) : versionById(store, source, wanted)
    const { name, format } = fileOf(source, version)
    return { version, name, format, bytes: await store.blobs.get(version.bytesSha256) }
  }

  return {
    async original(of) {
      const { name, format, bytes } = await find(of)
      return { fileName: name, mediaType: mediaTypes[format], base64: Buffer.from(bytes).toString('base64') }
    },

    /** The copy is named by us, with the ending of what it is: no name from outside reaches the system. */
    async openOriginal(of) {
      const { version, format, bytes } = await find(of)
      const folder = await mkdtemp(join(tmpdir(), 'plumbline-original-'))
      const path = join(folder, `${labelOf(version.id)}.${format}`)
      await writeFile(path, bytes, { flag: 'wx' })
      await chmod(path, 0o400)
      if (!(await openFile(path))) refuse('no-program-opens', { path }, 'state')
      return null
    },
  }
}

/** A version's own file; the first versions of older workspaces keep it with their source. */
function fileOf({ fileName, format }: Source, { file }: Version) {
  return file ?? { name: fileName, format }
}
