import { parseEnv } from './parse-env.ts'

/** The environment of this process. */
export const env = parseEnv(process.env)
