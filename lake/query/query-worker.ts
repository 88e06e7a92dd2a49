import { Worker } from 'node:worker_threads'
import type { LakeConfig } from '../config.ts'
import { QueryError } from '../errors.ts'
import type { QueryAnswer, WorkerMessage, WorkerRequest, WorkerSettings } from './messages.ts'

/** As the main thread's: a worker's own default lets absurdly nested queries take most of a second to parse. */
const STACK_MB = 1
/** What a worker keeps in memory between queries: its code, documents, prepared queries. */
const KEPT_MB = 96

/** Under `node --watch` a worker's port carries messages of Node's own too. */
const KINDS: readonly WorkerMessage['kind'][] = ['started', 'done', 'failed']

type Job = {
  deadlineMs: number
  timer?: NodeJS.Timeout
  done(answer: QueryAnswer): void
  fail(error: unknown): void
}

/** One worker thread, replaced whenever a query outlives its deadline or its heap. Runs one query at a time. */
export class QueryWorker {
  readonly #config: LakeConfig
  #thread: Worker | null = null
  #job: Job | null = null
  #closed = false

  constructor(config: LakeConfig) {
    this.#config = config
  }

  /** Runs one query; the deadline, in milliseconds, counts from when the worker has begun. */
  run(request: WorkerRequest, deadlineMs: number): Promise<QueryAnswer> {
    if (this.#closed) return Promise.reject(closing())
    const thread = (this.#thread ??= this.#start())
    return new Promise((done, fail) => {
      this.#job = { deadlineMs, done, fail }
      thread.postMessage(request)
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const thread = this.#thread
    this.#replace(closing())
    await thread?.terminate()
  }

  #start(): Worker {
    const { dataDir, projectId, limits } = this.#config
    const settings: WorkerSettings = { dataDir, projectId, outputBytes: limits.queryOutputBytes }
    const thread = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: limits.queryHeapMb + KEPT_MB, stackSizeMb: STACK_MB },
    })
    thread.on('message', (message: WorkerMessage) => {
      if (thread === this.#thread) this.#receive(message)
    })
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (thread === this.#thread) this.#replace(toQueryError(error))
    })
    return thread
  }

  #receive(message: WorkerMessage): void {
    const job = this.#job
    if (job === null || !KINDS.includes(message.kind)) return
    if (message.kind === 'started') {
      job.timer = setTimeout(() => setImmediate(() => this.#expire(job)), job.deadlineMs)
      return
    }
    this.#settle()
    if (message.kind === 'done') job.done(message.answer)
    else job.fail(toFailure(message))
  }

  /** Only after what the thread has sent was received: it may have been this thread that was slow. */
  #expire(job: Job): void {
    if (job === this.#job) this.#replace(tooSlow(job.deadlineMs))
  }

  #settle(): Job | null {
    const job = this.#job
    clearTimeout(job?.timer)
    this.#job = null
    return job
  }

  /** Ends the thread, whatever it is doing; the next query starts a new one. */
  #replace(error: unknown): void {
    const thread = this.#thread
    this.#thread = null
    this.#settle()?.fail(error)
    void thread?.terminate()
  }
}

const closing = () => new QueryError(503, 'lakeClosingError', 'The lake is closing')

const tooSlow = (deadlineMs: number) =>
  new QueryError(504, 'queryTimeoutError', `The query took longer than ${deadlineMs} ms`)

const toFailure = ({ status, type, message, detail }: Extract<WorkerMessage, { kind: 'failed' }>) =>
  new QueryError(status, type, message, detail)

const toQueryError = (error: NodeJS.ErrnoException) =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new QueryError(413, 'queryOutputTooLargeError', 'The query needs more memory than it may have')
    : error
