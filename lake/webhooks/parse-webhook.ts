import { validateHeaderName, validateHeaderValue } from 'node:http'
import { z } from 'zod'
import { methodSchema, operationSchema } from './webhook.ts'
import type { Webhook } from './webhook.ts'

/** The lake's own, and those that belong to the connection. */
const RESERVED =
  /^(content-(type|length)|user-agent|idempotency-key|sanity-.*|host|connection|keep-alive|proxy-connection|transfer-encoding|te|trailer|upgrade|expect)$/i

function isHeader(name: string, value: string): boolean {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
    return !RESERVED.test(name)
  } catch {
    return false
  }
}

const isAddress = (text: string) => {
  if (!URL.canParse(text)) return false
  const { username, password, hash } = new URL(text)
  return username === '' && password === '' && hash === ''
}

const header = z
  .string()
  .transform((text): [string, string] => {
    const [name = ''] = text.split('=', 1)
    return [name.trim(), text.slice(name.length + 1).trim()]
  })
  .refine(([name, value]) => value !== '' && isHeader(name, value))

const expression = z
  .string()
  .transform((text) => text.trim() || null)
  .nullable()
  .default(null)

/** What an operator may say of a new webhook, each part as text. */
const webhookSchema = z.object({
  name: z.string().trim().min(1).max(100),
  url: z.url({ protocol: /^https?$/ }).refine(isAddress),
  on: z
    .string()
    .default(operationSchema.options.join(','))
    .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))])
    .pipe(z.array(operationSchema)),
  method: z
    .string()
    .default('POST')
    .transform((text) => text.toUpperCase())
    .pipe(methodSchema),
  header: z
    .array(header)
    .default([])
    .transform(Object.fromEntries<string>),
  filter: expression,
  projection: expression,
  secret: z
    .string()
    .regex(/^\S{8,}$/)
    .optional(),
})

export type WebhookInput = z.input<typeof webhookSchema>

/** What each part of a webhook must be, for whoever got one wrong. */
export const webhookRules: Record<keyof WebhookInput, string> = {
  name: 'a name of up to 100 characters, by which you know it again',
  url: 'an address such as https://news.example.org/hook, without # and without a password: send that as --header Authorization="Basic …"',
  on: `one or more of ${operationSchema.options.join(',')}, separated by commas`,
  method: `one of ${methodSchema.options.join(', ')}`,
  header: 'a header such as Authorization="Bearer …", and none that the lake itself sends',
  filter: 'what stands between *[ and ] in GROQ',
  projection: 'a projection in GROQ, such as {_id, "slug": slug.current}',
  secret: 'at least 8 characters without spaces; leave it out and the lake makes one',
}

export type ParsedWebhook = Omit<
  Webhook,
  'id' | 'dataset' | 'includeDrafts' | 'includeVersions' | 'secret' | 'createdAt'
> & { secret: string | undefined }

/** Throws a ZodError; expressions are only taken as text. */
export function parseWebhook(input: WebhookInput): ParsedWebhook {
  const { on, header: headers, secret, ...webhook } = webhookSchema.parse(input)
  return { ...webhook, operations: on, headers, secret }
}
