import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { CandidateKind } from './candidate.ts'
import { answerSchema, type Answer, type Request } from './candidate-messages.ts'

const main = fileURLToPath(new URL('candidate-process.ts', import.meta.url))

/** Arrays of a hundred thousand documents take gigabytes; who needs no such thing gets no room for it. */
const flags = { lake: [], SQLite: [], 'groq-js': ['--max-old-space-size=14000'] }

/** A candidate in a process of its own, over one archive. */
export type RunningCandidate = {
  kind: CandidateKind
  size: number
  /** One request at a time. */
  ask(request: Request): Promise<Answer>
  stop(): Promise<void>
}

/** Starts a candidate over the archive of `size` stories in a folder, and waits until it has opened it. */
export async function startCandidate(
  kind: CandidateKind,
  { dataDir, size }: { dataDir: string; size: number },
): Promise<RunningCandidate> {
  const child = fork(main, [kind, dataDir, String(size)], { execArgv: flags[kind] })
  const exited = once(child, 'exit')
  const receive = async (): Promise<Answer> => {
    const ended = exited.then(([code]) => ({ error: `${kind} over ${size} stories ended with ${code}` }))
    const came = once(child, 'message').then(([message]) => answerSchema.parse(message))
    return Promise.race([came, ended])
  }
  const { error } = await receive()
  if (error !== undefined) throw new Error(error)
  return {
    kind,
    size,
    ask(request) {
      const answer = receive()
      child.send(request)
      return answer
    },
    async stop() {
      child.disconnect()
      await exited
    },
  }
}
