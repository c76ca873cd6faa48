import { describe, expect, it } from 'vitest'
import { inkOn, shadeAt } from '#shared/charts/painting/shade.ts'
import { palettes } from '#shared/charts/palette.ts'

type Rgb = readonly [number, number, number]
const linear = (hex: string): Rgb => {
  const part = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}
const times = (rows: readonly Rgb[], [x, y, z]: Rgb): Rgb => {
  const [a = 0, b = 0, c = 0] = rows.map(([p, q, r]) => Math.min(1, Math.max(0, p * x + q * y + r * z)))
  return [a, b, c]
}
/** Machado, Oliveira, Fernandes 2009, severity 1. */
const visions: readonly (readonly Rgb[])[] = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
] // prettier-ignore
/** Ottosson 2020. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
const distance = (a: string, b: string) =>
  Math.min(
    ...visions.map((vision) => {
      const [p, q] = [oklab(times(vision, linear(a))), oklab(times(vision, linear(b)))]
      return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
    }),
  )
const luminance = (hex: string) => {
  const [r, g, b] = linear(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe.each(Object.entries(palettes))('the %s palette', (_, palette) => {
  it.each(palette.series)('prints labels in %s readably', (colour) => {
    expect(contrast(colour, palette.ground)).toBeGreaterThanOrEqual(4.5)
  })
  it('prints its words readably and its marks visibly', () => {
    for (const colour of [palette.ink, palette.quiet, palette.warning])
      expect(contrast(colour, palette.ground)).toBeGreaterThanOrEqual(4.5)
    for (const colour of [palette.rule, palette.context])
      expect(contrast(colour, palette.ground)).toBeGreaterThanOrEqual(3)
  })
  it('keeps its colours apart for red-blind, green-blind and blue-blind readers', () => {
    palette.series.forEach((colour, at) => {
      for (const other of palette.series.slice(at + 1))
        expect(distance(colour, other), `${colour} and ${other}`).toBeGreaterThan(0.06)
    })
  })
})

it.each(Object.entries(palettes))('prints numbers in cells and bars that can be read, %s', (_, palette) => {
  const shades = [palette.scale, palette.diverging].flatMap((scale) =>
    Array.from({ length: 101 }, (__, at) => shadeAt(scale, at / 100)),
  )
  for (const ground of [...shades, ...palette.series])
    expect(contrast(inkOn(ground, [palette.ink, palette.ground]), ground), ground).toBeGreaterThanOrEqual(4.5)
})
