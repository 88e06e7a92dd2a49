import { createElement } from 'react'
import type { ReactNode } from 'react'

export type EnhancedProps = {
  /** Tag of a custom element of `components/elements`. */
  element: string
  data?: Record<`data-${string}`, string>
  children: ReactNode
}

/** Server HTML that the named custom element makes interactive once its module has loaded. */
export function Enhanced({ element, data, children }: EnhancedProps) {
  return (
    <>
      {createElement(element, data, children)}
      <script async type="module" src={`/elements/${element}.js`} data-reader="" />
    </>
  )
}
