function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** What this browser keeps: `read` answers null where there is nothing, or no storage; `write` says whether it was kept. */
export const deviceStorage = { read, write }
