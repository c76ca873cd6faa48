import * as v from 'valibot'
import { EvidenceDocument, evidenceFileName } from '#shared/briefings/evidence-document.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { AttachmentAnswer, AttachmentOrder } from '#electron/workers/attachment-worker.ts'
import { workerRunner, type WorkerLimits } from '#electron/workers/run-in-worker.ts'
import { alteredPages } from '#shared/briefings/altered-pages.ts'
import type { AlteredPage } from '#shared/ipc/answers/briefings.ts'
import { bareText, hashOf, isIntact } from './seal-evidence.ts'

/** `intact`: the evidence matches the hash it carries, and the file's own description names that hash. */
export type EvidenceOfPdf = {
  readonly evidence: EvidenceDocument
  readonly intact: boolean
  /** The words of the pages as they are in the file; compared with those sealed, where any are. */
  readonly altered: readonly AlteredPage[]
}

const Versioned = v.object({ format: v.literal('plumbline-evidence'), version: v.number() })

/** Opening a briefing takes a tenth of a second; a file that needs more than this is an attack or a fault. */
const LIMITS: WorkerLimits = { seconds: 20, megabytes: 256 }

/**
 * Reads the evidence attached to a briefing's PDF. The file is a stranger's, so a worker with limits opens it. Problems:
 * `not-a-pdf`, `damaged-pdf`, `encrypted-pdf`, `pdf-without-evidence`, `evidence-unreadable`, `evidence-newer`.
 */
export function createPdfReader(): {
  readonly readEvidence: (bytes: Uint8Array) => Promise<EvidenceOfPdf>
  /** The words of each page of a file of our own. */
  readonly readTexts: (bytes: Uint8Array) => Promise<readonly string[]>
} {
  const run = workerRunner<AttachmentOrder, AttachmentAnswer>('attachment-worker', LIMITS)
  const readTexts = async (bytes: Uint8Array) => {
    const outcome = await run({ bytes, wanted: null })
    return outcome.kind === 'done' && outcome.value.kind === 'read' ? outcome.value.texts : []
  }
  const readEvidence = async (bytes: Uint8Array) => {
    const latin = (part: Uint8Array) => Buffer.from(part).toString('latin1')
    if (!latin(bytes.subarray(0, 1024)).includes('%PDF-')) return refuse('not-a-pdf')
    // pdf.js mends a file cut short by guessing; a briefing that lost its end is damaged, and that is said.
    if (!latin(bytes.subarray(-2048)).includes('%%EOF')) return refuse('damaged-pdf')
    const outcome = await run({ bytes, wanted: evidenceFileName })
    const read: AttachmentAnswer = outcome.kind === 'done' ? outcome.value : { kind: 'damaged' }
    if (read.kind === 'read') return judge(read)
    return refuse(read.kind === 'encrypted' ? 'encrypted-pdf' : 'damaged-pdf')
  }
  return { readEvidence, readTexts }
}

function judge({ attached, subject, texts }: Extract<AttachmentAnswer, { kind: 'read' }>): EvidenceOfPdf {
  if (attached === null) return refuse('pdf-without-evidence')
  const json = parseJson(attached)
  const versioned = v.safeParse(Versioned, json)
  if (versioned.success && versioned.output.version > 2)
    return refuse('evidence-newer', { version: String(versioned.output.version) })
  const evidence = v.safeParse(EvidenceDocument, json)
  if (!evidence.success) {
    const [issue] = evidence.issues
    return refuse('evidence-unreadable', { why: v.getDotPath(issue) ?? evidenceFileName })
  }
  const { contentHash, pages } = evidence.output
  const isSealed = pages === undefined || pages.seal === hashOf({ contentHash, texts: pages.texts })
  return {
    evidence: evidence.output,
    intact: isIntact(json) && subject.includes(contentHash) && isSealed,
    // Words whose seal is broken tell nothing about the pages: they may be what was altered.
    altered: pages === undefined || !isSealed ? [] : alteredPages(pages.texts, texts.map(bareText)),
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('evidence-unreadable', { why: evidenceFileName })
  }
}
