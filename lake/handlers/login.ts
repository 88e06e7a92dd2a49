import { html } from 'hono/html'
import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { readForm } from '../http/read-form.ts'
import type { Services } from '../services.ts'
import { asPage } from '../sign-in/as-page.ts'
import { toField, toProblem } from '../sign-in/field.ts'
import { answerPage } from '../sign-in/page.ts'
import { getStudio, redirectToStudio } from '../sign-in/to-studio.ts'

/** What Studio's sign-in links carry; whatever way they ask for, the answer is a code for `/auth/fetch`. */
const parameters = ['origin', 'projectId', 'withSid', 'type', 'label']

type Refusal = { status: number; problem: string; headers?: Record<string, string> }

function answerForm(services: Services, email: string, refusal?: Refusal): Promise<Response> {
  return answerPage(services, {
    ...refusal,
    title: 'Sign in',
    body: html`<p class="lede">Good to see you. This way to the newsroom.</p>
      ${toProblem(refusal?.problem ?? null)}
      <form method="post">
        ${toField({
          name: 'email',
          label: 'E-mail address',
          type: 'email',
          autocomplete: 'username',
          value: email,
          autofocus: email === '',
        })}
        ${toField({
          name: 'password',
          label: 'Password',
          type: 'password',
          autocomplete: 'current-password',
          autofocus: email !== '',
        })}
        <button type="submit">Sign in</button>
      </form>
      <p class="aside">
        Forgot your password, or new here? An administrator of the newsroom can send you a link.
      </p>`,
  })
}

const toWait = (seconds: number) =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`

/** What can be mended on the form itself; anything else is thrown on. */
function toRefusal(error: unknown): Refusal {
  if (!(error instanceof HttpError)) throw error
  const { status, headers } = error
  if (status === 401)
    return { status, problem: 'That e-mail address and password do not go together. Try again.' }
  if (status === 429) {
    const wait = toWait(Number(headers['Retry-After']))
    return { status, headers, problem: `That was too many attempts. Please try again in ${wait}.` }
  }
  throw error
}

async function signIn(services: Services, call: Call): Promise<Response> {
  const studio = getStudio(services, call.query)
  const form = await readForm(services, call.request)
  const email = (form.get('email') ?? '').trim().toLowerCase()
  const password = form.get('password') ?? ''
  try {
    return redirectToStudio(
      studio,
      await services.signIn.withPassword({ email, password, address: call.address }),
    )
  } catch (error) {
    return answerForm(services, email, toRefusal(error))
  }
}

/** The page people sign in on. */
export const loginPageEndpoint = asPage({
  parameters,
  handle(services, { query }) {
    getStudio(services, query)
    return answerForm(services, '')
  },
})

/** Checks e-mail address and password, and leads on to the Studio. */
export const loginEndpoint: Endpoint = asPage({ parameters, handle: signIn })
