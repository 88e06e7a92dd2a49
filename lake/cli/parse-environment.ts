import { z } from 'zod'
import type { LakeConfigInput } from '../config.ts'
import { OperatorError } from './operator-error.ts'

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

const origins = z
  .string()
  .transform((text) => text.split(',').flatMap((item) => item.trim() || []))
  .pipe(z.array(z.string().refine(isOrigin)))

const environment = z.object({
  LAKE_PORT: z.coerce.number().int().min(0).max(65535).default(3333),
  LAKE_HOST: z.string().default('127.0.0.1'),
  LAKE_DATA_DIR: z.string().default('.lake'),
  LAKE_URL: z.string().refine(isOrigin).optional(),
  LAKE_ALLOWED_ORIGINS: origins.default([]),
  SITE_URL: z.url().default('http://localhost:3000'),
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
  LAKE_URL: 'the address browsers reach the lake at, such as https://lake.example.org',
  LAKE_ALLOWED_ORIGINS: 'a comma-separated list of origins, such as http://localhost:3000',
  SITE_URL: "the site's address, such as http://localhost:3000",
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
  return {
    host: data.LAKE_HOST,
    port: data.LAKE_PORT,
    dataDir: data.LAKE_DATA_DIR,
    projectId: data.SANITY_PROJECT_ID,
    datasets: [{ name: data.SANITY_DATASET, aclMode: 'public' }],
    publicUrl: data.LAKE_URL,
    allowedOrigins: [...data.LAKE_ALLOWED_ORIGINS, new URL(data.SITE_URL).origin],
  }
}
