import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { UserError } from './fail.ts'

export type Running = { name: string; child: ChildProcess; exited: Promise<string> }

/** Environment variables on top of this process's own. */
export type Variables = Record<string, string>

type Options = {
  variables?: Variables
  /** Working directory; the project's when absent. */
  folder?: string
  /** Collects both outputs in a file instead of showing them. */
  logFile?: string
  /** Shows errors only. */
  quiet?: boolean
}

/** The tools we build with report to nobody. */
const noTelemetry: Variables = { NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

function toStdio({ logFile, quiet }: Options): StdioOptions {
  if (logFile === undefined) return ['ignore', quiet ? 'ignore' : 'inherit', 'inherit']
  const file = openSync(logFile, 'a')
  return ['ignore', file, file]
}

/** Starts a Node process of ours; `exited` resolves to a phrase that says how it ended. */
export function startProcess(name: string, args: string[], options: Options = {}): Running {
  const child = spawn(process.execPath, args, {
    cwd: options.folder,
    stdio: toStdio(options),
    env: { ...process.env, ...noTelemetry, ...options.variables },
  })
  const exited = once(child, 'exit').then(([code, signal]) =>
    signal ? `was ended by ${signal}` : `ended with status ${code}`,
  )
  return { name, child, exited }
}

/** Runs a Node process to its end; a failing one throws a `UserError` with `advice`. */
export async function runProcess(args: string[], advice: string, options: Options = {}): Promise<void> {
  const { child } = startProcess(args[0] ?? '', args, options)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new UserError(advice)
}

/** Asks `url` until it answers 2xx; gives up when the process ends or after `timeoutMs`. */
export async function waitUntilUp(running: Running, url: string, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs
  let ended: string | undefined
  void running.exited.then((how) => (ended = how))
  while (Date.now() < deadline) {
    if (ended) throw new UserError(`The ${running.name} ${ended} before it was ready; its message is above.`)
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stopProcess(running)
  throw new UserError(`The ${running.name} did not answer at ${url} within ${timeoutMs / 1000} s.`)
}

/** Asks a process to stop, and ends it after ten seconds. */
export async function stopProcess({ child, exited }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await exited
  clearTimeout(force)
}

/**
 * Keeps processes together: resolves when a signal stopped them all, and throws a `UserError` when one of them
 * ended by itself, after stopping the others.
 */
export async function superviseProcesses(all: Running[]): Promise<void> {
  const stopped = new Promise<undefined>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve(undefined))
    }
  })
  const died = Promise.race(all.map(async (one) => `The ${one.name} ${await one.exited}.`))
  const sentence = await Promise.race([stopped, died])
  await Promise.all(all.map(stopProcess))
  if (sentence)
    throw new UserError(`${sentence} The rest was stopped with it; start again with the same command.`)
}
