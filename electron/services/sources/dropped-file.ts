import { refuseTooLarge } from './read-path.ts'

/** The bytes of a file as the page sends it. Refuses what is too large before it is decoded. */
export function bytesOf({ name, base64 }: { readonly name: string; readonly base64: string }): Uint8Array {
  refuseTooLarge(name, Math.floor((base64.length * 3) / 4) - (/=*$/.exec(base64)?.[0].length ?? 0))
  return Buffer.from(base64, 'base64')
}
