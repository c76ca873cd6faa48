import * as v from 'valibot'
import { getDocumentProxy } from 'unpdf'
import { EvidenceDocument, evidenceFileName } from '#shared/briefings/evidence-document.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { isIntact } from './seal-evidence.ts'

/** `intact`: the evidence matches the hash it carries, and the file's own description names that hash. */
export type EvidenceOfPdf = { readonly evidence: EvidenceDocument; readonly intact: boolean }

const Information = v.object({ info: v.object({ Subject: v.optional(v.string(), '') }) })
const Versioned = v.object({ format: v.literal('plumbline-evidence'), version: v.number() })

/**
 * The evidence attached to a briefing's PDF. Problems: `not-a-pdf`, `damaged-pdf`, `encrypted-pdf`,
 * `pdf-without-evidence`, `evidence-unreadable`, `evidence-newer`.
 */
export async function readEvidence(bytes: Uint8Array): Promise<EvidenceOfPdf> {
  const { attached, subject } = await openPdf(bytes)
  if (attached === null) return refuse('pdf-without-evidence')
  const json = parseJson(attached)
  const versioned = v.safeParse(Versioned, json)
  if (versioned.success && versioned.output.version > 1)
    return refuse('evidence-newer', { version: String(versioned.output.version) })
  const evidence = v.safeParse(EvidenceDocument, json)
  if (!evidence.success) {
    const [issue] = evidence.issues
    return refuse('evidence-unreadable', { why: v.getDotPath(issue) ?? evidenceFileName })
  }
  const { contentHash } = evidence.output
  return { evidence: evidence.output, intact: isIntact(evidence.output) && subject.includes(contentHash) }
}

async function openPdf(bytes: Uint8Array) {
  const latin = (part: Uint8Array) => Buffer.from(part).toString('latin1')
  if (!latin(bytes.subarray(0, 1024)).includes('%PDF-')) return refuse('not-a-pdf')
  // pdf.js mends a file cut short by guessing; a briefing that lost its end is damaged, and that is said.
  if (!latin(bytes.subarray(-2048)).includes('%%EOF')) return refuse('damaged-pdf')
  try {
    // A copy: pdf.js takes the buffer it is given.
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
    const isThere = (await pdf.getAttachments())?.has(evidenceFileName) ?? false
    const attached = isThere ? await pdf.getAttachmentContent(evidenceFileName) : null
    const { info } = v.parse(Information, await pdf.getMetadata())
    await pdf.cleanup()
    return { attached, subject: info.Subject }
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return refuse(locked ? 'encrypted-pdf' : 'damaged-pdf')
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('evidence-unreadable', { why: evidenceFileName })
  }
}
