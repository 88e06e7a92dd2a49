import type { Thing, WithContext } from 'schema-dts'
import { toPlainText } from '../plain-text.ts'

/** Text for a `<script type="application/ld+json">`: nothing in it can end the script. */
export function toJsonLdText(data: WithContext<Thing>): string {
  return JSON.stringify(toPlainText(data)).replaceAll('<', '\\u003c')
}
