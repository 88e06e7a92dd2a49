import { parseArgs } from 'node:util'
import { z } from 'zod'
import { QueryError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { parseExpression } from '../webhooks/parse-expression.ts'
import { parseWebhook, webhookRules } from '../webhooks/parse-webhook.ts'
import type { ParsedWebhook, WebhookInput } from '../webhooks/parse-webhook.ts'
import { findDataset } from './find-dataset.ts'
import { OperatorError } from './operator-error.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

const options = {
  name: text,
  url: text,
  dataset: text,
  on: text,
  filter: text,
  projection: text,
  method: text,
  secret: text,
  header: { type: 'string', multiple: true },
  'include-drafts': flag,
  'include-versions': flag,
} as const

/** A webhook as the operator wants it; `secret` is undefined when the lake is to make one. */
export type WebhookOptions = ParsedWebhook & {
  dataset: string
  includeDrafts: boolean
  includeVersions: boolean
}

const isField = (name: unknown): name is keyof WebhookInput =>
  typeof name === 'string' && name in webhookRules

function parse(values: Partial<WebhookInput>): ParsedWebhook {
  const { name = '', url = '', ...rest } = values
  try {
    return parseWebhook({ name, url, ...rest })
  } catch (error) {
    const field = error instanceof z.ZodError ? error.issues[0]?.path[0] : undefined
    if (!isField(field)) throw error
    // Headers and secrets are not repeated: they sign and sign in.
    const given = field === 'secret' || field === 'header' ? undefined : values[field]
    throw new OperatorError(
      `--${field} ${given === undefined ? '' : `is "${given}", but `}must be ${webhookRules[field]}.`,
    )
  }
}

/** The text with a mark under the place, on the line that has it. */
function toFrame(query: string, start: number): string {
  const before = query.slice(0, start).split('\n')
  const line = query.split('\n')[before.length - 1] ?? ''
  return `  ${line}\n  ${' '.repeat(before.at(-1)?.length ?? 0)}^`
}

function assertExpression(field: 'filter' | 'projection', expression: string | null): void {
  try {
    if (expression !== null) parseExpression(expression)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const { query, start } = error.detail
    const frame = query === undefined || start === undefined ? '' : `\n${toFrame(query, start)}`
    const place = start === undefined ? '' : ` at character ${start + 1}`
    throw new OperatorError(`--${field} is no GROQ that a webhook can run: ${error.message}${place}.${frame}`)
  }
}

function readArguments(args: string[], usage: string) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    if (error instanceof TypeError) throw new OperatorError(`${error.message}\n\n${usage}`)
    throw error
  }
}

/** The flags of `webhook add`; throws an OperatorError that says what is wrong with the first wrong one. */
export function parseWebhookOptions(store: Store, args: string[], usage: string): WebhookOptions {
  const {
    dataset,
    'include-drafts': includeDrafts,
    'include-versions': includeVersions,
    ...values
  } = readArguments(args, usage)
  const webhook = parse(values)
  assertExpression('filter', webhook.filter)
  assertExpression('projection', webhook.projection)
  return { ...webhook, dataset: findDataset(store, dataset).name, includeDrafts, includeVersions }
}
