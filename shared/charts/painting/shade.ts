/** `#0d6b66` → 13, 107, 102. */
function channels(colour: string): readonly [number, number, number] {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16)
  return [part(1), part(3), part(5)]
}

/** The colour at a share (0 to 1) of the way through some colours, mixed channel by channel. */
export function shadeAt(colours: readonly string[], share: number): string {
  const at = Math.max(0, Math.min(1, share)) * (colours.length - 1)
  const low = Math.min(Math.floor(at), colours.length - 2)
  const [a, b] = [
    channels(colours[low] ?? '#000000'),
    channels(colours[low + 1] ?? colours[low] ?? '#000000'),
  ]
  const mixed = a.map((channel, index) => Math.round(channel + ((b[index] ?? 0) - channel) * (at - low)))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/**
 * Which of two inks is read better on a ground; where neither is read well, white or black, one of which always is (WCAG
 * 2.2, relative luminance: at least 4.5 : 1 for small text).
 */
export function inkOn(ground: string, inks: readonly [string, string]): string {
  const better = (a: string, b: string) => (contrastOf(a, ground) >= contrastOf(b, ground) ? a : b)
  const ink = better(...inks)
  return contrastOf(ink, ground) >= LEAST_CONTRAST ? ink : better('#ffffff', '#000000')
}
const LEAST_CONTRAST = 4.5

/** 1 to 21. */
export function contrastOf(ink: string, ground: string): number {
  const [a, b] = [luminance(ink), luminance(ground)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
