/*
 * Filters of the desk's lists. A list asks in the perspective of drafts, where a draft goes by its published id and
 * `_originalId` is its own; it listens to documents as they are stored, which have no `_originalId`. Both are named.
 */

/** What is written as a story: reviewed, and shown to readers with a date. */
export const inProgressFilter = `_type in ["article", "liveUpdate"] &&
  (_id in path("drafts.**") || _originalId in path("drafts.**"))`

/** Stories whose published ids are `$ids`. */
export const chosenStoriesFilter = `_type in ["article", "liveUpdate"] && _id in $ids`

/** Stories of the section `$section`. */
export const sectionStoriesFilter = `_type == "article" && section._ref == $section`

/** Stories with `$author` in their byline. */
export const authorStoriesFilter = `_type == "article" && $author in authors[]._ref`

export const liveStoriesFilter = `_type == "article" && kind == "live"`

/** The live story `$story` (its draft `$draft`) and its updates. */
export const liveStoryFilter = `(_type == "article" && _id in [$story, $draft]) ||
  (_type == "liveUpdate" && article._ref == $story)`
