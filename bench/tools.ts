import { spawnSync } from 'node:child_process'
import { UserError } from '../scripts/fail.ts'

function isThere(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
}

/** Makes sure that system programs are installed, through apt where there is one. */
export function ensureTools(names: ('nginx' | 'wrk')[]): void {
  const missing = names.filter((name) => !isThere(name))
  if (missing.length === 0) return
  process.stderr.write(`Installing ${missing.join(' and ')} …\n`)
  const packages = missing.join(' ')
  spawnSync('sh', [
    '-c',
    `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${packages}`,
  ])
  const absent = missing.filter((name) => !isThere(name))
  if (absent.length > 0)
    throw new UserError(`The benchmarks need ${absent.join(' and ')}: install and run again.`)
}
