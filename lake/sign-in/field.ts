import { html } from 'hono/html'
import type { Markup } from './page.ts'

/** One line of a form. `hint` stands under its label. */
export type Field = {
  name: string
  label: string
  type: 'text' | 'email' | 'password'
  autocomplete: string
  value?: string
  hint?: string
  minlength?: number
  /** Shown, but not to be changed. */
  readonly?: boolean
  autofocus?: boolean
}

/** A labelled input. */
export function toField(field: Field): Markup {
  const { name, hint, minlength } = field
  return html`<div class="field">
    <label for="${name}">${field.label}</label>
    ${hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`}
    <input
      id="${name}"
      name="${name}"
      type="${field.type}"
      value="${field.value ?? ''}"
      autocomplete="${field.autocomplete}"
      required
      ${hint === undefined ? '' : html`aria-describedby="${name}-hint"`}
      ${minlength === undefined ? '' : html`minlength="${minlength}"`}
      ${field.readonly ? 'readonly' : ''}
      ${field.autofocus ? 'autofocus' : ''}
      ${field.type === 'text' ? '' : html`spellcheck="false" autocapitalize="none"`}
    />
  </div>`
}

/** Why a form came back, read out at once; nothing when it did not. */
export function toProblem(problem: string | null): Markup | '' {
  return problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`
}
