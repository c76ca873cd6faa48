import { describe, expect, it } from 'vitest'
import { isOwnPage } from '#electron/main/own-page.ts'

describe('a page of our own', () => {
  it.each(['app://plumbline/index.html', 'app://plumbline/', 'app://plumbline/index.html#claims'])(
    '%s',
    (address) => {
      expect(isOwnPage(address)).toBe(true)
    },
  )
  it.each([
    '',
    'about:blank',
    'app://plumbline.evil/index.html',
    'app://evil/plumbline/index.html',
    'app://user@evil/plumbline',
    'https://plumbline/index.html',
    'file:///plumbline/index.html',
    'data:text/html,app://plumbline/',
    'javascript:alert(1)',
    'not an address',
  ])('%j is foreign', (address) => {
    expect(isOwnPage(address)).toBe(false)
  })
})
