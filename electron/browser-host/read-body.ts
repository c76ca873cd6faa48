import type { IncomingMessage } from 'node:http'

/** 50 MB of file are 67 MB of base64; the rest is room for the names around it. */
export const bodyLimit = 80 * 1024 * 1024

/**
 * The body as text, or undefined when it is larger than `limit` bytes. The rest of a body too large is read and dropped,
 * so that the sender hears the answer instead of a broken connection.
 */
export async function readBody(request: IncomingMessage, limit = bodyLimit): Promise<string | undefined> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes <= limit) parts.push(part)
    else parts.length = 0
  }
  return bytes <= limit ? Buffer.concat(parts).toString('utf8') : undefined
}
