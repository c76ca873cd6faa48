import * as v from 'valibot'
import { Sha256 } from './source.ts'

/** Formats of pictures that the typesetter draws; an animation is none of them. */
export const pictureFormats = ['png', 'jpeg', 'webp', 'gif', 'svg'] as const
export type PictureFormat = (typeof pictureFormats)[number]

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

/** A picture that lies among the workspace's files under the SHA-256 of its bytes; width and height in pixels. */
export const KeptPicture = v.strictObject({
  file: Sha256,
  format: v.picklist(pictureFormats),
  width: pixels,
  height: pixels,
})
export type KeptPicture = v.InferOutput<typeof KeptPicture>

/** Media types as files and pages name them. */
export const pictureMediaTypes: Readonly<Record<PictureFormat, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}
