import { toTable } from '../report.ts'
import { loadArchive } from './load-archive.ts'
import { toLoadingRow } from './report-archive.ts'

type Options = { size: number; log(line: string): void; print(text: string): void }

/** Brings a lake's data folder to `size` stories, and says how to start a site on it. */
export async function fillFolder(dataDir: string, { size, log, print }: Options): Promise<void> {
  print(toTable([toLoadingRow(size, await loadArchive(dataDir, size, log))]))
  print(`\nStart the site on it with:  LAKE_DATA_DIR=${dataDir} npm start`)
}
