import { z } from 'zod'
import type { LakeConfigInput } from '../config.ts'
import { isAddressOrNetwork } from '../http/client-address.ts'
import { toLoopbackOrigins } from '../http/loopback-origins.ts'
import { indexDefinitionSchema } from '../indexes/definition.ts'
import { OperatorError } from './operator-error.ts'

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

/** An address that others are appended to: it may have a path, but no search, fragment or password. */
const base = z
  .url({ protocol: /^https?$/ })
  .refine((text) => !/[?#@]/.test(text))
  .transform((text) => text.replace(/\/+$/, ''))

const list = z.string().transform((text) => text.split(',').flatMap((item) => item.trim() || []))

const json = z.string().transform((text, { issues }): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    issues.push({ code: 'custom', input: text, message: 'no JSON' })
    return z.NEVER
  }
})

const environment = z.object({
  LAKE_PORT: z.coerce.number().int().min(0).max(65535).default(3333),
  LAKE_HOST: z.string().default('127.0.0.1'),
  LAKE_DATA_DIR: z.string().default('.lake'),
  LAKE_URL: base.optional(),
  LAKE_ALLOWED_ORIGINS: list.pipe(z.array(z.string().refine(isOrigin))).default([]),
  LAKE_TRUSTED_PROXIES: list.pipe(z.array(z.string().refine(isAddressOrNetwork))).default([]),
  LAKE_INDEXES: json.pipe(z.array(indexDefinitionSchema)).default([]),
  SITE_URL: z.url().default('http://localhost:3000'),
  STUDIO_URL: z.url({ protocol: /^https?$/ }).optional(),
  SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('dateline'),
  SANITY_DATASET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/)
    .default('production'),
})

const rules: Record<keyof z.input<typeof environment>, string> = {
  LAKE_PORT: 'a port number from 0 to 65535',
  LAKE_HOST: 'an address to listen on, such as 127.0.0.1',
  LAKE_DATA_DIR: "the folder for the lake's data",
  LAKE_URL: 'the address browsers reach the lake at, such as https://news.example.org/lake',
  LAKE_ALLOWED_ORIGINS: 'a comma-separated list of origins, such as http://localhost:3000',
  LAKE_TRUSTED_PROXIES: 'a comma-separated list of addresses and networks, such as 127.0.0.1, 10.0.0.0/8',
  LAKE_INDEXES:
    'a JSON list of indexes, such as [{"type":"article","defined":["slug.current"],"key":[{"path":"publishedAt","descending":true}]}]',
  SITE_URL: "the site's address, such as http://localhost:3000",
  STUDIO_URL: "the Studio's address, such as http://localhost:3000/studio",
  SANITY_PROJECT_ID: 'a project id of lower-case letters, digits and -',
  SANITY_DATASET: 'a dataset name of lower-case letters, digits, _ and -',
}

const isVariable = (name: unknown): name is keyof typeof rules => typeof name === 'string' && name in rules

function explain(error: z.ZodError, values: Record<string, string | undefined>): OperatorError {
  const name = error.issues[0]?.path[0]
  if (!isVariable(name)) throw error
  return new OperatorError(`${name} is "${values[name]}", but must be ${rules[name]}.`)
}

/** The lake's configuration from environment variables; throws an OperatorError naming the first wrong one. */
export function parseEnvironment(values: Record<string, string | undefined>): LakeConfigInput {
  const set = Object.entries(values).filter(([, value]) => value !== '')
  const parsed = environment.safeParse(Object.fromEntries(set))
  if (!parsed.success) throw explain(parsed.error, values)
  const { data } = parsed
  const studioUrl = data.STUDIO_URL ?? new URL('/studio', data.SITE_URL).href
  return {
    host: data.LAKE_HOST,
    port: data.LAKE_PORT,
    dataDir: data.LAKE_DATA_DIR,
    projectId: data.SANITY_PROJECT_ID,
    datasets: [{ name: data.SANITY_DATASET, aclMode: 'public' }],
    publicUrl: data.LAKE_URL,
    allowedOrigins: [...data.LAKE_ALLOWED_ORIGINS, ...[data.SITE_URL, studioUrl].flatMap(toLoopbackOrigins)],
    studioUrl,
    trustedProxies: data.LAKE_TRUSTED_PROXIES,
    indexes: data.LAKE_INDEXES,
  }
}
