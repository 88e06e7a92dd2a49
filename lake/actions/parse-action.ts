import { z } from 'zod'
import { ItemFailure } from '../errors.ts'
import { actionSchema } from './action.ts'
import type { Action } from './action.ts'

const named = z.looseObject({ actionType: z.string().startsWith('sanity.action.') })

const supported: readonly string[] = actionSchema.options.map((option) => option.shape.actionType.value)

const malformed = (status: number, description: string) =>
  new ItemFailure(status, { type: 'actionParseError', description })

/** One entry of a request's `actions`; throws an ItemFailure: 400 in words, 501 for one this lake cannot do yet. */
export function parseAction(value: unknown): Action {
  const { data } = named.safeParse(value)
  if (!data)
    throw malformed(400, 'An action is an object with an "actionType" that begins with "sanity.action."')
  if (!supported.includes(data.actionType))
    throw malformed(501, `This lake does not support the action "${data.actionType}" yet`)
  const parsed = actionSchema.safeParse(value)
  if (!parsed.success) throw malformed(400, z.prettifyError(parsed.error))
  return parsed.data
}
