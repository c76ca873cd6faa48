import { sentence } from '#shared/messages/sentence.ts'
import type { Desk, Outcome } from '../command.ts'
import { writeOutputFile } from './write-output-file.ts'

/** Writes the one file a command makes, and says where it is; refuses what `writeOutputFile` refuses. */
export async function writtenFile(desk: Desk, out: string, base64: string): Promise<Outcome> {
  const file = desk.path(out)
  await writeOutputFile(file, base64)
  return { json: { file }, lines: [desk.speak(sentence('cli.written', { file }))], exit: 0 }
}
