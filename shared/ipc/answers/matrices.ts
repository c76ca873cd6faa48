import type { HypothesisMatrix } from '../../domain/hypothesis-matrix.ts'
import type { MatrixReading } from '../../analysis/competing-hypotheses.ts'

export type MatrixView = { readonly matrix: HypothesisMatrix; readonly reading: MatrixReading }
