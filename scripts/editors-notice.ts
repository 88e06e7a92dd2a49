import { ensureAdministrator } from '../lake/auth/ensure-administrator.ts'
import type { Env } from '../lib/parse-env.ts'

/** What editors need to know once the publication is served: the Studio, and the way in before anybody has a password. */
export function getEditorsNotice({ siteUrl, lakeDataDir, lake }: Env): string {
  const studio = `  Studio    ${siteUrl}/studio`
  const link = lake.publicUrl === undefined ? null : ensureAdministrator(lakeDataDir, lake.publicUrl)
  if (link === null) return studio
  return [
    studio,
    '',
    '  Nobody can sign in yet. Make yourself the administrator (the link works once):',
    `  ${link}`,
  ].join('\n')
}
