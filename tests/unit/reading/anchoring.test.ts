import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate } from '#shared/anchoring/locate.ts'
import { selectorsOf } from '#shared/anchoring/selectors.ts'

const text = 'Team Alpha grew fast. Team Beta grew fast. Nobody else grew.'

describe('selectors', () => {
  it('keeps 32 characters on each side', () => {
    const long = 'a'.repeat(50) + 'QUOTE' + 'b'.repeat(50)
    expect(selectorsOf(long, { start: 50, end: 55 })).toEqual({
      exact: 'QUOTE',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
      span: { start: 50, end: 55 },
    })
  })

  it('never splits a surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\u{1F600}', '中'), { minLength: 1, maxLength: 90 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const sample = parts.join('')
          const [start = 0, end = 0] = [a % (sample.length + 1), b % (sample.length + 1)].toSorted(
            (x, y) => x - y,
          )
          const { exact, prefix, suffix, span } = selectorsOf(sample, { start, end })
          for (const part of [exact, prefix, suffix]) expect(part).not.toMatch(/[\uD800-\uDFFF]/u)
          expect(sample.slice(span.start, span.end)).toBe(exact)
          expect(prefix.length).toBeLessThanOrEqual(32)
          expect(suffix.length).toBeLessThanOrEqual(32)
        },
      ),
    )
  })
})

describe('locating a quotation', () => {
  const quote = (exact: string, start: number) => ({
    ...selectorsOf(text, { start, end: start + exact.length }),
    exact,
  })

  it('finds it at its old place', () => {
    expect(locate(text, quote('grew fast', 32))).toEqual({ kind: 'exact', start: 32, end: 41 })
  })

  it('finds it where it stands alone', () => {
    expect(locate('New opening. ' + text, quote('Nobody else', 43))).toEqual({
      kind: 'exact',
      start: 56,
      end: 67,
    })
  })

  it('tells look-alikes apart by their context', () => {
    expect(locate('New opening. ' + text, quote('grew fast', 32))).toEqual({
      kind: 'exact',
      start: 45,
      end: 54,
    })
  })

  it('chooses none of several equal places', () => {
    expect(locate('x grew fast y grew fast', quote('grew fast', 32))).toEqual({ kind: 'lost' })
  })

  it('is lost where the words are gone', () => {
    expect(locate('Something else.', quote('grew fast', 32))).toEqual({ kind: 'lost' })
  })
})
