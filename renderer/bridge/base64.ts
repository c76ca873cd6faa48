/** Base64 for bytes that cross the bridge as JSON. */
export function base64Of(bytes: Uint8Array): string {
  // 0x8000 arguments at a time: engines limit how many a call may take.
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return btoa(text)
}

export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
