/** Provisional, estimated, forecast or of low reliability (SDMX CL_OBS_STATUS): drawn hollow. */
export function isEarly(status: string): boolean {
  return status === 'P' || status === 'E' || status === 'F' || status === 'U'
}
