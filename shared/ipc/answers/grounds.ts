import type { Ground } from '../../domain/ground.ts'

/** A ground as a reader sees it. */
export type ShownGround = {
  readonly ground: Ground
  /** The quoted words, the claim's statement or the document's title; null where it is here no more. */
  readonly words: string | null
  /** The document of quoted words; without an id where it lies in another workspace. */
  readonly source: { readonly id: string | null; readonly title: string } | null
  /** The document was retracted. */
  readonly retracted: boolean
}

/** What was made of a claim or rests on it, on words or on a document: a way back from it. */
export type RestingOn = {
  readonly kind: 'organisation' | 'site' | 'person' | 'role' | 'plan'
  readonly id: string
  /** Whose page shows it: the id of an organisation, a person or a plan. */
  readonly shownAt: string
  /** A name, a site's organisation and hub, a plan's statement. */
  readonly words: string
  /** It rests on nothing besides. */
  readonly alone: boolean
}
