import { describe, expect, it } from 'vitest'
import { readMatrix } from '#shared/analysis/competing-hypotheses.ts'
import type { HypothesisMatrix } from '#shared/domain/hypothesis-matrix.ts'
import { matrixCsv } from '#shared/exchange/matrix-csv.ts'
import { matrixMarkdown } from '#shared/exchange/matrix-markdown.ts'
import { speaker } from '#shared/messages/speak.ts'
import { loadCatalogue } from '#electron/services/messages/catalogue.ts'
import { createMatricesService } from '#electron/services/matrices/matrices-service.ts'
import { cellFace } from '#renderer/features/hypotheses/cell-face.ts'
import {
  draftOf,
  moved,
  withEvidence,
  withHypothesis,
  without,
  withWords,
} from '#renderer/features/hypotheses/matrix-edits.ts'
import { columnsInOrder, nextGap, rowsInOrder } from '#renderer/features/hypotheses/matrix-order.ts'
import { article, problemOf, workspace } from '../claims/workspace.ts'

const at = '2026-02-01T10:00:00.000Z'
const rating = (cell: string, by: string, consistency: 'CC' | 'C' | 'N' | 'I' | 'II') => {
  const [evidence = '', hypothesis = ''] = cell.split(' ')
  return { evidence, hypothesis, by, consistency, at }
}
const evidence = (key: string, words: string, claim: string | null = null) => ({
  key,
  claim,
  words,
  credibility: 'medium' as const,
  relevance: 'high' as const,
})
const matrix: HypothesisMatrix = {
  id: 'M1-aaaaaa',
  question: 'Why | did it *rise*?',
  hypotheses: [
    { key: 'H1', words: 'Firms spent more' },
    { key: 'H2', words: '@SUM(A1), or "counting" changed' },
    { key: 'H3', words: 'Output fell' },
  ],
  evidence: [
    evidence('E1', 'the statement then', 'C1-aaaaaa'),
    evidence('E2', '=HYPERLINK("x")'),
    evidence('E3', 'A line\nand | another'),
  ],
  ratings: [
    ...['E1 H1', 'E1 H2', 'E1 H3'].map((cell) => rating(cell, 'Ann', 'C')),
    rating('E2 H1', 'Ann', 'CC'),
    rating('E2 H2', 'Ann', 'II'),
    rating('E2 H2', 'Ben', 'C'),
  ],
  madeAt: at,
}
const reading = readMatrix(matrix)
const written = { byDiagnosticity: false, byInconsistency: false }
const keysOf = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key).join(' ')

describe('the order of a matrix', () => {
  it('is as written until somebody asks for what tells most apart, or for what has least against it', () => {
    expect(keysOf(rowsInOrder(matrix, reading, written))).toBe('E1 E2 E3')
    expect(keysOf(rowsInOrder(matrix, reading, { ...written, byDiagnosticity: true }))).toBe('E2 E1 E3')
    expect(keysOf(columnsInOrder(matrix, reading, written))).toBe('H1 H2 H3')
    expect(keysOf(columnsInOrder(matrix, reading, { ...written, byInconsistency: true }))).toBe('H1 H3 H2')
  })

  it('leads from gap to gap as it is shown, and round again', () => {
    const [rows, columns] = [matrix.evidence, matrix.hypotheses]
    const next = (row: string, column: string, by: 1 | -1 = 1) => {
      const gap = nextGap(rows, columns, reading.gaps, { row, column }, by)
      return gap === null ? null : `${gap.evidence} ${gap.hypothesis}`
    }
    expect(next('E1', 'H1')).toBe('E2 H3')
    expect(next('E2', 'H3')).toBe('E3 H1')
    expect(next('E3', 'H3')).toBe('E2 H3')
    expect(next('E3', 'H1', -1)).toBe('E2 H3')
    expect(next('E1', 'H1', -1)).toBe('E3 H3')
    expect(next('head', 'H2')).toBe('E2 H3')
    const backwards = nextGap(rows.toReversed(), columns, reading.gaps, { row: 'head', column: 'H1' }, 1)
    expect(backwards).toEqual({ evidence: 'E3', hypothesis: 'H1' })
    expect(nextGap(rows, columns, [], { row: 'E1', column: 'H1' }, 1)).toBe(null)
  })
})

