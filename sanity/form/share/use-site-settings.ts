import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { settingsQuery, type SiteSettings } from '../../../lib/content/settings/query.ts'

/** The published settings of the site, once they have been read. */
export function useSiteSettings(): SiteSettings | undefined {
  const client = useClient({ apiVersion: '2026-11-01' })
  const [settings, setSettings] = useState<SiteSettings>()
  useEffect(() => {
    let wanted = true
    const take = (answer: unknown) => {
      const parsed = settingsQuery.schema.safeParse(answer)
      if (wanted && parsed.success) setSettings(parsed.data)
    }
    client
      .withConfig({ perspective: 'published' })
      .fetch<unknown>(settingsQuery.groq)
      .then(take, () => undefined)
    return () => {
      wanted = false
    }
  }, [client])
  return settings
}
