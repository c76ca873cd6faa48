import type { ExportedFile } from '#shared/ipc/answers/files.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { bytesOfBase64 } from '../../bridge/base64.ts'
import { download } from '../../bridge/download.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import type { Notices } from '../../notices/notices.svelte.ts'
import { locale } from '../../messages/speech.svelte.ts'
import { tabbed } from './tabbed.ts'

/** What a chart leaves the window as. */
export const outForms = [
  { id: 'png', format: 'png', density: 1 },
  { id: 'png-2', format: 'png', density: 2 },
  { id: 'svg', format: 'svg', density: 2 },
  { id: 'csv', format: 'csv', density: 2 },
  { id: 'json', format: 'json', density: 2 },
] as const
export type OutForm = (typeof outForms)[number]

type Asked = { readonly chart: string; readonly asKnownOn: string | null }

/** A kept chart's ways out of the window: into a file, onto the clipboard, by the pointer into another program. */
export class ChartOutlet {
  readonly #bridge: Bridge
  readonly #notices: Notices
  /** Files fetched before a drag begins, which must have its data at once; by form, of one chart as it stands. */
  #ready = new Map<string, Promise<ExportedFile>>()
  #readyOf = ''

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge
    this.#notices = notices
  }

  save = async (asked: Asked, form: OutForm): Promise<void> => {
    const file = await this.#notices.attempt(() => this.#fetch(asked, form))
    if (file === undefined) return
    download(file)
    this.#notices.tell(sentence('charts.exported', { file: file.fileName }))
  }

  /** As a picture of two pixels a point, for a document; the browser takes the promise, so that the click still counts. */
  copyImage = (asked: Asked): Promise<void> =>
    this.#copy('charts.copied.image', {
      'image/png': this.#fetch(asked, { id: 'png-2', format: 'png', density: 2 }).then(blobOf),
    })

  /** As rows for a spreadsheet: the text of the CSV with tabs. */
  copyData = (asked: Asked): Promise<void> =>
    this.#copy('charts.copied.data', {
      'text/plain': this.#fetch(asked, { id: 'csv', format: 'csv', density: 2 }).then(
        ({ base64 }) =>
          new Blob([tabbed(new TextDecoder().decode(bytesOfBase64(base64)))], { type: 'text/plain' }),
      ),
    })

  async #copy(key: string, data: Record<string, Promise<Blob>>): Promise<void> {
    const done = await this.#notices.attempt(async () => {
      await navigator.clipboard.write([new ClipboardItem(data)])
      return true
    })
    if (done === true) this.#notices.tell(sentence(key))
  }

  /** Fetches a file for a drag that may begin; `state` is another one when the chart or its data changed. */
  prepare = (asked: Asked, form: OutForm, state: string): Promise<ExportedFile> => {
    if (this.#readyOf !== state) {
      this.#ready.clear()
      this.#readyOf = state
    }
    const known = this.#ready.get(form.id)
    if (known !== undefined) return known
    const asking = this.#fetch(asked, form)
    this.#ready.set(form.id, asking)
    asking.catch(() => this.#ready.delete(form.id))
    return asking
  }

  #fetch({ chart, asKnownOn }: Asked, { format, density }: OutForm): Promise<ExportedFile> {
    return this.#bridge.ask('charts.export', { chart, format, density, language: locale(), asKnownOn })
  }
}

function blobOf({ mediaType, base64 }: ExportedFile): Blob {
  return new Blob([bytesOfBase64(base64)], { type: mediaType })
}
