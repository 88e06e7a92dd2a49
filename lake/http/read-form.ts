import { HttpError } from '../errors.ts'
import type { Services } from '../services.ts'
import { toLoopbackOrigins } from './loopback-origins.ts'
import { readBody } from './read-body.ts'

const LARGEST = 16 * 1024
const TYPE = /^application\/x-www-form-urlencoded\b/i

/** A form is sent by a page of the lake's own. Browsers say so; one that says nothing is not believed. */
function assertOwnPage({ url }: Pick<Services, 'url'>, { headers }: Request): void {
  if (headers.get('sec-fetch-site') === 'same-origin') return
  if (toLoopbackOrigins(url()).includes(headers.get('origin') ?? '')) return
  throw new HttpError(403, "This form was not sent from the lake's own page")
}

/** What was filled into a form: 403 from another origin's page, 413, 415 or 400 in words. */
export async function readForm(services: Pick<Services, 'url'>, request: Request): Promise<URLSearchParams> {
  assertOwnPage(services, request)
  const type = request.headers.get('content-type') ?? ''
  if (!TYPE.test(type))
    throw new HttpError(415, `Send Content-Type: application/x-www-form-urlencoded, not "${type}"`)
  const form = new URLSearchParams(new TextDecoder().decode(await readBody(request, LARGEST)))
  if ([...form.values()].some((value) => value.includes('\0')))
    throw new HttpError(400, 'The form contains the NUL character')
  return form
}
