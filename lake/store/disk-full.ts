import { HttpError } from '../errors.ts'

/** SQLITE_FULL, and the SQLITE_IOERR_WRITE and _SHMSIZE a full disk shows itself as. */
const CODES = [13, 778, 4874]

/** Whether a write failed because there is no room left for it. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return false
  return CODES.includes(Number(error.errcode))
}

/** A write that found the disk full becomes 507; reads go on, and so do writes once there is room. */
export function toDiskFull(error: unknown): unknown {
  if (!isDiskFull(error)) return error
  return new HttpError(507, 'The lake has no room left on its disk; nothing was written')
}
