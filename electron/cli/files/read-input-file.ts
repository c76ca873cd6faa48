import { readPath } from '#electron/services/sources/read-path.ts'

/** A file a person named, as requests carry it; refuses what `readPath` refuses. */
export async function readInputFile(
  path: string,
): Promise<{ readonly name: string; readonly base64: string }> {
  const { name, bytes } = await readPath(path)
  return { name, base64: Buffer.from(bytes).toString('base64') }
}
