import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { closeAtEnd } from './close-at-end.ts'

const MAIN = fileURLToPath(new URL('../../lake/main.ts', import.meta.url))

export type LakeProcess = {
  url: string
  child: ChildProcess
  /** The first part of what it prints, earlier or later, that a pattern captures. */
  printed(pattern: RegExp): Promise<string>
  /** Sends the signal and waits for the end; the exit code, or null when the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

function spawnLake(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Finds captures in the lines of a stream, those that have come and those to come. */
function findInLines(input: Readable): LakeProcess['printed'] {
  const lines: string[] = []
  const reader = createInterface({ input }).on('line', (line) => lines.push(line))
  return (pattern) =>
    new Promise((resolve) => {
      const look = (line: string) => {
        const found = pattern.exec(line)?.[1]
        if (found !== undefined) resolve(found)
      }
      lines.forEach(look)
      reader.on('line', look)
    })
}

/** `node lake/main.ts` in its own process, on a free port unless told otherwise. */
export async function startLakeProcess(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<LakeProcess> {
  const child = spawnLake([], { LAKE_DATA_DIR: dataDir, LAKE_PORT: '0', ...env })
  const exited = once(child, 'exit')
  closeAtEnd(async () => child.kill('SIGKILL'))
  const printed = findInLines(child.stdout ?? process.stdin)
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The lake ended with ${code} before it listened`)))
    child.stderr?.on('data', (text: Buffer) => reject(new Error(String(text))))
    void printed(/listening on (\S+)/).then(resolve)
  })
  return {
    url,
    child,
    printed,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await exited
      return child.exitCode
    },
  }
}

/** Runs a command of the lake to its end. */
export async function runLakeCommand(args: string[], env: Record<string, string>) {
  const child = spawnLake(args, env)
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (text: Buffer) => (output.stdout += String(text)))
  child.stderr?.on('data', (text: Buffer) => (output.stderr += String(text)))
  await once(child, 'close')
  return { ...output, exitCode: child.exitCode }
}
