import { reviewOf, type Review } from '#shared/domain/review.ts'

/**
 * The reviews that a file adds to those of a claim here: of people who have said nothing here, and later words of people who
 * have. Whatever they say, nobody's review takes the place of another's.
 */
export function broughtReviews(
  claim: string,
  here: readonly Review[],
  brought: readonly Review[],
): readonly Review[] {
  return brought
    .filter(({ by, said }) => {
      const own = here.find((one) => one.by === by)
      return own === undefined || own.said.at < said.at
    })
    .map(({ by, said }) => reviewOf(claim, by, said))
}

/** The reviews of a claim with those that came to it. */
export function withReviews(here: readonly Review[], added: readonly Review[]): readonly Review[] {
  return [...here.filter(({ id }) => !added.some((one) => one.id === id)), ...added]
}
