import 'server-only'
import { toRange } from '../listing/pagination.ts'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { CorrectionLog } from './query.ts'

/** One page of what was corrected, newest first; pages count from 1. */
export function getCorrections(page: number, view?: View): Promise<CorrectionLog> {
  return loadQuery('corrections', toRange(page), view)
}
