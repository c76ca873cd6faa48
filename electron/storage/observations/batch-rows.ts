import { join } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'
import { blobPath } from '../blob-store.ts'
import type { BlobStore } from '../store.ts'
import { openBatchFile, readSection, writeBatchFile } from './batch-file.ts'
import { packSections } from './pack-sections.ts'
import { parseColumns } from './parse-columns.ts'
import type { Section } from './section.ts'
import { summaryOf, type SectionSummary } from './section-summary.ts'

/** `state/observations/<sha256 of the batch blob>.columns`. */
export function batchFilePath(workspace: string, rowsSha256: string): string {
  return join(workspace, 'state', 'observations', `${rowsSha256}.columns`)
}

/** The rows of one batch: what its sections hold, and the sections, each read once, when first asked for. */
export class BatchRows {
  readonly summaries: readonly SectionSummary[]
  readonly #sections = new Map<string, Promise<Section>>()
  readonly #read: (summary: SectionSummary) => Promise<Section>

  private constructor(
    summaries: readonly SectionSummary[],
    read: (summary: SectionSummary) => Promise<Section>,
  ) {
    this.summaries = summaries
    this.#read = read
  }

  /** Converts the blob first where that has not been done. Refuses a batch whose blob is missing or damaged. */
  static async open(workspace: string, blobs: BlobStore, sha256: string): Promise<BatchRows> {
    const path = batchFilePath(workspace, sha256)
    const file = await openBatchFile(path)
    if (file !== null) {
      const read = async (summary: SectionSummary) =>
        (await readSection(file, summary)) ?? (await converted()).get(summary.indicator) ?? damaged(path)
      return new BatchRows(file.sections, read)
    }
    const sections = await converted()
    const summaries = [...sections.values()].map(summaryOf)
    return new BatchRows(summaries, async ({ indicator }) => sections.get(indicator) ?? damaged(path))

    async function converted(): Promise<ReadonlyMap<string, Section>> {
      const parsed = parseColumns(jsonOf(await blobs.get(sha256)))
      if (!parsed.ok)
        refuse('batch-damaged', { file: blobPath(workspace, sha256), column: parsed.column }, 'state')
      const packed = packSections(parsed.columns)
      // A full or read-only disk keeps nobody from looking at rows: the next opening converts them again.
      await writeBatchFile(path, packed).catch(() => {})
      return new Map(packed.map((section) => [section.indicator, section]))
    }
  }

  section(summary: SectionSummary): Promise<Section> {
    let section = this.#sections.get(summary.indicator)
    if (section === undefined) {
      section = this.#read(summary)
      this.#sections.set(summary.indicator, section)
      section.catch(() => this.#sections.delete(summary.indicator))
    }
    return section
  }
}

function damaged(file: string): never {
  return refuse('disk-failed', { file, code: 'EIO' }, 'state')
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  } catch {
    return null
  }
}
