import type { Zip } from '../zip-parts.ts'
import { readXml, type XmlHandler } from './xml-events.ts'

/** Reads a part if there is one. */
export async function readPart(zip: Zip, name: string, handler: XmlHandler): Promise<void> {
  const part = await zip.part(name)
  if (part !== null) await readXml(part, handler)
}
