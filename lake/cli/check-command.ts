import { parseArgs } from 'node:util'
import { checkLake } from '../check/check-lake.ts'
import type { Finding } from '../check/finding.ts'
import { rebuild } from '../check/rebuild.ts'
import type { Log } from '../log.ts'
import type { CommandContext } from './command.ts'
import { OperatorError } from './operator-error.ts'

const USAGE = `Use: check [--rebuild]. It holds indexes, references and the files of assets against the documents; with
--rebuild it makes anew what does not agree. The lake may run meanwhile.`

/** Findings of one sort that are printed; more are counted. */
const SHOWN = 10

/** What is not part of the result, so that standard output is the result alone. */
const aside: Log = {
  info: (message) => void process.stderr.write(`${message}\n`),
  error: (message, error) => console.error(message, error ?? ''),
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: { rebuild: { type: 'boolean', default: false } } }).values
  } catch (error) {
    if (error instanceof TypeError) throw new OperatorError(`${error.message}\n\n${USAGE}`)
    throw error
  }
}

function describe(findings: readonly Finding[]): string {
  return [...Map.groupBy(findings, ({ where }) => where)]
    .flatMap(([where, found]) => [
      ...found.slice(0, SHOWN).map(({ what }) => `${where}: ${what}`),
      ...(found.length > SHOWN ? [`${where}: ${(found.length - SHOWN).toLocaleString('en')} more`] : []),
    ])
    .join('\n')
}

/** `check [--rebuild]`: what to print; throws an OperatorError that tells what is wrong and stays so. */
export async function runCheckCommand(
  { store, config: { dataDir } }: CommandContext,
  args: string[],
): Promise<string> {
  if (args.includes('--help')) return USAGE
  const options = readArguments(args)
  const check = () => checkLake({ dataDir, store, report: aside.info })
  const found = await check()
  if (found.length === 0)
    return 'All is well: indexes, references and the files of assets agree with the documents.'
  if (!options.rebuild) throw new OperatorError(`${describe(found)}\n\n${toAdvice(found)}`)
  await rebuild({ dataDir, store, log: aside }, found)
  const left = await check()
  if (left.length > 0) throw new OperatorError(`${describe(left)}\n\n${toAdvice(left)}`)
  return `${describe(found)}\n\nMended: all agrees with the documents now.`
}

function toAdvice(findings: readonly Finding[]): string {
  const advice = [
    findings.some(({ mend }) => mend !== null) ? '"check --rebuild" mends what is made from documents.' : [],
    findings.some(({ mend }) => mend === null) ? 'Documents and files come back from a backup only.' : [],
  ]
  return advice.flat().join(' ')
}
