import type { MenuItem } from '../../components/Menu.svelte'
import { t } from '../../messages/speech.svelte.ts'
import type { Sort } from './row-order.ts'

/** What can be done with the column of a sheet: order its lines by it, narrow them. */
export function columnMenu(
  key: string,
  state: { readonly sort: Sort; readonly isFiltered: boolean },
  deeds: {
    readonly sort: (descending: boolean) => void
    readonly filter: () => void
    readonly clear: () => void
  },
): readonly MenuItem[] {
  const isSorted = state.sort.key === key
  const { descending } = state.sort
  return [
    { label: t('sheet.menu.ascending'), checked: isSorted && !descending, run: () => deeds.sort(false) },
    { label: t('sheet.menu.descending'), checked: isSorted && descending, run: () => deeds.sort(true) },
    { label: t('sheet.menu.filter'), checked: state.isFiltered, run: deeds.filter },
    ...(state.isFiltered ? [{ label: t('sheet.menu.unfilter'), run: deeds.clear }] : []),
  ]
}
