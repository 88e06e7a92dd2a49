const rules = new Intl.PluralRules('en')

/** The form of a word that goes with a number of things. */
export function counted(count: number, forms: { one: string; other: string }): string {
  return rules.select(count) === 'one' ? forms.one : forms.other
}
