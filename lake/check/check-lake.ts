import { parseAssetId } from '../assets/asset-name.ts'
import type { Document } from '../documents/document.ts'
import { openReadOnly } from '../store/open-database.ts'
import type { Store } from '../store/store.ts'
import { checkAsset } from './check-assets.ts'
import { checkDataset } from './check-dataset.ts'
import { createTextCheck } from './check-text.ts'
import type { Finding } from './finding.ts'

const REPORT_MS = 5000

type Needs = {
  dataDir: string
  store: Pick<Store, 'datasets'>
  /** Hears of a long check how far it is. */
  report: (line: string) => void
}

function createProgress(report: (line: string) => void): (dataset: string) => void {
  let next = performance.now() + REPORT_MS
  let seen = 0
  return (dataset) => {
    seen++
    if (performance.now() < next) return
    report(`Checking ${dataset}: ${seen.toLocaleString('en')} documents so far`)
    next += REPORT_MS
  }
}

/**
 * Holds indexes, texts, references and the files of assets against the documents, all as of one moment, while others
 * read and write. Empty when all is well.
 */
export async function checkLake({ dataDir, store, report }: Needs): Promise<Finding[]> {
  const db = openReadOnly(dataDir)
  try {
    db.exec('BEGIN')
    const texts = createTextCheck(db)
    const tell = createProgress(report)
    const findings: Finding[] = []
    for (const dataset of store.datasets.listAll()) {
      const assets: string[] = []
      const onDocument = ({ _id }: Document) => {
        tell(dataset.name)
        if (parseAssetId(_id)) assets.push(_id)
      }
      findings.push(...checkDataset({ db, dataset, texts }, onDocument))
      for (const id of assets) findings.push(...(await checkAsset(dataDir, dataset.name, id)))
    }
    return [...findings, ...texts.end()]
  } finally {
    db.close()
  }
}
