import { HttpError } from '../errors.ts'

/** SQLITE_FULL, and the SQLITE_IOERR_WRITE, _FSYNC, _SHMSIZE and _SHMMAP a full disk shows itself as. */
const SQLITE_CODES: readonly unknown[] = [13, 778, 1034, 4874, 5386]
const FILE_CODES: readonly unknown[] = ['ENOSPC', 'EDQUOT']

/** Whether a write, to SQLite or to a file, failed because there is no room left for it. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('errcode' in error) return SQLITE_CODES.includes(error.errcode)
  return 'code' in error && FILE_CODES.includes(error.code)
}

/** A write that found the disk full becomes 507; reads go on, and so do writes once there is room. */
export function toDiskFull(error: unknown): unknown {
  if (!isDiskFull(error)) return error
  return new HttpError(507, 'The lake has no room left on its disk; nothing was written')
}

/** Runs a write; throws 507 when the disk is full. */
export function orDiskFull<T>(write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw toDiskFull(error)
  }
}
