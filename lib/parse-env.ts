import { z } from 'zod'
import { toLocale, type Locale } from './locale.ts'
import { languages } from './words/languages.ts'

const port = z.coerce
  .number('must be a whole number')
  .int('must be a whole number')
  .min(1, 'must be between 1 and 65535')
  .max(65_535, 'must be between 1 and 65535')

const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://example.com', abort: true })
  .refine(
    (value) => new URL(value).pathname === '/' && !/[?#]/.test(value),
    'must be an origin without a path',
  )
  .transform((value) => new URL(value).origin)

/** An address that others are appended to: without a trailing slash, search or fragment. */
const base = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://example.com/lake', abort: true })
  .refine((value) => !/[?#]/.test(value), 'must be an address without a search or a fragment')
  .transform((value) => value.replace(/\/+$/, ''))

const locale = z.string().transform((tag, context) => {
  const known = toLocale(tag)
  if (known) return known
  const spoken = Object.keys(languages).join(', ')
  context.addIssue(`must be a locale such as en-GB in a language that lib/words has: ${spoken}`)
  return z.NEVER
})

const variables = z.object({
  PORT: port.default(3000),
  LAKE_PORT: port.default(3333),
  LAKE_DATA_DIR: z.string().default('.lake'),
  LAKE_URL: base.optional(),
  LAKE_INTERNAL_URL: base.optional(),
  SITE_URL: origin.optional(),
  SITE_LOCALE: locale.prefault('en-US'),
  PAGE_LIFE: z.coerce
    .number('must be a number of seconds')
    .int('must be whole seconds')
    .min(1, 'must be at least one second')
    .default(60),
  WEBSUB_HUB_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be the address of a WebSub hub, such as https://hub.example.com/',
    })
    .optional(),
  SECURITY_CONTACT: z
    .url({
      protocol: /^(https|mailto|tel)$/,
      error: 'must be an address such as mailto:security@example.com or https://example.com/security',
    })
    .optional(),
  SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be a project id: lower-case letters, digits and dashes')
    .optional(),
  SANITY_DATASET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9_-]*$/,
      'must be a dataset name: lower-case letters, digits, dashes and underscores',
    )
    .default('production'),
  SANITY_API_READ_TOKEN: z.string().optional(),
  SANITY_API_PREVIEW_TOKEN: z.string().optional(),
  SANITY_WEBHOOK_SECRET: z.string().optional(),
  SANITY_API_VERSION: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-01')
    .default('2026-11-01'),
})

/** Which content lake the site reads: the embedded one at `url`, or Sanity's own. */
export type LakeAccess = {
  kind: 'embedded' | 'hosted'
  projectId: string
  dataset: string
  apiVersion: string
  token: string | undefined
  /** Where this process reaches the embedded lake. */
  url: string | undefined
  /** Where browsers reach the embedded lake. */
  publicUrl: string | undefined
}

export type Env = {
  port: number
  /** Origin under which readers know the site, without a trailing slash. */
  siteUrl: string
  /** Language of the interface, and how dates and numbers are written. */
  locale: Locale
  /** Seconds after which a page that is asked for is looked at again. */
  pageLife: number
  lakePort: number
  lakeDataDir: string
  lake: LakeAccess
  /** Reads drafts and releases, and notes when shared ones were opened; without it there are no previews. */
  previewToken: string | undefined
  /** Hub that is told of changed feeds; without it nobody is. */
  webSubHub: string | undefined
  /** Where to report a weakness of the site, as a URI; without it there is no `security.txt`. */
  securityContact: string | undefined
  /** Signs the lake's webhooks to `/api/revalidate`; without it they are refused. */
  webhookSecret: string | undefined
}

/** One or more environment variables are malformed; the message has one sentence for each. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

function toLakeUrls(values: z.output<typeof variables>): Pick<LakeAccess, 'url' | 'publicUrl'> {
  if (values.SANITY_PROJECT_ID !== undefined) return { url: undefined, publicUrl: undefined }
  const local = `http://127.0.0.1:${values.LAKE_PORT}`
  return { url: values.LAKE_INTERNAL_URL ?? local, publicUrl: values.LAKE_URL ?? local }
}

function toEnv(values: z.output<typeof variables>): Env {
  const { PORT, LAKE_PORT, SANITY_PROJECT_ID: hostedProject } = values
  return {
    port: PORT,
    siteUrl: values.SITE_URL ?? `http://localhost:${PORT}`,
    locale: values.SITE_LOCALE,
    pageLife: values.PAGE_LIFE,
    lakePort: LAKE_PORT,
    lakeDataDir: values.LAKE_DATA_DIR,
    lake: {
      kind: hostedProject === undefined ? 'embedded' : 'hosted',
      projectId: hostedProject ?? 'dateline',
      dataset: values.SANITY_DATASET,
      apiVersion: values.SANITY_API_VERSION,
      token: values.SANITY_API_READ_TOKEN,
      ...toLakeUrls(values),
    },
    webSubHub: values.WEBSUB_HUB_URL,
    securityContact: values.SECURITY_CONTACT,
    previewToken: values.SANITY_API_PREVIEW_TOKEN,
    webhookSecret: values.SANITY_WEBHOOK_SECRET,
  }
}

/** Reads the environment; an empty variable counts as unset. Throws EnvError with one sentence per malformed variable. */
export function parseEnv(record: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(record).filter(([, value]) => value?.trim()))
  const parsed = variables.safeParse(set)
  if (parsed.success) return toEnv(parsed.data)
  const sentences = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    return `${name} ${message}, but is "${record[name]}".`
  })
  throw new EnvError(sentences.join('\n'))
}
