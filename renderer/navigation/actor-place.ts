/** Places of the dataset's view beside hubs and indicators: all organisations as a network, all plans on a timeline. */
export const NETWORK = 'network:all'
export const TIMELINE = 'timeline:all'

/** Whether a place's id is that of an organisation, a person or a plan; those of hubs and indicators begin small. */
export function isActorId(id: string): boolean {
  return /^[APT]\d+-[0-9a-z]{6}$/.test(id)
}
