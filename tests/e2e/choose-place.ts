import path from 'node:path'
import { getFreePort } from '../../scripts/ports.ts'
import type { Variables } from '../../scripts/processes.ts'

export type Place = { variables: Variables; siteUrl: string; lakeUrl: string; logFile: string }

/** Free ports, and folders of their own below `folder`, for a publication made of real processes. */
export async function choosePlace(folder: string): Promise<Place> {
  const [site, lake] = [await getFreePort(), await getFreePort()]
  const siteUrl = `http://localhost:${site}`
  return {
    siteUrl,
    lakeUrl: `http://127.0.0.1:${lake}`,
    logFile: path.join(folder, 'site.log'),
    variables: {
      PORT: String(site),
      LAKE_PORT: String(lake),
      SITE_URL: siteUrl,
      LAKE_DATA_DIR: path.resolve(folder, 'lake'),
      NEXT_DIST_DIR: path.join(folder, 'next'),
    },
  }
}
