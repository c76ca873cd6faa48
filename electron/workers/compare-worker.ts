import { parentPort } from 'node:worker_threads'
import { compareTexts } from '#shared/comparison/compare-texts.ts'
import type { Comparison } from '#shared/comparison/comparison.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import type { Hub } from '#shared/domain/hub.ts'

/** The two texts of a comparison, as `compareTexts` takes them, and the hubs whose names are told in every language. */
export type ComparisonOrder = {
  readonly left: Parameters<typeof compareTexts>[0]
  readonly right: Parameters<typeof compareTexts>[1]
  readonly hubs: readonly Hub[]
}
export type ComparisonAnswer = Comparison

parentPort?.on('message', ({ left, right, hubs }: ComparisonOrder) => {
  parentPort?.postMessage(compareTexts(left, right, createHubIndex(hubs, [])) satisfies ComparisonAnswer)
})
parentPort?.postMessage('ready')
