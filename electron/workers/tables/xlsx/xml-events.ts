import { Parser } from 'saxen'

type Attributes = Readonly<Record<string, string>>
/** What a reader of a sheet's XML hears; names come without their prefix. */
export type XmlHandler = {
  readonly open: (name: string, attributes: () => Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/**
 * Hands XML to a handler as it comes in; nothing is kept. Entities of the document's own are not expanded, so nothing in it
 * can grow. Throws what the parser finds wrong, and whatever the handler throws to stop it.
 */
export class XmlEvents {
  readonly #parser = new Parser()
  readonly #decoder = new TextDecoder()

  constructor({ open, close, text }: XmlHandler) {
    this.#parser.on('openTag', (name, attributes) => open(bare(name), attributes))
    this.#parser.on('closeTag', (name) => close(bare(name)))
    this.#parser.on('text', (value, decode) => text(decode(value)))
    this.#parser.on('cdata', (value) => text(value))
    this.#parser.on('error', (error) => {
      throw error
    })
  }

  write(chunk: Uint8Array): void {
    this.#parser.write(this.#decoder.decode(chunk, { stream: true }))
  }

  end(): void {
    this.#parser.write(this.#decoder.decode())
    this.#parser.end()
  }
}

/** Reads a whole part; `stop` ends it early. */
export async function readXml(
  part: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  stop: () => boolean = () => false,
): Promise<void> {
  const events = new XmlEvents(handler)
  for await (const chunk of part) {
    events.write(chunk)
    if (stop()) return
  }
  events.end()
}

function bare(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
