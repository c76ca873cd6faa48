import type { PlanColumns } from '#shared/dataset/import/plan-columns.ts'
import type { BlobStore } from '../store.ts'
import { writeBatchFile } from './batch-file.ts'
import { batchFilePath } from './batch-rows.ts'
import { encodeBatch } from './encode-batch.ts'
import { planSections } from './plan-sections.ts'

/**
 * Lays some planned rows down as a batch: its blob, and its columns made at once, so that nothing is converted later. The
 * batch counts only once a change names its hash: what is left behind by a program that ends before is no observation.
 * Answers the hash.
 */
export async function putBatch(
  { workspace, blobs }: { readonly workspace: string; readonly blobs: BlobStore },
  plan: PlanColumns,
  rows: Uint32Array,
  prefix: string,
): Promise<string> {
  const sha256 = await blobs.put(encodeBatch(plan, rows, prefix), { packed: true })
  await writeBatchFile(batchFilePath(workspace, sha256), planSections(plan, rows, prefix))
  return sha256
}
