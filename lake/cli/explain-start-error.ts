const FILE_ERRORS: Record<string, string> = {
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it is on a read-only disk',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'there is a file of that name',
  ENOSPC: 'the disk is full',
}

/** SQLite's own codes for a file it cannot open or write. */
const SQLITE_ERRORS: Record<number, string> = {
  8: 'its lake.sqlite may not be written to',
  13: 'the disk is full',
  14: 'its lake.sqlite cannot be opened',
  26: 'its lake.sqlite is not a database',
}

const folderError = (why: string) =>
  `LAKE_DATA_DIR "${process.env['LAKE_DATA_DIR'] ?? '.lake'}" cannot be used: ${why}.`

/** Why the lake did not start, in one sentence. */
export function explainStartError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && typeof error.code === 'string') {
    const why = FILE_ERRORS[error.code]
    if (why !== undefined) return folderError(why)
  }
  if ('errcode' in error && typeof error.errcode === 'number') {
    const why = SQLITE_ERRORS[error.errcode & 0xff]
    if (why !== undefined) return folderError(why)
  }
  return error.message
}
