import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chordOf } from '#renderer/keys/chord.ts'
import { hashOf, placeOf, views } from '#renderer/navigation/place.ts'

const pressed = (keys: Partial<KeyboardEvent>) =>
  chordOf({ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...keys })

describe('a place in the window', () => {
  it('survives its address, whatever the ids hold', () => {
    const id = fc.option(fc.string({ minLength: 1 }), { nil: null })
    fc.assert(
      fc.property(fc.constantFrom(...views), id, id, (view, object, at) => {
        const place = { view, id: object, at: object === null ? null : at }
        expect(placeOf(hashOf(place))).toEqual(place)
      }),
    )
  })
  it('is the overview for anything that is no address of ours', () => {
    for (const hash of ['', '#', '#/review/1', '#/%E0%A4%A', '#javascript:alert(1)'])
      expect(placeOf(hash)).toEqual({ view: 'overview', id: null, at: null })
  })
})

describe('a chord', () => {
  it('is the same key on every layout', () => {
    expect(pressed({ key: 'ф', code: 'KeyA' })).toBe('A')
    expect(pressed({ key: 'a', code: 'KeyQ' })).toBe('A') // AZERTY: what the key says counts
    expect(pressed({ key: 'Я', code: 'KeyZ', ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z')
  })
  it('counts Shift with letters and named keys, not with characters', () => {
    expect(pressed({ key: '?', code: 'Slash', shiftKey: true })).toBe('?')
    expect(pressed({ key: 'F6', code: 'F6', shiftKey: true })).toBe('Shift+F6')
    expect(pressed({ key: 'A', code: 'KeyA', shiftKey: true })).toBe('Shift+A')
  })
  it('takes the command key for Ctrl', () =>
    expect(pressed({ key: 'z', code: 'KeyZ', metaKey: true })).toBe('Ctrl+Z'))
})
