import { html } from 'hono/html'
import { HttpError } from '../errors.ts'
import type { Services } from '../services.ts'
import { answerPage } from './page.ts'

const titles: Record<number, string> = {
  400: 'Something is off with this address',
  403: 'That did not come from here',
  410: 'This link no longer works',
  503: 'Just a moment',
  507: 'The lake is full',
}

const advice: Record<number, string> = {
  403: 'Go back, load the page again and send the form once more.',
  410: 'Links work once, and only for a while. Ask an administrator of the newsroom for a new one.',
  503: 'Many people are signing in right now. Go back and try again in a few seconds.',
}

type Needs = Pick<Services, 'config' | 'store' | 'url' | 'log'>

/** Why there is no page, and what to do about it. What nobody foresaw is logged and not told. */
export function answerErrorPage(services: Needs, error: unknown): Promise<Response> {
  if (!(error instanceof HttpError)) services.log.error('Unexpected error', error)
  const { status, message, headers } =
    error instanceof HttpError ? error : new HttpError(500, 'The lake failed, and says why in its log')
  return answerPage(services, {
    status,
    headers,
    title: titles[status] ?? 'That did not work',
    body: html`<p class="lede">${message.replace(/\.?$/, '.')} ${advice[status] ?? ''}</p>
      <p><a class="more" href="${services.config.studioUrl}">Go to the Studio</a></p>`,
  })
}
