import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import * as v from 'valibot'
import type { KeptPicture } from '#shared/domain/kept-picture.ts'
import { readPictureHead } from './pictures/picture-head.ts'
import { stillSvg } from './pictures/still-svg.ts'

/** Why a picture cannot stand in a briefing. */
export type NoPicture = 'unknown' | 'broken' | 'animated' | 'too-many-pixels' | 'reaches-out'
/** `bytes` is what to keep: those that came, or of an SVG what is drawn of it. */
export type PictureAnswer =
  | { readonly kind: 'picture'; readonly picture: Omit<KeptPicture, 'file'>; readonly bytes: Uint8Array }
  | { readonly kind: 'none'; readonly why: NoPicture }

/** Unpacked, four bytes a pixel: a quarter of a gigabyte. */
const MOST_PIXELS = 60_000_000
/** A drawing of more characters than this keeps the pages waiting. */
const LONGEST_SVG = 12_000_000

const { parts } = v.parse(v.object({ parts: v.string() }), workerData)
const { folder, fonts } = v.parse(
  v.object({ folder: v.string(), fonts: v.array(v.string()) }),
  JSON.parse(parts),
)
const compiler = NodeCompiler.create({ workspace: folder })

parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(answer(bytes))
})
parentPort?.postMessage('ready')

function answer(bytes: Uint8Array): PictureAnswer {
  const head = readPictureHead(bytes)
  if (head === null) return { kind: 'none', why: 'unknown' }
  if (head.format === 'svg') return drawing(bytes)
  if (head.moves) return { kind: 'none', why: 'animated' }
  if (head.width * head.height > MOST_PIXELS) return { kind: 'none', why: 'too-many-pixels' }
  const shape = shapeOf(bytes, head.format)
  if (shape === null) return { kind: 'none', why: 'broken' }
  const { format, width, height } = head
  // A camera held upright writes the picture lying, and says so; pages show it upright.
  const lies = (width > height && shape < 1) || (width < height && shape > 1)
  return {
    kind: 'picture',
    picture: { format, width: lies ? height : width, height: lies ? width : height },
    bytes,
  }
}

function drawing(bytes: Uint8Array): PictureAnswer {
  const still = stillSvg(bytes, fonts)
  if (still.kind !== 'drawing') return { kind: 'none', why: still.kind }
  const kept = new TextEncoder().encode(still.svg)
  if (kept.length > LONGEST_SVG) return { kind: 'none', why: 'too-many-pixels' }
  if (still.width < 1 || still.height < 1 || shapeOf(kept, 'svg') === null)
    return { kind: 'none', why: 'broken' }
  return {
    kind: 'picture',
    picture: { format: 'svg', width: still.width, height: still.height },
    bytes: kept,
  }
}

/** Width by height as the typesetter will draw it, which it does to tell; null where it cannot. */
function shapeOf(bytes: Uint8Array, format: KeptPicture['format']): number | null {
  compiler.mapShadow(join(folder, 'picture'), Buffer.from(bytes))
  const { result } = compiler.compile({
    mainFileContent: `#context {
  let size = measure(image("picture", format: "${format === 'jpeg' ? 'jpg' : format}"))
  [#metadata(size.width / size.height)<shape>]
}`,
    resetRead: true,
  })
  compiler.evictCache(0)
  if (result === null) return null
  const told = v.safeParse(
    v.tuple([v.object({ value: v.pipe(v.number(), v.finite(), v.gtValue(0)) })]),
    compiler.query(result, { selector: '<shape>' }),
  )
  return told.success ? told.output[0].value : null
}
