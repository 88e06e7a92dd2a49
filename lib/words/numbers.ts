import { env } from '../env.ts'

const format = new Intl.NumberFormat(env.locale.tag)

/** "1,024" */
export function toNumberText(value: number): string {
  return format.format(value)
}
