import type { SourceFormat } from '#shared/domain/source.ts'
import { refuse } from '#shared/ipc/problem.ts'

const EXTENSIONS: Readonly<Record<string, SourceFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
}

/** Whether a file's name says that it is of a kind that is read; what it is is told by its content, when it is read. */
export function isReadName(name: string): boolean {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  return extension !== undefined && extension in EXTENSIONS
}

type Kind = 'document' | 'picture' | 'archive' | 'program' | 'recording' | 'database'
/** Formats named by their first bytes, as latin-1, whatever the file is called. */
const SIGNATURES: readonly (readonly [start: RegExp, format: string, kind: Kind])[] = [
  [/^PK\x03\x04[\s\S]*xl\//, 'XLSX', 'document'],
  [/^PK\x03\x04[\s\S]*ppt\//, 'PPTX', 'document'],
  [/^PK\x03\x04[\s\S]*mimetypeapplication\/epub/, 'EPUB', 'document'],
  [/^PK\x03\x04[\s\S]*mimetypeapplication\/vnd\.oasis/, 'OpenDocument', 'document'],
  [/^PK(?:\x03\x04|\x05\x06)/, 'ZIP', 'archive'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'DOC', 'document'],
  [/^\{\\rtf/, 'RTF', 'document'],
  [/^%!PS/, 'PostScript', 'document'],
  [/^AT&TFORM/, 'DjVu', 'document'],
  [/^\x89PNG\r\n/, 'PNG', 'picture'],
  [/^\xff\xd8\xff/, 'JPEG', 'picture'],
  [/^GIF8[79]a/, 'GIF', 'picture'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF', 'picture'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'BMP', 'picture'],
  [/^RIFF[\s\S]{4}WEBP/, 'WebP', 'picture'],
  [/^[\s\S]{4}ftyp(?:avif|heic|mif1)/, 'HEIC', 'picture'],
  [/^[\s\S]{4}ftyp/, 'MP4', 'recording'],
  [/^(?:ID3|\xff\xfb)/, 'MP3', 'recording'],
  [/^RIFF[\s\S]{4}WAVE/, 'WAV', 'recording'],
  [/^OggS/, 'Ogg', 'recording'],
  [/^\x1f\x8b/, 'GZIP', 'archive'],
  [/^7z\xbc\xaf\x27\x1c/, '7z', 'archive'],
  [/^Rar!\x1a\x07/, 'RAR', 'archive'],
  [/^BZh\d/, 'BZIP2', 'archive'],
  [/^\xfd7zXZ/, 'XZ', 'archive'],
  [/^SQLite format 3\0/, 'SQLite', 'database'],
  [/^\x7fELF/, 'ELF', 'program'],
  [/^MZ[\s\S]{58}/, 'EXE', 'program'],
]

/**
 * The format a file is read as: told by its content where that speaks, by its extension otherwise; a name without an
 * extension is plain text. Refuses formats that are not read, calling them by what they are and not by what they are
 * named (`file-not-read`, `extension-not-read`, `file-encrypted`), and what is named a PDF or Word document and is none
 * (`pdf-not-pdf`, `docx-not-zip`).
 */
export function fileKind(name: string, bytes: Uint8Array): SourceFormat {
  const start = latin1(bytes.subarray(0, 8192))
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  const named = extension === undefined ? 'txt' : EXTENSIONS[extension]
  if (isHtml(start)) return 'html'
  if (/^[\s\S]{0,1024}%PDF-\d/.test(start)) return 'pdf'
  if (isDocx(start, bytes) || (named === 'docx' && ZIP.test(start))) return 'docx'
  if (isEncryptedOffice(start, bytes)) refuse('file-encrypted', { file: name })
  const signature = SIGNATURES.find(([pattern]) => pattern.test(start))
  if (signature) refuse('file-not-read', { file: name, format: signature[1], kind: signature[2] })
  if (named === 'pdf') refuse('pdf-not-pdf', { file: name })
  if (named === 'docx') refuse('docx-not-zip', { file: name })
  return named ?? refuse('extension-not-read', { file: name, extension: `.${extension}` })
}

const ZIP = /^PK(?:\x03\x04|\x05\x06)/

/** A zip lists its files at its end, and has the first of them at its start. */
function isDocx(start: string, bytes: Uint8Array): boolean {
  return (
    ZIP.test(start) && (start.includes('word/') || latin1(bytes.subarray(-65_536)).includes('word/document'))
  )
}

/** Word, Excel and PowerPoint put a document with a password into a container of the old kind, as one stream. */
function isEncryptedOffice(start: string, bytes: Uint8Array): boolean {
  if (!start.startsWith('\xd0\xcf\x11\xe0')) return false
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return all.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

function isHtml(start: string): boolean {
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)\b/i.test(
    start,
  )
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
