import { parentPort } from 'node:worker_threads'
import { compareTexts } from '#shared/comparison/compare-texts.ts'
import type { Comparison } from '#shared/comparison/comparison.ts'

/** The two texts of a comparison, as `compareTexts` takes them. */
export type ComparisonOrder = {
  readonly left: Parameters<typeof compareTexts>[0]
  readonly right: Parameters<typeof compareTexts>[1]
}
export type ComparisonAnswer = Comparison

parentPort?.on('message', ({ left, right }: ComparisonOrder) => {
  parentPort?.postMessage(compareTexts(left, right) satisfies ComparisonAnswer)
})
parentPort?.postMessage('ready')
