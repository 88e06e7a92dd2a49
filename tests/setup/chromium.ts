import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of an installed Chromium or Chrome: `CHROME_PATH`, the search path, the usual folders, Playwright's own. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const candidates = [
    process.env['CHROME_PATH'] ?? '',
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...applications,
    chromium.executablePath(),
  ]
  return candidates.find((file) => file !== '' && isExecutable(file))
}

const installers: { how: string; command: string; args: string[] }[] = [
  {
    how: 'Playwright',
    command: process.execPath,
    args: ['node_modules/playwright-core/cli.js', 'install', '--with-deps', 'chromium'],
  },
  {
    how: "the system's packages",
    command: 'sh',
    args: ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium'],
  },
]

/** Finds a browser or installs one by whichever way works, and says which. Throws when none does. */
export function ensureChromium(log: (line: string) => void): string {
  const found = findChromium()
  if (found) {
    log(`Browser for the tests: ${found} (${execFileSync(found, ['--version']).toString().trim()})`)
    return found
  }
  for (const { how, command, args } of installers) {
    log(`No Chromium or Chrome found; installing one with ${how} …`)
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 600_000 })
    const installed = status === 0 ? findChromium() : undefined
    if (installed) {
      log(`Installed with ${how}: ${installed}`)
      return installed
    }
    log(`Installing with ${how} did not work here.`)
  }
  throw new Error('No Chromium: install Chrome or Chromium, or set CHROME_PATH to its executable.')
}

/** A fresh headless browser with a fresh profile. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: run `npm test`, which installs one, or set CHROME_PATH.')
  return chromium.launch({ executablePath, args: flags })
}
