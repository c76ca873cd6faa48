import type { Editor } from '@tiptap/core'
import { tick } from 'svelte'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { KeptPicture } from '#shared/domain/kept-picture.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { base64Of } from '../../bridge/base64.ts'
import { BridgeProblem } from '../../bridge/bridge-problem.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import type { Notices } from '../../notices/notices.svelte.ts'
import { insertBlock } from './insert-node.ts'

/** Bytes of the largest picture taken in; larger ones are not even read. */
const MOST = 50_000_000

/**
 * Takes pictures among the workspace's files and puts a block for each behind the one being written. Each that is not taken
 * is told with its reason; the others go in. The caret goes where the first asks to be described.
 */
export async function takePictures(
  files: readonly File[],
  editor: Editor,
  { bridge, notices }: { readonly bridge: Bridge; readonly notices: Notices },
): Promise<void> {
  const taken: string[] = []
  const refused: Sentence[] = []
  for (const file of files) {
    try {
      const kept = await keep(file, bridge)
      taken.push(kept.file)
      await insertBlock(editor, { type: 'image', attrs: { ...kept } })
    } catch (error) {
      if (!(error instanceof BridgeProblem)) throw error
      refused.push(error.problem.sentence)
    }
  }
  // One sentence stands at the foot of the window: what was not taken comes first.
  const [why] = refused
  if (why !== undefined)
    notices.problem(
      refused.length === 1 ? why : sentence('briefings.image.refused', { count: refused.length, first: why }),
    )
  const [first] = taken
  if (first === undefined) return
  if (why === undefined) notices.tell(sentence('briefings.image.taken', { count: taken.length }))
  await tick()
  const fields = editor.view.dom.querySelectorAll<HTMLInputElement>(`[data-picture-alt="${first}"]`)
  const asks = [...fields].find(({ value }) => value === '')
  asks?.focus()
  asks?.scrollIntoView({ block: 'nearest' })
}

async function keep(file: File, bridge: Bridge): Promise<KeptPicture> {
  const name = file.name === '' ? file.type : file.name
  if (file.size > MOST) throw new BridgeProblem(problemOf('picture-too-large', { name }))
  const base64 = base64Of(new Uint8Array(await file.arrayBuffer()))
  return bridge.ask('briefings.keepPicture', { name, base64 })
}

/** Pictures of a clipboard: files first; of its HTML those written out in it, and how many lie at addresses. */
export function picturesOfClipboard(data: DataTransfer): {
  readonly files: readonly File[]
  readonly left: number
} {
  const files = [...data.files].filter(({ type }) => type.startsWith('image/'))
  const html = data.getData('text/html')
  // Copied within a briefing: its pictures are blocks already.
  if (/data-pm-slice/.test(html)) return { files: [], left: 0 }
  // One picture copied in a browser comes as a file and as an address of the same.
  if (files.length > 0) return { files, left: 0 }
  const images = [...new DOMParser().parseFromString(html, 'text/html').images].filter(
    // A dot that counts readers is no picture.
    ({ width, height, src }) => src !== '' && !(width === 1 && height === 1),
  )
  const written = images.flatMap(({ src, alt }, at) => fileOf(src, alt || `${at + 1}`))
  return { files: written, left: images.length - written.length }
}

function fileOf(address: string, name: string): File[] {
  const [, type = '', base64 = ''] = /^data:(image\/[\w+.-]+);base64,([A-Za-z0-9+/=\s]+)$/.exec(address) ?? []
  if (base64 === '') return []
  try {
    return [new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type })]
  } catch {
    return []
  }
}
