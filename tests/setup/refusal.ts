import { ClientError, ServerError } from '@sanity/client'

export type Refusal = { statusCode: number; message: string; [field: string]: unknown }

const firstItem = (details: unknown): object => {
  if (typeof details !== 'object' || details === null || !('items' in details)) return {}
  const [item]: unknown[] = Array.isArray(details.items) ? details.items : []
  return typeof item === 'object' && item !== null && 'error' in item ? Object(item.error) : {}
}

/** How the lake refused a request: status, message, and the first refused item's error; throws if it did not. */
export async function refusal(promise: Promise<unknown>): Promise<Refusal> {
  const error = await promise.then(
    () => new Error('The request was not refused'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ClientError || error instanceof ServerError)) throw error
  const { statusCode, message } = error
  return { ...firstItem('details' in error ? error.details : undefined), statusCode, message }
}
