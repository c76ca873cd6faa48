import { Period } from '../../domain/period.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import * as v from 'valibot'
import {
  functionNames,
  type Expression,
  type FormulaProblem,
  type FormulaSpan,
  type FunctionName,
  type Operator,
  type ReadFormula,
} from './expression.ts'
import { formulaTokens, type FormulaToken } from './formula-tokens.ts'

/** Brackets and signs deeper than this were not written by a person. */
const MAX_DEPTH = 60
/** How many operands a function takes, and what its last argument says beside them. */
const takes: Readonly<
  Record<FunctionName, { readonly of: number; readonly setting: 'years' | 'period' | 'hub' | null }>
> = {
  'per-capita': { of: 2, setting: null },
  growth: { of: 1, setting: 'years' },
  lag: { of: 1, setting: 'years' },
  index: { of: 1, setting: 'period' },
  'of-hub': { of: 1, setting: 'hub' },
  min: { of: 2, setting: null },
  max: { of: 2, setting: null },
  abs: { of: 1, setting: null },
}

/**
 * Reads a formula: numbers, `[indicator]`, + - * / with the usual order, parentheses, and the functions of
 * `functionNames`. `resolve` turns what stands in brackets (an id or a name) into an indicator's id, or says null.
 * Every error is a sentence with its place; nothing is guessed and nothing is run.
 */
export function parseFormula(text: string, resolve: (printed: string) => string | null): ReadFormula {
  const read = formulaTokens(text)
  if (!Array.isArray(read)) return { kind: 'problem', problem: read as FormulaProblem }
  try {
    const reader = new Reader(read as readonly FormulaToken[], text.length, resolve)
    return { kind: 'formula', expression: reader.all() }
  } catch (thrown) {
    if (thrown instanceof Unreadable) return { kind: 'problem', problem: thrown.problem }
    throw thrown
  }
}

class Unreadable extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.sentence.key)
  }
}

class Reader {
  readonly #tokens: readonly FormulaToken[]
  readonly #length: number
  readonly #resolve: (printed: string) => string | null
  #next = 0
  #depth = 0

  constructor(tokens: readonly FormulaToken[], length: number, resolve: (printed: string) => string | null) {
    this.#tokens = tokens
    this.#length = length
    this.#resolve = resolve
  }

  all(): Expression {
    const expression = this.#sum()
    const left = this.#tokens[this.#next]
    if (left !== undefined) this.#stop(this.#isSign(')') ? 'closes-nothing' : 'goes-on', left.at, left)
    return expression
  }

