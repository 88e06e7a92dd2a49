import type { Call } from './call.ts'

/** The `seq` a stream is to be resumed after: null when none is asked for, NaN for an id the lake never sent. */
export function getResumePosition({ request, query }: Pick<Call, 'request' | 'query'>): number | null {
  const id = request.headers.get('last-event-id') ?? query.get('lastEventId')
  if (id === null || id === '') return null
  return /^\d{1,15}$/.test(id) ? Number(id) : NaN
}
