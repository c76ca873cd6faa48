import * as v from 'valibot'
import type { Version } from '#shared/domain/source.ts'
import { ExtractedText } from '#shared/domain/text-block.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { BlobStore, Store } from '#electron/storage/store.ts'

const { blocks, metadata, pages } = ExtractedText.entries
const Structure = v.strictObject({ blocks, metadata, pages })
/** Texts kept parsed for each open workspace: the few that windows and checks go back to. */
const KEPT = 16
const kept = new WeakMap<BlobStore, Map<string, Promise<ExtractedText>>>()

type Hashes = Pick<Version, 'textSha256' | 'structureSha256'>

/**
 * Text and structure of one version, from the blob store. A missing or damaged blob is the store's problem and names the
 * file; a structure that does not fit its text is `structure-damaged`.
 */
export function readVersionText(store: Pick<Store, 'blobs'>, version: Hashes): Promise<ExtractedText> {
  const texts = kept.get(store.blobs) ?? new Map<string, Promise<ExtractedText>>()
  kept.set(store.blobs, texts)
  const key = version.textSha256 + version.structureSha256
  const text = texts.get(key) ?? read(store.blobs, version)
  texts.delete(key)
  texts.set(key, text)
  const [oldest] = texts.keys()
  if (texts.size > KEPT && oldest !== undefined) texts.delete(oldest)
  text.catch(() => texts.delete(key))
  return text
}

/** Puts a text's two halves into the blob store and tells their hashes. */
export async function putVersionText(store: Pick<Store, 'blobs'>, extracted: ExtractedText): Promise<Hashes> {
  const { text, blocks, metadata, pages } = extracted
  const structure = JSON.stringify({ blocks, metadata, pages })
  return {
    textSha256: await store.blobs.put(Buffer.from(text, 'utf8')),
    structureSha256: await store.blobs.put(Buffer.from(structure, 'utf8')),
  }
}

async function read(blobs: BlobStore, version: Hashes): Promise<ExtractedText> {
  const text = new TextDecoder().decode(await blobs.get(version.textSha256))
  const structure = v.safeParse(Structure, parsed(await blobs.get(version.structureSha256)))
  const fits =
    structure.success &&
    [...structure.output.blocks, ...(structure.output.pages ?? [])].every(
      ({ span }) => span.end <= text.length,
    )
  return fits
    ? { text, ...structure.output }
    : refuse('structure-damaged', { blob: version.structureSha256 }, 'state')
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
