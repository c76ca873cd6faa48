import type { Site } from '#shared/domain/organisation.ts'
import { t } from '../../messages/speech.svelte.ts'

/** 'office, being set up': what a site is, with its own name and its state where it is not there yet. */
export function siteTitle({ kind, name, state }: Pick<Site, 'kind' | 'name' | 'state'>): string {
  const what = [t(`organisations.site.${kind}`), name].filter(Boolean).join(' ')
  return state === 'existing' ? what : `${what}, ${t(`organisations.state.${state}`)}`
}
