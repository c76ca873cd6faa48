import type { Page } from '@playwright/test'

/** Drags the mouse over words of the reader, from the beginning of `from` to the end of `to`, as a person selects. */
export async function selectWords(
  window: Page,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const reader = window.getByRole('article', { name: 'Text of the source' })
  await reader.getByText(from).first().scrollIntoViewIfNeeded()
  const [start, end] = await reader.evaluate(
    (root, words) =>
      words.map(([text, edge]) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(text) ?? -1
          if (at < 0) continue
          const letter = edge === 'start' ? at : at + text.length - 1
          const range = document.createRange()
          range.setStart(node, letter)
          range.setEnd(node, letter + 1)
          const { left, right, top, height } = range.getBoundingClientRect()
          return { x: edge === 'start' ? left + 1 : right - 1, y: top + height / 2 }
        }
        throw new Error(`no words ‘${text}’ in the reader`)
      }),
    [
      [from, 'start'],
      [to, 'end'],
    ] as const,
  )
  if (start === undefined || end === undefined) throw new Error('the words have no place')
  await window.mouse.move(start.x, start.y)
  await window.mouse.down()
  await window.mouse.move(end.x, end.y, { steps: 5 })
  await window.mouse.up()
}
