import { dateFragment, publicArticleFragment } from '../card.ts'

/** The prose of an article. */
export const proseFragment = `pt::text([
  ...coalesce(body, []),
  ...coalesce(body[_type in ["factBox", "callout"]].body[], [])
])` as const

const readFragment = `[title, coalesce(standfirst, ""), ${proseFragment}]` as const

/** Here and below, `select` stops at what is true, where `||` would go on and look at the story. */
const filterFragment = `
  ${publicArticleFragment} &&
  select($section == "" => true, section._ref == $section) &&
  select($author == "" => true, $author in authors[]._ref) &&
  select($from == "" => true, publishedAt >= $from) &&
  select($until == "" => true, publishedAt < $until)
` as const

/** Stories that hold term `n` anywhere, or whose topics or authors it names; all of them where it names nothing. */
const toNamedFragment = <const N extends number>(n: N) =>
  `select(
    count($names${n}) == 0 => true,
    count(tags[_ref in $names${n}]) > 0 || count(authors[_ref in $names${n}]) > 0 => true,
    @ match text::query($term${n})
  )` as const

const isNamedFragment = `
  ${toNamedFragment(1)} && ${toNamedFragment(2)} && ${toNamedFragment(3)} &&
  ${toNamedFragment(4)} && ${toNamedFragment(5)} && ${toNamedFragment(6)}
` as const

/** Stories that hold all terms that name nothing. */
const restFragment = `select($rest == "" => true, @ match text::query($rest))` as const

/** Stories that hold term `n` where readers read; with `exact` only, since a lake must read them all for it. */
const toReadFragment = <const N extends number>(n: N) =>
  `select(
    !$exact${n} => true,
    count(tags[_ref in $names${n}]) > 0 || count(authors[_ref in $names${n}]) > 0 => true,
    ${readFragment} match text::query($term${n})
  )` as const

const isReadFragment = `
  ${toReadFragment(1)} && ${toReadFragment(2)} && ${toReadFragment(3)} &&
  ${toReadFragment(4)} && ${toReadFragment(5)} && ${toReadFragment(6)}
` as const

/** A score may not follow references or look into arrays: what else counts is added to it. */
const scoreFragment = `score(
  boost(title match text::query($all), 6),
  boost(standfirst match text::query($all), 3)
)` as const

const toHeadlineFragment = <const N extends number>(n: N) =>
  `select($term${n} == "" => 0, title match text::query($term${n}) => 2, 0)` as const

/** All words side by side in the headline, or single ones in it. */
const headlineFragment = `select(
  $phrase == "" => 0,
  title match text::query($phrase) => 15,
  ${toHeadlineFragment(1)} + ${toHeadlineFragment(2)} + ${toHeadlineFragment(3)}
    + ${toHeadlineFragment(4)} + ${toHeadlineFragment(5)} + ${toHeadlineFragment(6)}
)` as const

const hitFragment = `{
  _id,
  "publishedAt": ${dateFragment},
  "isRead": select(${isReadFragment} => true, false),
  "rank": _score + ${headlineFragment} + select(
    count($names) == 0 => 0,
    count(authors[_ref in $names]) > 0 => 5,
    count(tags[_ref in $names]) > 0 => 3,
    0
  )
}` as const

const newestFirst = `order(publishedAt desc, _id asc)` as const

/**
 * The newest stories with all terms in the headline, with phrases as they stand, with all words anywhere, and on topics or by
 * authors that are named: what is in many stories is not looked for in every one of them. The last number of each slice is
 * one more than `poolSizes` tells.
 */
export const hitsFragment = `{
  "inHeadline": *[${filterFragment} && $headline != "" && title match text::query($headline)]
    | ${newestFirst} [0...201] | ${scoreFragment} ${hitFragment},
  "inPhrase": *[${filterFragment} && $quoted != "" && @ match text::query($quoted)]
    | ${newestFirst} [0...201] | ${scoreFragment} ${hitFragment},
  "anywhere": *[${filterFragment} && @ match text::query($words)]
    | ${newestFirst} [0...301] | ${scoreFragment} ${hitFragment},
  "onTopic": *[${filterFragment} && count($names) > 0 && count(tags[_ref in $names]) > 0 && ${restFragment}]
    | ${newestFirst} [0...201] [${isNamedFragment}] | ${scoreFragment} ${hitFragment},
  "byAuthor": *[${filterFragment} && count($names) > 0 && count(authors[_ref in $names]) > 0 && ${restFragment}]
    | ${newestFirst} [0...201] [${isNamedFragment}] | ${scoreFragment} ${hitFragment}
}` as const

/** How many stories of each kind are looked at; where there are more, the older of them are not found. */
export const poolSizes = { inHeadline: 200, inPhrase: 200, anywhere: 300, onTopic: 200, byAuthor: 200 }
