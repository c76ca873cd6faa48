import { parentPort } from 'node:worker_threads'
import {
  drawRanks,
  type RankCounts,
  type WeightTrial,
} from '#shared/analysis/composite-index/random-weights.ts'

/** Draws of random weights `from` up to `to`, over a matrix that travels with every order: a worker keeps nothing. */
export type SensitivityOrder = { readonly trial: WeightTrial; readonly from: number; readonly to: number }
export type SensitivityAnswer = RankCounts

parentPort?.on('message', ({ trial, from, to }: SensitivityOrder) => {
  parentPort?.postMessage(drawRanks(trial, from, to) satisfies SensitivityAnswer)
})
parentPort?.postMessage('ready')
