import { createClient } from '@sanity/client'
import type { SingleWorkspace } from 'sanity'
import { createLakeFetch } from './streams/lake-fetch.ts'

/** How a Studio works on the embedded lake instead of Sanity's own: other addresses, and the newsroom's own sign-in page. */
export function toEmbeddedLake(lakeUrl: string) {
  const fetch = createLakeFetch({ lakeUrl })
  return {
    apiHost: lakeUrl,
    unstable_clientFactory: (options) =>
      createClient({ ...options, useProjectHostname: false, resolveFetch: () => fetch }),
    auth: {
      loginMethod: 'token',
      redirectOnSingle: true,
      providers: [{ name: 'newsroom', title: 'Sign in', url: `${lakeUrl}/login` }],
    },
  } satisfies Partial<SingleWorkspace>
}
