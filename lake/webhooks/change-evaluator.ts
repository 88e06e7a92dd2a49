import { Worker } from 'node:worker_threads'
import { createWorkQueue } from '../assets/work-queue.ts'
import type { LakeConfig } from '../config.ts'
import { QueryError } from '../errors.ts'
import type { ChangeMessage, ChangeRequest, ChangeSettings } from './change-messages.ts'

/** One document before and after, what `->` finds, and the result. */
const HEAP_MB = 256
const STACK_MB = 1

/** Evaluates webhooks' filters and projections. */
export type ChangeEvaluator = {
  /** The body to send; null when the change is none of the webhook's. Throws a QueryError. */
  evaluate(request: ChangeRequest): Promise<string | null>
  close(): Promise<void>
}

type Job = { resolve(body: string | null): void; reject(error: unknown): void }

const closed = () => new QueryError(503, 'lakeClosingError', 'the lake is closing')

const toError = (error: NodeJS.ErrnoException) =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new QueryError(413, 'queryOutputTooLargeError', 'it needs more memory than it may have')
    : error

/** A thread of its own, so that webhooks take none from queries; started when first needed, replaced when stuck. */
class ChangeWorker {
  readonly #settings: ChangeSettings
  #thread: Worker | null = null
  #ready: Promise<void> = Promise.resolve()
  #job: Job | null = null
  #closed = false

  constructor(settings: ChangeSettings) {
    this.#settings = settings
  }

  /** One at a time. The deadline, in milliseconds, counts from when the thread has started. */
  async run(request: ChangeRequest, deadlineMs: number): Promise<string | null> {
    if (this.#closed) throw closed()
    const thread = (this.#thread ??= this.#start())
    await this.#ready
    if (this.#thread !== thread) throw closed()
    return new Promise((resolve, reject) => {
      const late = new QueryError(504, 'queryTimeoutError', `it took longer than ${deadlineMs} ms`)
      const timer = setTimeout(() => this.#replace(late), deadlineMs)
      this.#job = {
        resolve: (body) => (clearTimeout(timer), resolve(body)),
        reject: (error) => (clearTimeout(timer), reject(error)),
      }
      thread.postMessage(request)
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const thread = this.#thread
    this.#replace(closed())
    await thread?.terminate()
  }

  #start(): Worker {
    const thread = new Worker(new URL('./change-worker.ts', import.meta.url), {
      workerData: this.#settings,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, stackSizeMb: STACK_MB },
    })
    const ready = Promise.withResolvers<void>()
    this.#ready = ready.promise
    thread.on('message', (message: ChangeMessage) => {
      if (message.kind === 'ready') ready.resolve()
      else if (thread === this.#thread) this.#settle(message)
    })
    thread.on('error', (error: NodeJS.ErrnoException) => {
      ready.reject(error)
      if (thread === this.#thread) this.#replace(toError(error))
    })
    // Ended before it was ready: whoever waits sees that it was replaced.
    thread.on('exit', () => ready.resolve())
    return thread
  }

  #settle(message: Exclude<ChangeMessage, { kind: 'ready' }>): void {
    const job = this.#job
    this.#job = null
    if (message.kind === 'done') job?.resolve(message.body)
    if (message.kind === 'failed')
      job?.reject(new QueryError(message.status, 'queryEvaluationError', message.message))
  }

  #replace(error: unknown): void {
    const [thread, job] = [this.#thread, this.#job]
    this.#thread = null
    this.#job = null
    job?.reject(error)
    void thread?.terminate()
  }
}

export function createChangeEvaluator({ dataDir, projectId, limits }: LakeConfig): ChangeEvaluator {
  const worker = new ChangeWorker({ dataDir, projectId, outputBytes: limits.queryOutputBytes })
  const line = createWorkQueue({ running: 1, waiting: Infinity })
  return {
    evaluate: (request) => line.run(() => worker.run(request, limits.queryMs)),
    close: () => worker.close(),
  }
}
