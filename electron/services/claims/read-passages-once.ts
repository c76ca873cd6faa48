import type { Version } from '#shared/domain/source.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import type { Passage } from '#shared/suggestions/passage.ts'
import type { ReadingTools } from '#shared/suggestions/read-passages.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { nearPassages } from './near-passages.ts'

type Read = { readonly tools: ReadingTools; readonly near: (span: TextSpan) => readonly Passage[] }

/**
 * Reads the passages of a version, and keeps those of the one that was read last: who marks a long report marks it many
 * times, and reading it takes seconds. The dataset's indexes are others as soon as it says something else.
 */
export function readPassagesOnce(
  dataset: DatasetReader,
): (version: Version, extracted: ExtractedText) => Promise<Read> {
  let last: (Read & { readonly version: Version['id'] }) | null = null
  return async (version, extracted) => {
    const tools = {
      hubs: dataset.hubs(),
      indicators: dataset.indicators(),
      series: await dataset.series(),
      reading: version.reading,
    }
    const isSame =
      last?.version === version.id &&
      last.tools.hubs === tools.hubs &&
      last.tools.indicators === tools.indicators &&
      last.tools.series === tools.series &&
      last.tools.reading === tools.reading
    if (last === null || !isSame) last = { version: version.id, tools, near: nearPassages(extracted, tools) }
    return last
  }
}
