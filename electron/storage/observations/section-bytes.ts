import * as v from 'valibot'
import {
  perColumn,
  type Codes,
  type RowIds,
  type Section,
  type SectionColumn,
  type TextCodes,
} from './section.ts'

const width = v.picklist([0, 1, 2, 4])
/** `shared`: the codes are those of the column it prints, `printed.hub` of `hub`. */
const TextHead = v.object({ dictionary: v.array(v.string()), width, shared: v.optional(v.boolean()) })
const Head = v.object({
  indicator: v.string(),
  rows: v.number(),
  ids: v.variant('kind', [
    /** first, first + step, first + 2 × step … */
    v.object({ kind: v.literal('counting'), prefix: v.string(), first: v.number(), step: v.number() }),
    v.object({ kind: v.literal('numbered'), prefix: v.string() }),
    v.object({ kind: v.literal('listed'), ids: v.array(v.string()) }),
  ]),
  /** Values as whole numbers of 10^−scale in 4 bytes; null: as 8-byte floats. */
  scale: v.nullable(v.number()),
  /** The decimals of every row, or null when they differ. */
  decimals: v.nullable(v.number()),
  texts: v.object(perColumn(() => TextHead)),
})
type Head = v.InferOutput<typeof Head>

/** Stands for a value that is stated to be missing; no scaled value reaches it. */
const ABSENT = -0x8000_0000

/** Arrays start at multiples of 8 bytes, so that they can be used where they lie. */
const alignment = 8
const padded = (length: number) => Math.ceil(length / alignment) * alignment

/** `<length of the JSON head, 8 bytes><head><arrays>`, little-endian: all machines Electron and Node 20 run on are. */
export function encodeSection(section: Section): Uint8Array {
  const scaled = scaledValues(section)
  const step = stepOf(section.ids)
  const [firstDecimals = 0] = section.decimals
  const sameDecimals = section.decimals.every((decimals) => decimals === firstDecimals)
  const shares = (column: SectionColumn) => {
    const { codes } = section.texts[column]
    return codes !== null && column !== meantBy(column) && codes === section.texts[meantBy(column)].codes
  }
  const textHead = (column: SectionColumn) => {
    const { dictionary, codes } = section.texts[column]
    const head = { dictionary, width: codes?.BYTES_PER_ELEMENT ?? 0 }
    return shares(column) ? { ...head, shared: true } : head
  }
  const head = {
    indicator: section.indicator,
    rows: section.rows,
    ids:
      section.ids.kind === 'listed'
        ? section.ids
        : step !== null
          ? { kind: 'counting', prefix: section.ids.prefix, first: section.ids.numbers[0] ?? 0, step }
          : { kind: 'numbered', prefix: section.ids.prefix },
    scale: scaled?.scale ?? null,
    decimals: sameDecimals ? firstDecimals : null,
    texts: perColumn(textHead),
  }
  const arrays: ArrayBufferView[] = []
  if (section.ids.kind === 'numbered' && step === null) arrays.push(section.ids.numbers)
  arrays.push(scaled?.numbers ?? section.value)
  if (!sameDecimals) arrays.push(section.decimals)
  perColumn((column) => {
    const { codes } = section.texts[column]
    if (codes !== null && !shares(column)) arrays.push(codes)
  })
  return joined(Buffer.from(JSON.stringify(head)), arrays)
}

/** Null when the bytes are not a whole section. */
export function decodeSection(bytes: Uint8Array): Section | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const headLength = Number(view.getBigUint64(0, true))
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + alignment, headLength).toString('utf8')
    const head = v.parse(Head, JSON.parse(text))
    return sectionFrom(head, arrayReader(bytes, alignment + padded(headLength)))
  } catch {
    return null
  }
}

type ReadArray = (
  bytesPerRow: number,
  rows: number,
) => { readonly buffer: ArrayBufferLike; readonly at: number }

function arrayReader(bytes: Uint8Array, start: number): ReadArray {
  let offset = start
  return (bytesPerRow, rows) => {
    const at = bytes.byteOffset + offset
    offset += padded(bytesPerRow * rows)
    if (offset > bytes.length) throw new RangeError('section cut short')
    return { buffer: bytes.buffer, at }
  }
}

