import { ItemFailure, TransactionError } from '../errors.ts'

/** Runs work for one item of a request; an ItemFailure becomes a TransactionError that names the item. */
export function inItem<T>(type: TransactionError['type'], index: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ItemFailure)) throw error
    throw new TransactionError(error.status, type, [{ index, error: error.item }])
  }
}
