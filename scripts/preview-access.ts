import { ensureToken } from '../lake/auth/ensure-token.ts'
import type { Env } from '../lib/parse-env.ts'
import type { Variables } from './processes.ts'

/** The token with which the site reads previews: with the embedded lake one is made for it, unless the environment names one. */
export function getPreviewAccess({ previewToken, lake, lakeDataDir }: Env): Variables {
  if (previewToken !== undefined || lake.kind === 'hosted') return {}
  return { SANITY_API_PREVIEW_TOKEN: ensureToken(lakeDataDir, { role: 'contributor', label: 'site' }) }
}
