import { defineQuery } from 'groq'
import { z } from 'zod'
import { cardFragment, cardSchema, dateFragment, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'

const cards = lenientArray(cardSchema)

const inSectionFragment = `${publicArticleFragment} && section._ref == $section` as const
const inCategoryFragment = `${publicArticleFragment} && category._ref == $category` as const

/** Stories that came before it, the nearest first: what comes out later is none of them. */
const beforeFragment = `publishedAt < $publishedAt] | order(publishedAt desc, _id asc) [0...8]` as const

/** Stories that came after it, the nearest first: they stand in where fewer than eight came before. */
const afterFragment = `publishedAt > $publishedAt] | order(publishedAt asc, _id desc) [0...8]` as const

/**
 * The neighbours come in the order of the section's list: newest first, then by `_id`. Stories of the same moment are asked
 * for by themselves: each list is then one stretch of an index.
 */
export const onwardGroq = defineQuery(`{
  "newer": [
    ...*[${inSectionFragment} && publishedAt == $publishedAt && _id < $id] | order(_id desc) [0...1],
    ...*[${inSectionFragment} && publishedAt > $publishedAt] | order(publishedAt asc, _id desc) [0...1]
  ][0...1] { ${cardFragment} },
  "older": [
    ...*[${inSectionFragment} && publishedAt == $publishedAt && _id > $id] | order(_id asc) [0...8],
    ...*[${inSectionFragment} && ${beforeFragment}
  ][0...8] { ${cardFragment} },
  "later": select(
    count(*[${inSectionFragment} && ${beforeFragment}) < 8 =>
      *[${inSectionFragment} && ${afterFragment} { ${cardFragment} },
    []
  ),
  "before": *[${inCategoryFragment} && ${beforeFragment} { ${cardFragment} },
  "after": select(
    count(*[${inCategoryFragment} && ${beforeFragment}) < 8 =>
      *[${inCategoryFragment} && ${afterFragment} { ${cardFragment} },
    []
  )
}`)

/**
 * Stories that stand near one in the lists of its section and its category, which are told by their `_id`. One that comes
 * out later is among them as `newer`, where that was `null`, and where few came before.
 */
export const onwardQuery = defineContentQuery({
  name: 'onward',
  groq: onwardGroq,
  params: z.object({ id: z.string(), publishedAt: z.string(), section: z.string(), category: z.string() }),
  schema: z
    .object({ newer: cards, older: cards, later: cards, before: cards, after: cards })
    .transform(({ newer: [newer = null], older: [older = null, ...earlier], later, before, after }) => ({
      newer,
      older,
      inSection: [...earlier, ...later],
      inCategory: [...before, ...after],
    })),
})

/**
 * Stories that stand near another one. `newer` and `older` are its neighbours in its section's list: none before the newest,
 * none after the oldest. The others are those that came before, the nearest first, and then those that came after.
 */
export type Near = z.output<typeof onwardQuery.schema>

const byTopicsFragment = `order(
  count(tags[_ref in $topics[]._ref]) desc,
  ${dateFragment} desc,
  _id asc
)` as const

/** Few stories of each topic are looked at, and few topics, so that an answer depends on no others. */
export const onTopicsGroq = defineQuery(`{
  "near": array::unique(($topics[0...5]{
    "stories": *[${publicArticleFragment} && ^._ref in tags[]._ref] | order(publishedAt desc, _id asc) [0...6]
  }.stories[][_id != $id] | ${byTopicsFragment})[]._id)[0...8]
}{
  "stories": *[_type == "article" && _id in ^.near] | ${byTopicsFragment} { ${cardFragment} }
}.stories`)

/**
 * Of the newest stories on each topic, those that are on most of them: two more than are shown, because others may stand
 * elsewhere on the page. Topics are told by their `_id`; `id` is the story that is left out.
 */
export const onTopicsQuery = defineContentQuery({
  name: 'on-topics',
  groq: onTopicsGroq,
  params: z.object({
    id: z.string(),
    topics: z.array(z.string()).transform((ids) => ids.map((_ref) => ({ _ref }))),
  }),
  schema: cards,
})
