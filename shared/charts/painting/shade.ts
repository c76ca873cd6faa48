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

/** Which of two inks is read better on a ground (WCAG 2.2, relative luminance). */
export function inkOn(ground: string, inks: readonly [string, string]): string {
  const contrast = (ink: string) => {
    const [a, b] = [luminance(ink), luminance(ground)]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }
  return contrast(inks[0]) >= contrast(inks[1]) ? inks[0] : inks[1]
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
