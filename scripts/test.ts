import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { ensureChromium } from '../tests/setup/chromium.ts'
import { runMain, UserError } from './fail.ts'
import { runJest } from './jest.ts'
import { runProcess } from './processes.ts'
import { generateTypes } from './typegen.ts'

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
})
type Report = z.infer<typeof reportSchema>

function announce(step: string): void {
  process.stdout.write(`\n── ${step}\n`)
}

/** The report counts them. */
function ignoreFailingTests(error: unknown): void {
  if (!(error instanceof UserError)) throw error
}

/** Runs Jest projects; a failing test is counted, not thrown, so that the later steps still run. */
async function countTests(projects: string[], args: string[]): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-jest-'))
  const outputFile = path.join(folder, 'report.json')
  const flags = [
    '--selectProjects',
    ...projects,
    '--json',
    '--outputFile',
    outputFile,
    '--passWithNoTests',
    ...args,
  ]
  try {
    await runJest(flags).catch(ignoreFailingTests)
    return reportSchema.parse(JSON.parse(readFileSync(outputFile, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runChecks(): Promise<void> {
  announce('Formatting')
  await runProcess(
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    'Formatting differs: run `npm run format`.',
  )
  announce('Lint')
  await runProcess(
    ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
    'Lint found what stands above.',
  )
  announce('Types')
  await generateTypes()
  await runProcess(['node_modules/typescript/bin/tsc', '--noEmit'], 'The types do not fit; see above.')
}

async function runTests(args: string[]): Promise<void> {
  announce('Units, components, integration')
  const fast = await countTests(['unit', 'components', 'integration'], ['--maxWorkers', '2', ...args])
  announce('End to end in Chromium')
  ensureChromium((line) => process.stdout.write(`${line}\n`))
  const slow = await countTests(['e2e'], ['--runInBand', ...args])
  const sum = (key: keyof Report) => fast[key] + slow[key]
  const failed = sum('numFailedTests') + sum('numRuntimeErrorTestSuites')
  const skipped = sum('numPendingTests')
  process.stdout.write(
    `\n${sum('numPassedTests')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
  )
  if (failed > 0 || sum('numPassedTests') === 0) throw new UserError('The failing tests are named above.')
}

await runMain(async () => {
  await runChecks()
  await runTests(process.argv.slice(2))
})
