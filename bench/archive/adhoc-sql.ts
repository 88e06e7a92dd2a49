import { toTarget, toTargets } from './sql-fragments.ts'

const row =
  "json_object('_id', s.id, 'title', s.title, 'slug', s.slug, 'standfirst', s.json -> 'standfirst', 'publishedAt', s.published)"
const list = (source: string) =>
  `SELECT json_group_array(json(item)) FROM (SELECT ${row} AS item FROM ${source})`
const found = `words JOIN document s ON s.key = words.rowid WHERE words MATCH`

/** What is asked beside the publication's own queries, by hand. */
export const adhocSql = {
  bySlug: `SELECT json_object('_id', s.id, 'title', s.title, 'body', s.json -> 'body', 'section', ${toTarget('s.section', 'title')},
    'category', ${toTarget('s.category', 'title')}, 'authors', ${toTargets('authors', 'name')}, 'tags', ${toTargets('tags', 'title')},
    'cover', json_object('alt', s.json -> '$.cover.alt', 'asset', ${toTarget("s.json ->> '$.cover.asset._ref'", 'url')}))
    FROM document s WHERE s.type = 'article' AND s.slug = :slug LIMIT 1`,
  latestOfCategory: list(
    "document s WHERE s.type = 'article' AND s.slug IS NOT NULL AND s.category = :id ORDER BY s.published DESC, s.id LIMIT 20",
  ),
  latestReferring: list(
    `(SELECT source FROM link WHERE id = :id AND type = 'article' ORDER BY published DESC, source LIMIT 20) l JOIN document s ON s.id = l.source
     ORDER BY s.published DESC, s.id`,
  ),
  countOfCategory:
    "SELECT count(*) FROM document WHERE type = 'article' AND slug IS NOT NULL AND category = :id",
  countOfTitle: "SELECT count(*) FROM document WHERE type = 'article' AND title = :title",
  twoWords: list(
    `${found} 'body:(' || :one || ' ' || :other || ')' ORDER BY s.published DESC, s.id LIMIT 20`,
  ),
  oneWord: list(`${found} 'body:' || :word ORDER BY s.published DESC, s.id LIMIT 20`),
  relatedByTags:
    list(`(SELECT f.story, f.published, count(*) AS shared FROM story_tag f WHERE f.id IN (SELECT value FROM json_each(:tags)) AND f.story <> :id
    GROUP BY f.story ORDER BY shared DESC, f.published DESC, f.story LIMIT 8) n JOIN document s ON s.id = n.story
    ORDER BY n.shared DESC, n.published DESC, n.story`),
}
