import { beforeEach, describe, expect, it } from 'vitest'
import { Navigation } from '#renderer/navigation/navigation.svelte.ts'

/** A page that was asked for something and hears of it later: a person may be elsewhere by then. */
describe('an answer that comes late', () => {
  let navigation: Navigation
  beforeEach(() => {
    navigation = new Navigation()
    navigation.go({ view: 'charts', id: 'new' })
  })
  const shown = () => [navigation.place.view, navigation.place.id]

  it('opens what it is about where the person has waited for it', () => {
    const arrive = navigation.afterWait()
    arrive({ view: 'charts', id: 'C1-a', replace: true })
    expect(shown()).toEqual(['charts', 'C1-a'])
  })

  it('takes nobody away from another view, which shows it when it is visited next', () => {
    const arrive = navigation.afterWait()
    navigation.go({ view: 'briefings', id: 'B1-a' })
    arrive({ view: 'charts', id: 'C1-a', replace: true })
    expect(shown()).toEqual(['briefings', 'B1-a'])
    navigation.visit('charts')
    expect(shown()).toEqual(['charts', 'C1-a'])
  })

  it('takes nobody away from another object of the same view', () => {
    const arrive = navigation.afterWait()
    navigation.go({ view: 'charts', id: 'C2-b' })
    arrive({ view: 'charts', id: 'C1-a', replace: true })
    expect(shown()).toEqual(['charts', 'C2-b'])
  })

  it('of a removal leaves the view that is open now as it is', () => {
    navigation.go({ view: 'briefings', id: 'B1-a' })
    navigation.forget('charts', 'new')
    expect(shown()).toEqual(['briefings', 'B1-a'])
    navigation.visit('charts')
    expect(shown()).toEqual(['charts', null])
  })

  it('of a removal in sight lets the view choose another', () => {
    navigation.forget('charts', 'new')
    expect(shown()).toEqual(['charts', null])
  })
})