function sectionFrom({ indicator, rows, ids, scale, decimals, texts }: Head, read: ReadArray): Section {
  const readIds = (): RowIds => {
    if (ids.kind === 'listed') return ids
    if (ids.kind === 'counting') {
      const numbers = Uint32Array.from({ length: rows }, (_, row) => ids.first + row * ids.step)
      return { kind: 'numbered', prefix: ids.prefix, numbers }
    }
    const { buffer, at } = read(4, rows)
    return { kind: 'numbered', prefix: ids.prefix, numbers: new Uint32Array(buffer, at, rows) }
  }
  const readValues = () => {
    if (scale === null) {
      const { buffer, at } = read(8, rows)
      return new Float64Array(buffer, at, rows)
    }
    const { buffer, at } = read(4, rows)
    const whole = new Int32Array(buffer, at, rows)
    const values = new Float64Array(rows)
    const power = 10 ** scale
    for (let row = 0; row < rows; row++) {
      const number = whole[row] ?? ABSENT
      values[row] = number === ABSENT ? Number.NaN : number / power
    }
    return values
  }
  const readDecimals = () => {
    if (decimals !== null) return new Int8Array(rows).fill(decimals)
    const { buffer, at } = read(1, rows)
    return new Int8Array(buffer, at, rows)
  }
  const readBefore = new Map<SectionColumn, Codes | null>()
  const codes = (column: SectionColumn): TextCodes => {
    const { dictionary, width: bytesPerRow, shared } = texts[column]
    const own = () => (bytesPerRow === 0 ? null : codesAt(read(bytesPerRow, rows), bytesPerRow, rows))
    const found = shared === true ? (readBefore.get(meantBy(column)) ?? null) : own()
    readBefore.set(column, found)
    return { dictionary, codes: found }
  }
  // The order of reading is the order of writing.
  return {
    indicator,
    rows,
    ids: readIds(),
    value: readValues(),
    decimals: readDecimals(),
    texts: perColumn(codes),
  }
}

function codesAt({ buffer, at }: ReturnType<ReadArray>, bytesPerRow: 1 | 2 | 4, rows: number): Codes {
  if (bytesPerRow === 1) return new Uint8Array(buffer, at, rows)
  return bytesPerRow === 2 ? new Uint16Array(buffer, at, rows) : new Uint32Array(buffer, at, rows)
}

/** Half the bytes where every value is a short decimal number, as printed ones are; exact, or not used. */
function scaledValues({
  value,
  decimals,
}: Section): { readonly scale: number; readonly numbers: Int32Array } | null {
  let scale = 0
  for (const printed of decimals) if (printed > scale) scale = printed
  if (scale > 9) return null
  const power = 10 ** scale
  const numbers = new Int32Array(value.length)
  for (let row = 0; row < value.length; row++) {
    const exact = value[row] ?? Number.NaN
    if (Number.isNaN(exact)) {
      numbers[row] = ABSENT
      continue
    }
    const whole = Math.round(exact * power)
    if (Math.abs(whole) > 0x7fff_ffff || !Object.is(whole / power, exact)) return null
    numbers[row] = whole
  }
  return { scale, numbers }
}

/** The difference between each id number and the next, where it is always the same. */
function stepOf(ids: RowIds): number | null {
  if (ids.kind === 'listed') return null
  const [first = 0, second = first + 1] = ids.numbers
  const step = second - first
  return ids.numbers.every((number, row) => number === first + row * step) ? step : null
}

function meantBy(column: SectionColumn): SectionColumn {
  if (column === 'printed.hub') return 'hub'
  return column === 'printed.period' ? 'period' : column
}

function joined(head: Uint8Array, arrays: readonly ArrayBufferView[]): Uint8Array {
  const length = arrays.reduce(
    (sum, array) => sum + padded(array.byteLength),
    alignment + padded(head.length),
  )
  const bytes = new Uint8Array(length)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(head.length), true)
  bytes.set(head, alignment)
  let offset = alignment + padded(head.length)
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset)
    offset += padded(array.byteLength)
  }
  return bytes
}
