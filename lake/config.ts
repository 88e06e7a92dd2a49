import { z } from 'zod'
import { isAddressOrNetwork } from './http/client-address.ts'
import { indexDefinitionSchema } from './indexes/definition.ts'

const MB = 1024 * 1024
const whole = (fallback: number) => z.number().int().positive().default(fallback)

const limits = z.strictObject({
  /** Largest size of the lake's SQLite file, beyond what the disk allows; writes past it answer 507. */
  databaseBytes: z.number().int().positive().optional(),
  /** Largest JSON request body, in bytes. */
  bodyBytes: whole(4 * MB),
  documentBytes: whole(32 * MB),
  documentDepth: whole(20),
  /** Wall clock of one transaction, during which nobody else is answered, in milliseconds. */
  transactionMs: whole(5000),
  /** Wall clock of one query, in milliseconds. */
  queryMs: whole(1000),
  queryOutputBytes: whole(10 * MB),
  /** Heap that one query may use, in megabytes. */
  queryHeapMb: whole(256),
  queryWorkers: whole(2),
  /** Queries waiting for a worker, with and without a token each; more are refused with 503. */
  queryQueue: whole(500),
  headersMs: whole(10_000),
  requestMs: whole(60_000),
  imageBytes: whole(50 * MB),
  imagePixels: whole(50_000_000),
  imageMaxEdge: whole(8192),
  /** Pixels of one delivered picture, all frames counted; larger requests are scaled down. */
  imageOutputPixels: whole(24_000_000),
  /** Images waiting for a processor; more are refused with 503. */
  imageQueue: whole(200),
  fileBytes: whole(512 * MB),
  transformCacheBytes: whole(1024 * MB),
  /** Open streams of one address without a token. */
  listenersPerAddress: whole(50),
  /** Open streams of one user: a Studio tab has about six for each open document, and a dozen of its own. */
  listenersPerToken: whole(200),
  listenersTotal: whole(2000),
  /** Streams kept free for callers with a token. */
  listenersReserved: whole(1000),
  listenerBufferBytes: whole(MB),
  /** Two for each Studio tab; everybody in a newsroom may come from one address. */
  socketsPerAddress: whole(200),
  socketsTotal: whole(1000),
  /** Streams that one WebSocket carries. */
  streamsPerSocket: whole(200),
  /** Largest message a WebSocket takes, in bytes. */
  frameBytes: whole(64 * 1024),
  /** How long a stream can be resumed, in hours. */
  resumeHours: whole(24),
})

const datasetName = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'lower-case letters, digits, _ and -')

const lakeConfig = z.strictObject({
  host: z.string().min(1).default('127.0.0.1'),
  /** 0 takes any free port. */
  port: z.number().int().min(0).max(65535).default(3333),
  dataDir: z.string().min(1),
  projectId: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and -'),
  /** Created at start when missing. */
  datasets: z
    .array(z.strictObject({ name: datasetName, aclMode: z.enum(['public', 'private']) }))
    .default([{ name: 'production', aclMode: 'public' }]),
  /** Where browsers reach the lake, without trailing slash; asset URLs begin with it. */
  publicUrl: z.url().optional(),
  /** Origins, e.g. `http://localhost:3000`, that may send credentials. Compared exactly. */
  allowedOrigins: z.array(z.string()).default([]),
  /** Where people go once they signed in. */
  studioUrl: z.url().default('http://localhost:3000/studio'),
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  trustedProxies: z
    .array(z.string().refine(isAddressOrNetwork, 'an address, or a network such as 10.0.0.0/8'))
    .default([]),
  /** Indexes that every dataset has, besides the built-in ones; built at start when missing. */
  indexes: z.array(indexDefinitionSchema).default([]),
  limits: limits.prefault({}),
})

export type LakeConfigInput = z.input<typeof lakeConfig>
export type LakeConfig = z.output<typeof lakeConfig>

/** Fills in defaults; throws a ZodError naming each wrong value. */
export function parseLakeConfig(input: LakeConfigInput): LakeConfig {
  return lakeConfig.parse(input)
}

/** The rule for a dataset's name, for whoever creates one. */
export function isDatasetName(name: string): boolean {
  return datasetName.safeParse(name).success
}
