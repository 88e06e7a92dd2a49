import { html } from 'hono/html'
import { accountFields, parseField } from '../auth/account-fields.ts'
import type { Link } from '../auth/links.ts'
import type { Acceptance } from '../auth/sign-in.ts'
import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import { readForm } from '../http/read-form.ts'
import type { Services } from '../services.ts'
import { asPage } from '../sign-in/as-page.ts'
import { toField, toProblem } from '../sign-in/field.ts'
import { answerPage } from '../sign-in/page.ts'
import { redirectToStudio } from '../sign-in/to-studio.ts'

const words = {
  administrator: {
    title: 'Open your newsroom',
    lede: 'You are the first one here. This account will be its administrator: it writes and publishes everything, and invites the others.',
    button: 'Create my account',
  },
  invitation: {
    title: 'Welcome to the newsroom',
    lede: 'Somebody saved you a desk. Choose how your name appears, and a password.',
    button: 'Take my seat',
  },
  reset: {
    title: 'Choose a new password',
    lede: 'Once you have, you are signed out everywhere else.',
    button: 'Save and sign in',
  },
}

type Said = { name: string; email: string }

function getLink({ links }: Services, { path }: Call): Link {
  const link = links.get(path('secret'))
  if (link === null) throw new HttpError(410, 'This link was used already, or is too old')
  return link
}

function answerForm(services: Services, link: Link, said: Said, problem: string | null): Promise<Response> {
  const { title, lede, button } = words[link.purpose]
  return answerPage(services, {
    status: problem === null ? 200 : 400,
    title,
    body: html`<p class="lede">${lede}</p>
      ${toProblem(problem)}
      <form method="post">
        ${toField({
          name: 'name',
          label: 'Your name',
          hint: 'As colleagues read it beside your changes.',
          type: 'text',
          autocomplete: 'name',
          value: said.name,
          autofocus: said.name === '',
        })}
        ${toField({
          name: 'email',
          label: 'E-mail address',
          type: 'email',
          autocomplete: 'username',
          value: said.email,
          readonly: link.user !== null,
        })}
        ${toField({
          name: 'password',
          label: 'Password',
          hint: 'At least 12 characters. A few words in a row are easy to remember.',
          type: 'password',
          autocomplete: 'new-password',
          minlength: 12,
          autofocus: said.name !== '',
        })}
        <button type="submit">${button}</button>
      </form>`,
  })
}

const toSaid = ({ user }: Link): Said => ({ name: user?.name ?? '', email: user?.email ?? '' })

function parseAcceptance(form: URLSearchParams, link: Link): Acceptance {
  return {
    name: parseField(accountFields.name, form.get('name') ?? ''),
    email: link.user?.email ?? parseField(accountFields.email, form.get('email') ?? ''),
    password: parseField(accountFields.password, form.get('password') ?? ''),
  }
}

async function accept(services: Services, call: Call): Promise<Response> {
  const link = getLink(services, call)
  const form = await readForm(services, call.request)
  try {
    const code = await services.signIn.withLink(call.path('secret'), parseAcceptance(form, link))
    return redirectToStudio(new URL(services.config.studioUrl), code)
  } catch (error) {
    if (!(error instanceof HttpError) || (error.status !== 400 && error.status !== 409)) throw error
    const said = { name: form.get('name') ?? '', email: link.user?.email ?? form.get('email') ?? '' }
    return answerForm(services, link, said, error.message)
  }
}

/** The page behind a one-time link. Looking at it does not use the link up: mail programs look too. */
export const welcomePageEndpoint = asPage({
  parameters: [],
  handle(services, call) {
    const link = getLink(services, call)
    return answerForm(services, link, toSaid(link), null)
  },
})

/** Completes the account a link is for, and leads on to the Studio. */
export const welcomeEndpoint = asPage({ parameters: [], handle: accept })
