/** 1 stands on top, whatever the indicator says of its direction. */
export function isLowerBetter(unit: string, direction: 'higher' | 'lower' | 'neither' | undefined): boolean {
  return unit === 'rank' || direction === 'lower'
}
