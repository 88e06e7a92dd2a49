import type { CustomValidator, SanityDocument } from 'sanity'
import { toOwnIds } from './own-ids.ts'

const chainQuery = `*[_type == "redirect" && !(_id in $own) && (from == $from || from == $to || to == $from)]{ from, to }`

type Redirect = { from: string; to: string }

/** What is wrong with a redirect beside others, or `true`: one address leads to one place, in one hop. */
export function toChainError({ from, to }: Redirect, others: Redirect[]): true | string {
  if (from === to) return 'This redirect leads to itself.'
  if (others.some((other) => other.from === from)) return `Another redirect already starts from ${from}.`
  const next = others.find((other) => other.from === to)
  if (next) return `${to} leads on to ${next.to}: lead there at once.`
  const previous = others.find((other) => other.to === from)
  return previous ? `${previous.from} leads here: let it lead to ${to} at once, then save this one.` : true
}

/** Refuses redirects that would make a chain or a loop. */
export const findRedirectChain: CustomValidator<SanityDocument | undefined> = async (document, context) => {
  if (document === undefined) return true
  const { _id, from, to } = document
  if (typeof from !== 'string' || typeof to !== 'string') return true
  const client = context.getClient({ apiVersion: '2026-11-01' }).withConfig({ perspective: 'raw' })
  const others = await client.fetch<Redirect[]>(chainQuery, { own: toOwnIds(_id), from, to })
  return toChainError({ from, to }, others)
}
