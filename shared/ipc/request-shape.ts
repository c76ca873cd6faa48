import * as v from 'valibot'
import { Id } from '../domain/id.ts'

/** One request: the schema of what goes in, and the type of what comes out (our own side, so typed, not parsed). */
export type Shape<Input extends v.GenericSchema, Output> = { readonly input: Input; readonly output?: Output }
export const request =
  <Output>() =>
  <Input extends v.GenericSchema>(input: Input): Shape<Input, Output> => ({ input })

/** A whole day, ISO; null or left out is today: everything that is known. */
export const asKnownOn = v.optional(v.nullable(v.pipe(v.string(), v.isoDate())))

export const nothing = v.strictObject({})
/** Base64 of at most 50 MB of bytes; larger files are refused before they are read. */
export const Base64 = v.pipe(v.string(), v.maxLength(70_000_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/))
export const FileName = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
export const Label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))
export const DroppedFile = v.strictObject({ name: FileName, base64: Base64 })
/** A version of a source; null is the current one. */
export const OfVersion = v.strictObject({ source: Id, version: v.nullable(Id) })
/** What a person writes about a thing in a few sentences. */
export const Remark = v.pipe(v.string(), v.trim(), v.maxLength(2000))
