import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Load = { requestsPerSecond: number; latencyMs: number; errors: number }

const perUnit: Record<string, number> = { us: 0.001, ms: 1, s: 1000 }

/** Parses wrk's report; throws when it holds no result. */
function parseWrk(output: string): Load {
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(output)
  const latency = /Latency\s+([\d.]+)(us|ms|s)/.exec(output)
  if (!rate || !latency) throw new Error(`wrk reported nothing:\n${output}`)
  const failures = [/Non-2xx or 3xx responses:\s+(\d+)/, /Socket errors:.*read (\d+)/, /timeout (\d+)/]
  return {
    requestsPerSecond: Number(rate[1]),
    latencyMs: Number(latency[1]) * (perUnit[latency[2] ?? 'ms'] ?? 1),
    errors: failures.reduce((sum, pattern) => sum + Number(pattern.exec(output)?.[1] ?? 0), 0),
  }
}

/** 32 connections from two threads for `seconds`; loopback only. */
export async function measureLoad(url: string, seconds: number, headers: string[] = []): Promise<Load> {
  const flags = headers.flatMap((header) => ['-H', header])
  const { stdout } = await run('wrk', ['-t2', '-c32', `-d${seconds}s`, '--latency', ...flags, url])
  return parseWrk(stdout)
}
