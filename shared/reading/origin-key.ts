import { agencyNamed } from './agencies.ts'

const HONORIFICS = /^(?:mr|mrs|ms|dr|prof|professor|sir|the|г-н|г-жа|др|проф)\.?\s+/u

/**
 * The identity of a name in a chain, for comparing roots: agencies by their one name in every language, others by
 * their letters, without case, honorifics, what stands in brackets and a title after the first comma.
 */
export function originKey(name: string): string {
  const agency = agencyNamed(name)
  if (agency !== undefined) return `agency ${agency}`
  const bare = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（][^)）]*[)）]/g, ' ')
    .replace(/[,，;:].*$/u, '')
    .replace(/[«»"“”'’‘.]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(HONORIFICS, '')
  return agencyNamed(bare) === undefined ? bare : `agency ${agencyNamed(bare)}`
}
