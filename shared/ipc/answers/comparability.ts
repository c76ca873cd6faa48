import type { ComparabilityWarning } from '../../analysis/comparability/compared.ts'

export type ComparabilityWarnings = readonly ComparabilityWarning[]
