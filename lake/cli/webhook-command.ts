import { randomUUID } from 'node:crypto'
import { newOneTimeSecret } from '../auth/token-secret.ts'
import type { Store } from '../store/store.ts'
import type { Attempt } from '../webhooks/registry.ts'
import type { Webhook } from '../webhooks/webhook.ts'
import { OperatorError } from './operator-error.ts'
import { parseWebhookOptions } from './webhook-options.ts'

const SHOWN = 50

const USAGE = `Use: webhook add --name NAME --url URL [--dataset NAME] [--on create,update,delete]
       [--filter GROQ] [--projection GROQ] [--method POST|PUT|PATCH|DELETE|GET]
       [--header NAME=VALUE]… [--secret TEXT] [--include-drafts] [--include-versions],
webhook list, webhook attempts ID, or webhook remove ID.`

function find(store: Store, id: string | undefined): Webhook {
  if (id === undefined) throw new OperatorError(USAGE)
  const webhook = store.webhooks.get(id)
  if (!webhook) throw new OperatorError(`There is no webhook "${id}": "webhook list" names those there are.`)
  return webhook
}

function add(store: Store, args: string[]): string {
  const { secret: given, ...options } = parseWebhookOptions(store, args, USAGE)
  const secret = given ?? newOneTimeSecret()
  const webhook = { ...options, id: `h${randomUUID()}`, secret, createdAt: new Date().toISOString() }
  if (!store.webhooks.add(webhook)) throw new OperatorError(`Dataset "${options.dataset}" is gone.`)
  const added = `Added ${webhook.id}: from the next change on, the lake tells ${webhook.url}.`
  return given === undefined ? `${added}\nIts secret, shown this once: ${secret}` : added
}

function describe(store: Store, webhook: Webhook): string {
  const { id, name, dataset, method, url, operations, filter, projection, headers } = webhook
  const forms = [webhook.includeDrafts ? 'drafts' : [], webhook.includeVersions ? 'versions' : []].flat()
  const also = forms.length > 0 ? `, also of ${forms.join(' and ')}` : ''
  const names = Object.keys(headers)
  return [
    `${id}  ${name}  added ${webhook.createdAt}  ${store.webhooks.countWaiting(id)} waiting`,
    `  ${method} ${url}`,
    `  on ${operations.join(', ')} in ${dataset}${also}`,
    filter === null ? [] : `  filter ${filter}`,
    projection === null ? [] : `  projection ${projection}`,
    names.length === 0 ? [] : `  headers ${names.join(', ')}`,
  ]
    .flat()
    .join('\n')
}

function toOutcome({ status, error, nextAt, durationMs }: Attempt): string {
  const answered = status === null ? 'not answered' : `answered ${status}`
  if (error === null) return `${answered} in ${durationMs} ms`
  const next = nextAt === null ? 'given up' : `next try ${nextAt}`
  return `${answered} in ${durationMs} ms: ${error}; ${next}`
}

function toLine(attempt: Attempt): string {
  const { at, operation, documentId, transactionId } = attempt
  if (documentId === null) return `${at}  ${attempt.error ?? ''}`
  return `${at}  ${operation} ${documentId}  ${transactionId}  try ${attempt.try}  ${toOutcome(attempt)}`
}

function listAttempts(store: Store, id: string | undefined): string {
  const webhook = find(store, id)
  const waiting = store.webhooks.countWaiting(webhook.id)
  const attempts = store.webhooks.getAttempts(webhook.id, SHOWN)
  return [...attempts.map(toLine), `${webhook.name}: ${waiting} waiting`].join('\n')
}

function remove(store: Store, id: string | undefined): string {
  const webhook = find(store, id)
  store.webhooks.remove(webhook.id)
  return `Removed ${webhook.id} (${webhook.name}) and what waited for it`
}

/** `webhook add|list|attempts|remove`: what to print. A secret is printed once, when the lake made it. */
export function runWebhookCommand(store: Store, [action, ...args]: string[]): string {
  if (action === '--help' || args.includes('--help')) return USAGE
  if (action === 'add') return add(store, args)
  if (action === 'list')
    return store.webhooks
      .list()
      .map((webhook) => describe(store, webhook))
      .join('\n\n')
  if (action === 'attempts') return listAttempts(store, args[0])
  if (action === 'remove') return remove(store, args[0])
  throw new OperatorError(USAGE)
}
