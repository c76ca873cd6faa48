import { parentPort } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'
import * as v from 'valibot'

/** A PDF, and the name of the attachment wanted from it; null wants its words alone. */
export type AttachmentOrder = { readonly bytes: Uint8Array; readonly wanted: string | null }
/** `attached` is null where the PDF has no attachment of that name; `subject` is what the file says it is about. */
export type AttachmentAnswer =
  | {
      readonly kind: 'read'
      readonly attached: Uint8Array | null
      readonly subject: string
      readonly texts: readonly string[]
    }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged' }

const Information = v.object({ info: v.object({ Subject: v.optional(v.string(), '') }) })

// Without it pdf.js unpacks streams itself. The system's unpacker keeps hundreds of megabytes of a bomb from being given
// back when the worker is stopped, and is no faster on honest files.
Reflect.deleteProperty(globalThis, 'DecompressionStream')
// pdf.js rejects promises of its own that nobody waits for when a file is broken; the answer comes by the one below.
process.on('unhandledRejection', () => undefined)
parentPort?.on('message', (order: AttachmentOrder) => {
  void answer(order).then((done) => parentPort?.postMessage(done))
})
parentPort?.postMessage('ready')

async function answer({ bytes, wanted }: AttachmentOrder): Promise<AttachmentAnswer> {
  try {
    const pdf = await getDocumentProxy(bytes, { verbosity: 0 })
    const isThere = wanted !== null && ((await pdf.getAttachments())?.has(wanted) ?? false)
    const attached = isThere && wanted !== null ? await pdf.getAttachmentContent(wanted) : null
    const texts = await wordsOfPages(pdf)
    const { info } = v.parse(Information, await pdf.getMetadata())
    await pdf.cleanup()
    return { kind: 'read', attached, subject: info.Subject, texts }
  } catch (error) {
    return { kind: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' }
  }
}

/** The letters of each page in the order in which they were drawn. */
async function wordsOfPages(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string[]> {
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    page.cleanup()
  }
  return texts
}
