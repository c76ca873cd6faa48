import { refuse } from '#shared/ipc/problem.ts'
import { extractDocx } from './extract-docx.ts'
import { extractPdf } from './extract-pdf.ts'
import { extractText, type AskForTime, type DocumentFile, type ExtractedDocument } from './extract-text.ts'
import { fileKind } from './file-kind.ts'

/**
 * Text and structure of one file of any kind that is read, by what the file is and not by what it is named. Refuses what
 * `fileKind` and the reader of that kind refuse, and `file-empty`. `characterMaps` is the folder that PDFs may need maps
 * from; `askForTime` is called when a part of a long document was read. Slow and greedy on hostile input: run it in the worker.
 */
export async function extractDocument(
  file: DocumentFile,
  characterMaps: string,
  askForTime: AskForTime = () => undefined,
): Promise<ExtractedDocument> {
  if (file.bytes.length === 0) refuse('file-empty', { file: file.name })
  const format = fileKind(file.name, file.bytes)
  switch (format) {
    case 'pdf':
      return { ...(await extractPdf(file, characterMaps, askForTime)), format }
    case 'docx':
      return { ...(await extractDocx(file)), format }
    case 'txt':
    case 'md':
    case 'html':
      return extractText(file, askForTime)
  }
}
