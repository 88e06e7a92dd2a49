import { toAbsoluteUrl } from '../seo.ts'

/** Days for which the text holds; it is written anew long before. */
const DAYS = 180

/** Where to report a weakness, as RFC 9116 has it; `contact` is a URI, `language` a tag. */
export function toSecurityText(
  { contact, siteUrl, language }: { contact: string; siteUrl: string; language: string },
  now: Date,
): string {
  const expires = new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1_000)
  const fields = {
    Contact: contact,
    Expires: expires.toISOString(),
    'Preferred-Languages': language,
    Canonical: toAbsoluteUrl(siteUrl, '/.well-known/security.txt'),
  }
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}