describe('an edit of a matrix', () => {
  const draft = draftOf(matrix)
  it('gives new rows and columns keys of their own', () => {
    expect(keysOf(withHypothesis(draft, 'x').hypotheses)).toBe('H1 H2 H3 H4')
    expect(keysOf(withEvidence(without(draft, 'E2'), null, 'x').evidence)).toBe('E1 E3 E4')
    expect(withEvidence(draft, 'C2-bbbbbb', 'y'.repeat(2000)).evidence.at(-1)).toMatchObject({
      claim: 'C2-bbbbbb',
      words: 'y'.repeat(1000),
      credibility: 'medium',
    })
  })
  it('moves within the edges, rewords and removes what it names alone', () => {
    expect(keysOf(moved(draft, 'H1', 1).hypotheses)).toBe('H2 H1 H3')
    expect(keysOf(moved(draft, 'H1', -1).hypotheses)).toBe('H1 H2 H3')
    expect(keysOf(moved(draft, 'E3', 1).evidence)).toBe('E1 E2 E3')
    expect(moved(draft, 'H1', 1).evidence).toEqual(draft.evidence)
    expect(withWords(draft, 'H2', 'new').hypotheses[1]).toEqual({ key: 'H2', words: 'new' })
    expect(keysOf(without(draft, 'H2').hypotheses)).toBe('H1 H3')
  })
})

describe('a cell', () => {
  const face = (key: string, hypothesis: string) =>
    cellFace(reading.cells.find((one) => one.evidence === key && one.hypothesis === hypothesis))
  it('shows one rating, each person’s where they differ, or a gap', () => {
    expect(face('E1', 'H1')).toEqual({ kind: 'agreed', consistency: 'C', by: ['Ann'] })
    expect(face('E2', 'H2')).toMatchObject({ kind: 'differing', disputed: true })
    expect(face('E3', 'H1')).toEqual({ kind: 'gap' })
    expect(face('E9', 'H1')).toEqual({ kind: 'gap' })
  })
})

describe('a matrix for other programs', () => {
  const speak = speaker('en', loadCatalogue('resources', 'en'))
  const claimOf = (id: string) =>
    id === 'C1-aaaaaa' ? { statement: '-1 the statement now', outcome: 'confirmed' as const } : undefined
  const view = { matrix, reading }

  it('is CSV in which no text runs as a formula', () => {
    const lines = matrixCsv(view, claimOf, speak).split('\r\n')
    expect(lines[0]).toBe(
      'Evidence,Claim,In words,Check,Credibility,Relevance,H1 Firms spent more,"H2 @SUM(A1), or ""counting"" changed",H3 Output fell,Tells apart',
    )
    expect(lines[1]).toBe("E1,C1,'-1 the statement now,confirmed,medium,high,C,C,C,0")
    expect(lines[2]).toBe('E2,,"\'=HYPERLINK(""x"")",,medium,high,CC,Ann: II; Ben: C,,0.625')
    expect(lines.at(-2)).toBe('Speaks against it,,,,,,0,1.5,0,')
    const gone = matrixCsv(view, () => undefined, speak)
    expect(gone).toContain('E1,C1,the statement then,,')
  })

  it('is Markdown in which no words are markup, with the scale, its source, and no winner', () => {
    const text = matrixMarkdown(view, claimOf, speak)
    expect(text).toContain('## Why \\| did it \\*rise\\*?')
    expect(text).toContain('| E3 A line and \\| another | medium | high | – | – | – | – |')
    expect(text).toContain('| E1 -1 the statement now (C1, confirmed) | medium | high | C | C | C | 0 |')
    expect(text).toContain('No winner is named')
    expect(text).toContain('Heuer')
    const widths = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replaceAll('\\|', '').split('|').length)
    expect(new Set(widths).size).toBe(1)
  })
})

it('can still be edited after a claim in it was removed, and takes in no claim that is not there', async () => {
  const { store, person, importText, suggestions, claims } = await workspace()
  const source = await importText(article)
  const [first] = await suggestions.list({ source })
  const [claim] = await suggestions.accept({ source, suggestions: [{ id: first?.id ?? '' }] })
  const matrices = createMatricesService({ store, person, now: () => new Date(at) })
  const row = evidence('E1', 'kept words', claim?.id ?? '')
  const written = { question: 'Why?', hypotheses: [{ key: 'H1', words: 'So' }], evidence: [row] }
  const made = await matrices.save({ matrix: null, ...written })
  await claims.remove({ claim: claim?.id ?? '' })
  const saved = await matrices.save({ matrix: made.id, ...written, question: 'Why then?' })
  expect(saved).toMatchObject({ question: 'Why then?', evidence: [{ claim: claim?.id }] })
  await expect(matrices.save({ matrix: null, ...written })).rejects.toThrow()
  const twice = [
    { key: 'H1', words: 'So' },
    { key: 'H2', words: ' so ' },
  ]
  expect(await problemOf(matrices.save({ matrix: made.id, ...written, hypotheses: twice }))).toMatchObject({
    code: 'matrix-hypothesis-twice',
  })
})
