// Runs on whatever Node ≥ 20 the machine has: installs what the lockfile names, then hands over to the
// pinned Node of the `node` package, which runs the TypeScript scripts beside this file.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = path.join(root, 'node_modules', '.bin')
const pinnedNode = path.join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** @param {string} file */
function readLock(file) {
  const absolute = path.join(root, file)
  return existsSync(absolute) ? JSON.parse(readFileSync(absolute, 'utf8')).packages : {}
}

/** npm writes the hidden lockfile last, so it tells both what is installed and that installing finished. */
function isInstalled() {
  const installed = readLock('node_modules/.package-lock.json')
  const wanted = Object.entries(readLock('package-lock.json'))
  return (
    existsSync(pinnedNode) &&
    wanted.every(
      ([name, entry]) =>
        name === '' || entry.optional || entry.peer || installed[name]?.version === entry.version,
    )
  )
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
function run(command, args, options) {
  const child = spawn(command, args, { cwd: root, ...options })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

async function install() {
  const count = Object.keys(readLock('package-lock.json')).length - 1
  const started = Date.now()
  process.stderr.write(
    `Installing ${count} packages from the lockfile; the first time this takes a few minutes.\n`,
  )
  const heartbeat = setInterval(() => {
    process.stderr.write(`  still installing, ${Math.round((Date.now() - started) / 1000)} s\n`)
  }, 15_000)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const code = await run(npm, args, {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: '' },
  })
  clearInterval(heartbeat)
  if (code !== 0 || !isInstalled()) {
    process.stderr.write('Installing failed. Check the network, then run the same command again.\n')
    process.exit(code || 1)
  }
  process.stderr.write(`Installed in ${Math.round((Date.now() - started) / 1000)} s.\n`)
}

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  process.stderr.write(`Dateline needs Node 20 or newer to install; this is ${process.version}.\n`)
  process.exit(1)
}
const [script, ...args] = process.argv.slice(2)
if (!isInstalled()) await install()
const settings = ['.env', '.env.local'].filter((file) => existsSync(path.join(root, file)))
process.exitCode = await run(
  pinnedNode,
  [...settings.map((file) => `--env-file=${file}`), path.join(root, script), ...args],
  {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
  },
)
