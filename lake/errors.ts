import { STATUS_CODES } from 'node:http'

/** Something the caller can mend: a status and the JSON body that says so. */
export abstract class LakeError extends Error {
  abstract readonly status: number
  readonly headers: Record<string, string> = {}
  abstract body(): unknown
}

/** Errors outside the data routes' own shapes: `{statusCode, error, message}`. */
export class HttpError extends LakeError {
  readonly status: number
  override readonly headers: Record<string, string>

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }

  body() {
    return { statusCode: this.status, error: STATUS_CODES[this.status] ?? 'Error', message: this.message }
  }
}

/** A query that cannot be parsed or run. `start` and `end` are offsets into `query`. */
export class QueryError extends LakeError {
  readonly status: number
  readonly type: string
  readonly detail: { query?: string; start?: number; end?: number }

  constructor(status: number, type: string, message: string, detail: QueryError['detail'] = {}) {
    super(message)
    this.status = status
    this.type = type
    this.detail = detail
  }

  body() {
    return { error: { type: this.type, description: this.message, ...this.detail } }
  }
}

/** Why one mutation or action of a transaction failed. */
export type ItemError = { type: string; description: string } & Record<string, unknown>

/** Refuses one mutation or action, thrown while it is applied; it becomes an item of a TransactionError. */
export class ItemFailure extends Error {
  readonly status: number
  readonly item: ItemError

  constructor(status: number, item: ItemError) {
    super(item.description)
    this.status = status
    this.item = item
  }
}

/** A refused transaction: nothing was written. `items` name the mutation or action by its index. */
export class TransactionError extends LakeError {
  readonly status: number
  readonly type: 'mutationError' | 'actionError'
  readonly items: readonly { index: number; error: ItemError }[]

  constructor(status: number, type: TransactionError['type'], items: TransactionError['items']) {
    super('The transaction was refused and nothing was written')
    this.status = status
    this.type = type
    this.items = items
  }

  /** Studio learns by the type of the whole that an action is not for its user. */
  body() {
    const [first] = this.items
    if (this.type === 'actionError' && this.status === 403 && first)
      return { error: { ...first.error, items: this.items } }
    return { error: { type: this.type, description: this.message, items: this.items } }
  }
}

/** The transaction id was used before. Not wrapped in items. */
export class TransactionExistsError extends LakeError {
  readonly status = 409
  readonly transactionId: string

  constructor(transactionId: string) {
    super(`Transaction "${transactionId}" already exists`)
    this.transactionId = transactionId
  }

  body() {
    const { message: description, transactionId } = this
    return { error: { type: 'transactionAlreadyExistsError', description, transactionId } }
  }
}
