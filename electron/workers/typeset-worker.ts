import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import type { PrintedBlock } from '#shared/briefings/briefing-content.ts'
import type { SourceReference } from '#shared/briefings/source-reference.ts'
import { wordsOfPrinted } from '#shared/briefings/words-of-printed.ts'
import type { CitationOrder } from './typesetting/cite-sources.ts'
import { FontUnreadable } from './typesetting/fonts.ts'
import { unprintableIn } from './typesetting/printable.ts'
import {
  createTypesetter,
  TypesettingError,
  type BlockPlace,
  type Complaint,
  type PagePicture,
  type PdfStandard,
  type Typesetter,
  type TypesetOrder,
} from './typesetting/typesetter.ts'

/**
 * `wanted` are the pages to draw, from 1. `known` are pictures the reader has already, by their ids: they are named and not
 * sent again.
 */
export type TypesetJob =
  | {
      readonly do: 'pages'
      readonly order: TypesetOrder
      readonly wanted: readonly number[]
      readonly known: readonly string[]
    }
  | { readonly do: 'pdf'; readonly order: TypesetOrder; readonly standard: PdfStandard }
  /** Whether it can be typeset at all. */
  | { readonly do: 'try'; readonly order: TypesetOrder }
  | { readonly do: 'can-draw'; readonly svgs: readonly string[] }
  | { readonly do: 'cite'; readonly order: CitationOrder }
  | { readonly do: 'unprintable'; readonly blocks: readonly PrintedBlock[] }

/** `svg` is null where the reader has the picture. */
export type SentPicture = { readonly page: number; readonly id: string; readonly svg: string | null }
export type TypesetDone = {
  readonly kind: 'typeset'
  readonly pages: number
  readonly places: Readonly<Record<string, BlockPlace>>
  readonly missingFonts: readonly string[]
  readonly pictures: readonly SentPicture[]
  readonly pdf: Uint8Array | null
}
export type TypesetAnswer =
  | TypesetDone
  | { readonly kind: 'refused'; readonly complaints: readonly Complaint[] }
  | { readonly kind: 'drawable'; readonly draws: readonly boolean[] }
  | { readonly kind: 'cited'; readonly references: readonly SourceReference[] | null }
  | {
      readonly kind: 'unprintable'
      readonly blocks: readonly { readonly block: string; readonly characters: readonly string[] }[]
    }

const { parts } = v.parse(v.object({ parts: v.string() }), workerData)
const Parts = v.object({ templates: v.string(), fonts: v.array(v.string()) })
let typesetter: Typesetter | null = null

parentPort?.on('message', (job: TypesetJob) => {
  parentPort?.postMessage(answerOrFont(job))
})
parentPort?.postMessage('ready')

/** A face that cannot be read is told by its file, whatever was asked. */
function answerOrFont(job: TypesetJob): TypesetAnswer {
  try {
    return answer(job)
  } catch (error) {
    if (!(error instanceof FontUnreadable)) throw error
    return { kind: 'refused', complaints: [{ file: error.file, line: 0, message: error.message }] }
  }
}

function answer(job: TypesetJob): TypesetAnswer {
  // Reading the fonts takes a while; it is done by the first job and not while the program starts.
  const setter = (typesetter ??= createTypesetter(v.parse(Parts, JSON.parse(parts))))
  switch (job.do) {
    case 'can-draw':
      return { kind: 'drawable', draws: job.svgs.map(setter.canDraw) }
    case 'cite':
      return { kind: 'cited', references: setter.cite(job.order) }
    case 'unprintable':
      return {
        kind: 'unprintable',
        blocks: job.blocks.flatMap((block) => {
          const characters = unprintableIn(wordsOfPrinted(block), setter.fonts)
          return characters.length === 0 ? [] : [{ block: block.id, characters }]
        }),
      }
    case 'pages':
    case 'pdf':
    case 'try':
      return typeset(job, setter)
  }
}

function typeset(
  job: Extract<TypesetJob, { readonly do: 'pages' | 'pdf' | 'try' }>,
  setter: Typesetter,
): TypesetAnswer {
  try {
    const { pages, places, missingFonts, pictures, pdf } = setter.typeset(job.order)
    return {
      kind: 'typeset',
      pages,
      places,
      missingFonts,
      pictures: job.do === 'pages' ? pictures(job.wanted).map((one) => sent(one, job.known)) : [],
      pdf: job.do === 'pdf' ? pdf(job.standard) : null,
    }
  } catch (error) {
    if (error instanceof TypesettingError) return { kind: 'refused', complaints: error.complaints }
    throw error
  }
}

function sent(picture: PagePicture, known: readonly string[]): SentPicture {
  return known.includes(picture.id) ? { ...picture, svg: null } : picture
}
