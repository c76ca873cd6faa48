import { statusTable, type ObservationStatus } from '../domain/observation-status.ts'

/** Provisional, estimated, imputed, forecast, or to be read with care (SDMX CL_OBS_STATUS): drawn hollow. */
export function isEarly(status: ObservationStatus): boolean {
  return statusTable[status].says !== 'final'
}
