import type { Claim } from '../domain/claim.ts'
import { unpackEntry } from './foreign-entry.ts'
import { readAgain } from './read-entry.ts'

/** The verdict of the fact checker whose review a claim was made from; null where it came from elsewhere or none was given. */
export function foreignRating({
  foreign,
}: Pick<Claim, 'foreign'>): { readonly rating: string; readonly by: string | null } | null {
  const entry = unpackEntry(foreign)
  const { rating = null, creator = null } = (entry === null ? null : readAgain(entry)) ?? {}
  return rating === null ? null : { rating, by: creator }
}
