import type { Attachment } from 'svelte/attachments'

const entered = new WeakMap<Element, (inSight: boolean) => void>()
let observer: IntersectionObserver | undefined
/** One observer for every element: a list has a thousand rows. */
function watching(): IntersectionObserver {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) entered.get(target)?.(isIntersecting)
  })
  return observer
}

/**
 * Does something each time the row around an element comes into sight; what `enter` answers is called when it leaves. The
 * row, because the browser passes over what is in a row out of sight and does not see it come.
 */
export function whileInSight(enter: () => () => void): Attachment<HTMLElement> {
  return (within) => {
    const element = within.closest('[role="option"]') ?? within
    let leave: (() => void) | null = null
    entered.set(element, (inSight) => {
      leave?.()
      leave = inSight ? enter() : null
    })
    watching().observe(element)
    return () => {
      watching().unobserve(element)
      leave?.()
    }
  }
}
