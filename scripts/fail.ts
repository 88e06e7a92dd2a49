import { EnvError } from '../lib/parse-env.ts'

/** An error whose message is all its reader needs: printed as one sentence, without a stack. */
export class UserError extends Error {
  override name = 'UserError'
}

/** Runs a command's main function; a `UserError` or `EnvError` becomes its sentence and exit status 1. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof UserError || error instanceof EnvError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
