import type { StudioEnvironment } from '@/lib/studio-environment'

/** Hosts of Sanity's own lake. */
const hosted = ({ projectId }: Pick<StudioEnvironment, 'projectId'>) => ({
  connect: [
    `https://${projectId}.api.sanity.io`,
    `https://${projectId}.apicdn.sanity.io`,
    `wss://${projectId}.api.sanity.io`,
    'https://api.sanity.io',
    'https://cdn.sanity.io',
  ],
  media: [
    'https://cdn.sanity.io',
    'https://*.googleusercontent.com',
    'https://avatars.githubusercontent.com',
  ],
})

function embedded(lakeUrl: string) {
  const { origin } = new URL(lakeUrl)
  return { connect: [origin, origin.replace(/^http/, 'ws')], media: [origin] }
}

/** The content-security policy of the Studio: this site and its lake, nobody else. */
export function toStudioPolicy(environment: Pick<StudioEnvironment, 'projectId' | 'lakeUrl'>): string {
  const { connect, media } = environment.lakeUrl ? embedded(environment.lakeUrl) : hosted(environment)
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // Studio's style library writes its rules into the page.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...media],
    'media-src': ["'self'", 'blob:', ...media],
    'font-src': ["'self'"],
    'connect-src': ["'self'", 'blob:', ...connect],
    'frame-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
