import type { Sentence } from '../../messages/sentence.ts'

/** Where something stands in a formula: UTF-16 code units, `end` exclusive. */
export type FormulaSpan = { readonly start: number; readonly end: number }

export type Operator = '+' | '-' | '*' | '/'
export const functionNames = ['per-capita', 'growth', 'lag', 'index', 'of-hub', 'min', 'max', 'abs'] as const
export type FunctionName = (typeof functionNames)[number]

/** A formula, read. A call's `settings` are what is no number of the dataset: years back, a base period, a hub. */
export type Expression = { readonly at: FormulaSpan } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'negation'; readonly of: Expression }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'call'
      readonly name: FunctionName
      readonly of: readonly Expression[]
      readonly years: number
      readonly setting: string | null
      readonly settingAt: FormulaSpan | null
    }
)

/** What is wrong with a formula, and where. */
export type FormulaProblem = { readonly sentence: Sentence; readonly at: FormulaSpan }
export type ReadFormula =
  | { readonly kind: 'formula'; readonly expression: Expression }
  | { readonly kind: 'problem'; readonly problem: FormulaProblem }
