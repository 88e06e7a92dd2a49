import { createElement } from 'react'
import type { ReactNode } from 'react'

export type EnhancedProps = {
  /** Tag of a custom element of `components/elements`. */
  element: string
  data?: Record<`data-${string}`, string>
  className?: string | undefined
  children?: ReactNode
}

/** Server HTML that the named custom element makes interactive once `/elements/reader.js` has loaded. */
export function Enhanced({ element, data, className, children }: EnhancedProps) {
  return createElement(element, { ...data, ...(className && { class: className }) }, children)
}
