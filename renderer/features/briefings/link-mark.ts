import { Mark } from '@tiptap/core'
import * as v from 'valibot'
import { LinkAddress } from '#shared/domain/briefing-inline.ts'

/** A link of the text. It opens nothing while it is written; addresses that could run something are dropped. */
export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = v.safeParse(LinkAddress, element.getAttribute('href') ?? '')
        return href.success ? { href: href.output } : false
      },
    },
  ],
  renderHTML: ({ mark }) => ['a', { href: String(mark.attrs['href']), tabindex: '-1' }, 0],
})
