import { createHash } from 'node:crypto'
import type { Hub } from '#shared/domain/hub.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Source, Version } from '#shared/domain/source.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { editedBlocks } from '#shared/text/edited-blocks.ts'
import { fileNameOf } from '#shared/text/file-name.ts'
import { plainText } from '#shared/text/plain-text.ts'
import type { Store } from '#electron/storage/store.ts'
import type { Compare } from '#electron/workers/comparer.ts'
import type { Extract } from '#electron/workers/extractor.ts'
import { bytesOf } from './dropped-file.ts'
import { addVersion, type VersionDocument } from './new-version.ts'
import { currentVersion, sourceById, versionsOf } from './source-answers.ts'
import { readVersionText } from './version-text.ts'

export type VersionsParts = {
  readonly store: Store
  readonly extract: Extract
  readonly compare: Compare
  readonly hubs: () => readonly Hub[]
  readonly now: () => Date
}

/** Text snapshots of a source: added from a file or by an edit, and any two of them side by side. None is ever changed. */
export function createVersions({
  store,
  extract,
  compare,
  hubs,
  now,
}: VersionsParts): Pick<ServiceOf<'sources'>, 'addVersion' | 'editText' | 'compare'> {
  const add = (command: string, source: Source, document: Omit<VersionDocument, 'reading'>) => {
    refuseKnownText(store, source, document.extracted.text)
    const reading = readArticle(document.extracted)
    return addVersion(store, command, source, { ...document, reading }, now().toISOString())
  }

  return {
    async addVersion({ source: id, file, note }) {
      const source = sourceById(store, id)
      const document = { name: fileNameOf(file.name), bytes: bytesOf(file) }
      const { format, ...extracted } = await extract(document)
      const made = { made: 'import' as const, note, file: { name: document.name, format } }
      return add('sources.addVersion', source, { ...made, bytes: document.bytes, extracted })
    },

    async editText({ source: id, from, text: typed, note }) {
      const source = sourceById(store, id)
      if (from !== source.currentVersion) refuse('edit-outdated', { version: labelOf(source.currentVersion) })
      const before = await readVersionText(store, currentVersion(store, source))
      const text = plainText(typed).trimEnd()
      if (!/[^\s\p{Cc}\p{Cf}]/u.test(text)) refuse('edit-empty', { source: source.metadata.title })
      const name = `${source.fileName.replace(/\.[^.]+$/, '')}.txt`
      const { metadata } = before
      return add('sources.editText', source, {
        made: 'edit',
        note,
        file: { name, format: 'txt' },
        bytes: Buffer.from(text, 'utf8'),
        extracted: { ...editedBlocks(before, text), ...(metadata !== undefined && { metadata }) },
      })
    },

    async compare({ left, right }) {
      const [leftText, rightText] = await Promise.all([sideOf(left), sideOf(right)])
      const plain = ({ text, blocks, source }: typeof leftText) => ({
        text,
        blocks,
        language: source.metadata.language,
      })
      const comparison = await compare({ left: plain(leftText), right: plain(rightText), hubs: hubs() })
      return { ...comparison, leftText, rightText }
    },
  }

  async function sideOf({ source: id, version: wanted }: { source: string; version: string | null }) {
    const source = sourceById(store, id)
    const version = wanted === null ? currentVersion(store, source) : versionById(store, source, wanted)
    const { text, blocks } = await readVersionText(store, version)
    return { source, version, text, blocks }
  }
}

/** A version of this source by its id; `version-unknown` where it has none of that id. */
export function versionById(store: Store, source: Source, id: string): Version {
  return (
    versionsOf(store, source.id).find((version) => version.id === id) ??
    refuse('source-version-unknown', { source: labelOf(source.id), version: labelOf(id) })
  )
}

/**
 * The current text adds nothing; that of another source would make two sources one. An earlier text may come again: a page
 * that took its change back.
 */
function refuseKnownText(store: Store, source: Source, text: string): void {
  const textSha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  if (currentVersion(store, source).textSha256 === textSha256)
    refuse('version-same-text', { version: labelOf(source.currentVersion) })
  const other = store
    .all('versions')
    .find(
      (version) =>
        version.textSha256 === textSha256 &&
        version.source !== source.id &&
        store.get('sources', version.source) !== undefined,
    )
  if (other !== undefined) refuse('version-of-another', { source: labelOf(other.source) })
}
