import type { BlockStyleProps } from 'sanity'
import { HeadingThree, HeadingTwo } from './body-style.ts'

/** A heading of a story in the editor. */
export function Heading({ value, children }: BlockStyleProps) {
  return value === 'h2' ? <HeadingTwo>{children}</HeadingTwo> : <HeadingThree>{children}</HeadingThree>
}
