import { describe, expect, it } from 'vitest'
import { remembered } from '#shared/text/remembered.ts'

describe('a function of a text that keeps its answers', () => {
  it('asks once for each text, and keeps what is empty too', () => {
    const asked: string[] = []
    const read = remembered((text) => {
      asked.push(text)
      return text === '' ? undefined : text.length
    })
    expect(['one', '', 'one', '', 'seven'].map(read)).toEqual([3, undefined, 3, undefined, 5])
    expect(asked).toEqual(['one', '', 'seven'])
  })

  it('forgets all before it grows without end, and still answers right', () => {
    let asked = 0
    const read = remembered((text) => {
      asked++
      return `${text}!`
    })
    for (let n = 0; n < 20_001; n++) read(String(n))
    expect(asked).toBe(20_001)
    expect(read('0')).toBe('0!')
    expect(asked).toBe(20_002)
  })
})
