import { dateFragment, publicArticleFragment } from '../card.ts'

/** The prose of an article. */
export const proseFragment = `pt::text([
  ...coalesce(body, []),
  ...coalesce(body[_type in ["factBox", "callout"]].body[], [])
])` as const

const readFragment = `[title, coalesce(standfirst, ""), ${proseFragment}]` as const

/** Stories that hold the words of term `n` anywhere, or whose topics or authors it names. */
const toAnywhereFragment = <const N extends number>(n: N) =>
  `[select(
    $term${n} == "" => true,
    @ match text::query($words${n}) => true,
    count($names${n}) == 0 => false,
    count(tags[_ref in $names${n}]) > 0 || count(authors[_ref in $names${n}]) > 0
  )]` as const

/** Stories that hold term `n` where readers read; with `exact` only, since a lake must read them all for it. */
const toReadFragment = <const N extends number>(n: N) =>
  `[select(
    !$exact${n} => true,
    count(tags[_ref in $names${n}]) > 0 || count(authors[_ref in $names${n}]) > 0 => true,
    ${readFragment} match text::query($term${n})
  )]` as const

/**
 * Stories that hold all terms. One filter follows the other, and `select` stops at what is true: a lake that reads story
 * by story need not look again at what is decided.
 */
export const searchFragment = `[${publicArticleFragment}][
  select($section == "" => true, section._ref == $section)
  && select($author == "" => true, count(authors[_ref == $author]) > 0)
  && select($from == "" => true, ${dateFragment} >= $from)
  && select($until == "" => true, ${dateFragment} < $until)
]${toAnywhereFragment(1)}${toAnywhereFragment(2)}${toAnywhereFragment(3)}${toAnywhereFragment(
  4,
)}${toAnywhereFragment(5)}${toAnywhereFragment(6)}${toReadFragment(1)}${toReadFragment(2)}${toReadFragment(
  3,
)}${toReadFragment(4)}${toReadFragment(5)}${toReadFragment(6)}` as const

/** A score may not follow references or look into arrays: what else counts is added where stories are put in order. */
export const scoreFragment = `score(
  boost(title match text::query($all), 6),
  boost(standfirst match text::query($all), 3),
  @ match text::query($all)
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

/** Most relevant first, or newest first; the newer of two that are as relevant. */
export const rankFragment = `order(
  select(
    $newest => 0,
    _score + ${headlineFragment} + select(
      count($names) == 0 => 0,
      count(authors[_ref in $names]) > 0 => 5,
      count(tags[_ref in $names]) > 0 => 3,
      0
    )
  ) desc,
  ${dateFragment} desc,
  _id asc
)` as const
