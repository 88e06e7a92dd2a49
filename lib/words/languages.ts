import { en } from './en/index.ts'

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> }

/** What the interface says; another language is an object of this shape beside `en`. */
export type Words = Widen<typeof en>

/** The languages that the interface speaks, by BCP 47 language. */
export const languages = { en } satisfies Record<string, Words>

export type Language = keyof typeof languages
