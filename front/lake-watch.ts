import { env } from '../lib/env.ts'

/** Milliseconds that the site's own health check may take, and between two of them while the lake is away. */
const TIMEOUT_MS = 4_000
const AGAIN_MS = 1_000

let away = false
let looking: Promise<boolean> | undefined
let again: NodeJS.Timeout | undefined

async function ask(): Promise<boolean> {
  const url = `http://127.0.0.1:${env.port}/api/health`
  const health = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => undefined)
  await health?.arrayBuffer().catch(() => undefined)
  return health?.ok ?? false
}

function note(isThere: boolean): void {
  away = !isThere
  clearTimeout(again)
  if (away) again = setTimeout(() => void lookForLake(), AGAIN_MS).unref()
}

/** Whether the lake answers, found out now; while it does not it is asked again every second. */
export function lookForLake(): Promise<boolean> {
  looking ??= ask().then((isThere) => {
    looking = undefined
    note(isThere)
    return isThere
  })
  return looking
}

/** Whether the lake did not answer when it was last looked for. */
export function isLakeAway(): boolean {
  return away
}

/** The lake has said something. */
export function noteLakeThere(): void {
  note(true)
}
