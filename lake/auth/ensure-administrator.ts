import { openStore } from '../store/store.ts'
import { createLinks } from './links.ts'
import { toLinkUrl } from './link-url.ts'

/**
 * The address of a one-time link that makes its opener the first administrator, or null once anybody can sign in.
 * Ends the links of earlier calls. Works while the lake runs.
 */
export function ensureAdministrator(dataDir: string, lakeUrl: string): string | null {
  const store = openStore(dataDir)
  try {
    const secret = createLinks({ store, clock: () => new Date() }).createForAdministrator()
    return secret === null ? null : toLinkUrl(lakeUrl, secret)
  } finally {
    store.close()
  }
}