  #sum(): Expression {
    return this.#chain(['+', '-'], () => this.#product())
  }

  #product(): Expression {
    return this.#chain(['*', '/'], () => this.#factor())
  }

  #chain(operators: readonly string[], operand: () => Expression): Expression {
    let left = operand()
    for (;;) {
      const token = this.#tokens[this.#next]
      if (token?.kind !== 'sign' || !operators.includes(token.text)) return left
      this.#next += 1
      const right = operand()
      const at = { start: left.at.start, end: right.at.end }
      left = { kind: 'operation', operator: token.text as Operator, left, right, at }
    }
  }

  #factor(): Expression {
    const token = this.#tokens[this.#next]
    if (token === undefined) return this.#stop('ends-early', this.#end())
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) this.#stop('too-deep', token.at)
    this.#next += 1
    const expression = this.#factorOf(token)
    this.#depth -= 1
    return expression
  }

  #factorOf(token: FormulaToken): Expression {
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: token.value, at: token.at }
      case 'indicator': {
        const indicator = this.#resolve(token.text)
        if (indicator === null) return this.#stop('unknown-indicator', token.at, token)
        return { kind: 'indicator', indicator, at: token.at }
      }
      case 'word':
        return this.#call(token)
      case 'quoted':
        return this.#stop('quoted-here', token.at, token)
      case 'sign':
        return this.#signed(token)
    }
  }

  #signed(token: FormulaToken & { readonly kind: 'sign' }): Expression {
    if (token.text === '-') {
      const of = this.#factor()
      return { kind: 'negation', of, at: { start: token.at.start, end: of.at.end } }
    }
    if (token.text !== '(') return this.#stop('operand-missing', token.at, token)
    const inner = this.#sum()
    const end = this.#close(token.at)
    return { ...inner, at: { start: token.at.start, end } }
  }

  #call(word: FormulaToken & { readonly kind: 'word' }): Expression {
    const name = functionNames.find((one) => one === word.text.toLowerCase())
    if (name === undefined)
      throw new Unreadable({
        sentence: sentence('recipes.formula.unknown-function', {
          text: word.text,
          known: [...functionNames],
        }),
        at: word.at,
      })
    if (!this.#isSign('(')) this.#stop('call-needs-brackets', word.at, word)
    const open = this.#tokens[this.#next]?.at ?? word.at
    this.#next += 1
    const { of: wanted, setting } = takes[name]
    const of: Expression[] = [this.#sum()]
    while (of.length < wanted) {
      this.#comma(name, word.at)
      of.push(this.#sum())
    }
    let years = name === 'growth' || name === 'lag' ? 1 : 0
    let told: string | null = null
    let settingAt: FormulaSpan | null = null
    if (setting === 'years' && this.#isSign(',')) {
      this.#next += 1
      years = this.#years()
    } else if (setting === 'period' || setting === 'hub') {
      this.#comma(name, word.at)
      settingAt = this.#tokens[this.#next]?.at ?? null
      told = this.#told(setting)
    }
    if (this.#isSign(',')) this.#stop('too-many-arguments', word.at, word)
    return {
      kind: 'call',
      name,
      of,
      years,
      setting: told,
      settingAt,
      at: { start: word.at.start, end: this.#close(open) },
    }
  }

  #years(): number {
    const token = this.#tokens[this.#next]
    if (token?.kind !== 'number' || !Number.isInteger(token.value) || token.value < 1 || token.value > 100)
      return this.#stop('years', token?.at ?? this.#end())
    this.#next += 1
    return token.value
  }

  /** A base period (`2015`, `"2015-H1"`) or a hub (`china`, `"Yangtze River Delta"`). */
  #told(setting: 'period' | 'hub'): string {
    const token = this.#tokens[this.#next]
    const text =
      token?.kind === 'word' || token?.kind === 'quoted'
        ? token.text
        : token?.kind === 'number' && setting === 'period'
          ? String(token.value)
          : ''
    const fits = setting === 'hub' ? text !== '' : v.is(Period, text)
    if (token === undefined || !fits) return this.#stop(setting, token?.at ?? this.#end())
    this.#next += 1
    return text
  }

  #comma(name: FunctionName, at: FormulaSpan): void {
    if (!this.#isSign(','))
      throw new Unreadable({ sentence: sentence(`recipes.formula.arguments.${name}`), at })
    this.#next += 1
  }

  #close(open: FormulaSpan): number {
    const token = this.#tokens[this.#next]
    if (token === undefined) return this.#stop('not-closed', open)
    if (!this.#isSign(')')) return this.#stop('goes-on', token.at, token)
    this.#next += 1
    return token.at.end
  }

  #isSign(text: string): boolean {
    const token = this.#tokens[this.#next]
    return token?.kind === 'sign' && token.text === text
  }

  #end(): FormulaSpan {
    return { start: this.#length, end: this.#length }
  }

  #stop(reason: string, at: FormulaSpan, token?: FormulaToken): never {
    throw new Unreadable({ sentence: problemSentence(reason, token), at })
  }
}

function problemSentence(reason: string, token: FormulaToken | undefined): Sentence {
  const text = token === undefined ? '' : token.kind === 'number' ? String(token.value) : token.text
  return sentence(`recipes.formula.${reason}`, { text })
}
