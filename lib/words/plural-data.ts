import { env } from '../env.ts'

const rules = new Intl.PluralRules(env.locale.tag)

/** Numbers among which every language has an example of each of its forms, but for fractions. */
const examples = Array.from({ length: 101 }, (_, index) => 100 - index)

/**
 * A counted phrase for custom elements, which have no words of their own: `data-<name>-<form>` for each plural form of the
 * language, with `{count}` where the number goes.
 */
export function toPluralData(
  name: string,
  phrase: (count: number, digits: string) => string,
): Record<`data-${string}`, string> {
  const forms = examples.map((count) => [rules.select(count), phrase(count, '{count}')] as const)
  return Object.fromEntries(forms.map(([form, text]) => [`data-${name}-${form}`, text]))
}
