/** The grounds a chart is drawn for: the window by day and night, and white paper. */
export type ChartTheme = 'light' | 'dark' | 'paper'

export type Palette = {
  readonly ground: string
  readonly ink: string
  readonly quiet: string
  /** Grid lines. */
  readonly line: string
  /** Axes, leaders, method breaks. */
  readonly rule: string
  readonly warning: string
  /** Lines that are only context. */
  readonly context: string
  /** Of a claim: borne out, not borne out. */
  readonly good: string
  readonly bad: string
  readonly land: string
  readonly coast: string
  /** From little to much. */
  readonly scale: readonly string[]
  /** From below over the middle to above. */
  readonly diverging: readonly string[]
  readonly series: readonly string[]
}

/**
 * Six colours that stay apart for full, red-blind, green-blind and blue-blind vision (least distance 0.069 in OKLab after Machado
 * et al. 2009, simulated at full severity) and reach 4.5 : 1 on their ground, so that a line's label can wear its
 * colour. A seventh would not.
 */
const daylight = ['#0d6b66', '#9a6a00', '#6048b0', '#b0305c', '#23375f', '#5f2d0d'] as const
const night = ['#5fbdb5', '#e0b04a', '#9a9df0', '#e07a5f', '#f2c8fb', '#d7f5d0'] as const

export const palettes: Readonly<Record<ChartTheme, Palette>> = {
  light: {
    ground: '#ffffff',
    ink: '#1d1f21',
    quiet: '#565a5e',
    line: '#e3e0d8',
    rule: '#8f8b80',
    warning: '#855b00',
    context: '#949494',
    good: '#1b6e3c',
    bad: '#a8322a',
    land: '#f0ede5',
    coast: '#b9b3a4',
    scale: ['#eaf3f2', '#8fc4be', '#0d6b66'],
    diverging: ['#8a3b0f', '#f3efe8', '#0d6b66'],
    series: daylight,
  },
  dark: {
    ground: '#1e2122',
    ink: '#ecebe6',
    quiet: '#b2b3ae',
    line: '#2d3132',
    rule: '#85898a',
    warning: '#e0b04a',
    context: '#6f7576',
    good: '#7cc79a',
    bad: '#f09a8f',
    land: '#272b2c',
    coast: '#4c5354',
    scale: ['#243230', '#3b827b', '#8fe0d8'],
    diverging: ['#eb9a68', '#2c3031', '#6fcfc6'],
    series: night,
  },
  paper: {
    ground: '#ffffff',
    ink: '#111111',
    quiet: '#4a4d50',
    line: '#dddddd',
    rule: '#808080',
    warning: '#6b4900',
    context: '#949494',
    good: '#1b6e3c',
    bad: '#a8322a',
    land: '#f0ede5',
    coast: '#b9b3a4',
    scale: ['#eaf3f2', '#8fc4be', '#0d6b66'],
    diverging: ['#8a3b0f', '#f3efe8', '#0d6b66'],
    series: daylight,
  },
}

/** Lines told apart by colour; of more, the first ones chosen stand out. */
export const HIGHLIGHTED = daylight.length
