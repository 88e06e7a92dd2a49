import { isLakeUnavailable } from '../content/lake-unavailable-error.ts'
import { visits } from './visit.ts'

/** Notes on the visit that runs whether the lake was to blame for what kept its page from being rendered. */
export function noteFailure(error: unknown): void {
  const visit = visits.getStore()
  if (visit && isLakeUnavailable(error)) visit.lakeAway = true
}
