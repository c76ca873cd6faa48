import type { Comparison } from '../../comparison/comparison.ts'
import type { Source, Version } from '../../domain/source.ts'
import type { TextBlock } from '../../domain/text-block.ts'

/** One side of a comparison. */
export type ComparedText = {
  readonly source: Source
  readonly version: Version
  readonly text: string
  readonly blocks: readonly TextBlock[]
}

export type SourceComparison = Comparison & {
  readonly leftText: ComparedText
  readonly rightText: ComparedText
}
