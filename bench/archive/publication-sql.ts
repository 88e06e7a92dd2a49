import {
  toField,
  card,
  countFiled,
  listFiled,
  listStories,
  out,
  toImage,
  toTarget,
  toTargets,
  wholeStory,
} from './sql-fragments.ts'

const object = (fields: string) => `SELECT json_object(${fields})`
const rows = (columns: string, source: string) =>
  `SELECT json_group_array(json(item)) FROM (SELECT json_object(${columns}) AS item FROM ${source})`
const count = (where = '1') => `(SELECT count(*) FROM ${out} AND ${where})`

const articleOf = (id: string) =>
  `document s WHERE s.type = 'article' AND s.slug = ${id} AND s.published <= :now LIMIT 1`

const update = `json_object('_id', u.id, 'headline', u.title, 'publishedAt', u.published, 'editedAt', u.updated, 'body', u.json -> 'body',
  'key', u.json -> 'key', 'pinned', u.json -> 'pinned', 'author', ${toTarget("u.json ->> '$.author._ref'", 'name')})`
const updatesOf = (story: string) =>
  `document u WHERE u.type = 'liveUpdate' AND u.article = ${story} AND u.published <= :now`
const updates = (story: string, range: string) =>
  `(SELECT json_group_array(json(item)) FROM (SELECT ${update} AS item FROM ${updatesOf(story)} ORDER BY u.pinned DESC, u.published DESC, u.id ${range}))`

const onTopics = `SELECT json_group_array(json(item)) FROM (SELECT ${card} AS item FROM (
    SELECT near.story, count(*) AS shared FROM (
      SELECT DISTINCT f.story FROM (SELECT value ->> '_ref' AS id FROM json_each(:topics) LIMIT 5) topic, story_tag f
      WHERE f.id = topic.id AND f.published <= :now AND f.story IN (
        SELECT story FROM story_tag WHERE id = topic.id AND published <= :now ORDER BY published DESC, story LIMIT 6)
    ) near, json_each(:topics) own, document d, story_tag f
    WHERE d.id = near.story AND f.id = own.value ->> '_ref' AND f.published = d.published AND f.story = d.id AND d.id <> :id
    GROUP BY near.story
  ) n JOIN document s ON s.id = n.story ORDER BY n.shared DESC, s.published DESC, s.id LIMIT 8)`

/** Stories that came after one, the nearest first. */
const listAfter = (where: string, most: number) =>
  `(SELECT json_group_array(json(item)) FROM (SELECT ${card} AS item FROM ${out} AND ${where} ORDER BY s.published, s.id DESC LIMIT ${most}))`

/** The eight after it, where fewer came before. */
const listWhereFew = (where: string) => `CASE
  WHEN (SELECT count(*) FROM (SELECT 1 FROM ${out} AND ${where} AND s.published < :publishedAt LIMIT 8)) < 8
  THEN json(${listAfter(`${where} AND s.published > :publishedAt`, 8)}) ELSE json_array() END`

const named = `'_id', d.id, 'title', d.json -> 'title', 'slug', d.slug, 'description', d.json -> 'description'`
const author = `'_id', d.id, 'name', d.json -> 'name', 'slug', d.slug, 'role', d.json -> 'role', 'bio', d.json -> 'bio',
  'picture', ${toImage("(d.json -> 'picture')")}, 'links', d.json -> 'links'`
const category = `${named}, 'section', ${toTarget('d.section', 'title', 'accent')}`
const section = `${named}, 'accent', d.json -> 'accent', 'order', d.json -> 'order',
  'categories', (SELECT json_group_array(json_object('_id', c.id, 'title', c.title, 'slug', c.slug) ORDER BY c.title)
    FROM document c WHERE c.type = 'category' AND c.section = d.id)`

const feedStory = `json_object('_id', s.id, 'slug', s.slug,
  ${['title', 'standfirst', 'publishedAt', 'updatedAt', 'dateline', 'body', 'corrections'].map(toField).join(', ')}, 'cover', ${toImage("(s.json -> 'cover')")},
  'section', ${toTarget('s.section', 'title')}, 'category', ${toTarget('s.category', 'title')})`
const revisions = `json_object('_rev', s.json ->> '_rev', 'section', ${toTarget('s.section', '_rev')}, 'category', ${toTarget('s.category', '_rev')})`
const indexed = `'_id', s.id, 'title', s.title, 'slug', s.slug, 'publishedAt', s.published, 'canonical', s.json -> '$.seo.canonical', 'noindex', s.json -> '$.seo.noindex'`

const hits = (column: string, text: string, most: number) =>
  `(SELECT json_group_array(json_object('_id', id, 'publishedAt', published, 'rank', rank)) FROM (
    SELECT s.id, s.published, bm25(words, 9, 4, 0, 1) AS rank FROM words JOIN document s ON s.key = words.rowid
    WHERE ${text} <> '' AND words MATCH '${column}:(' || iif(${text} = '', 'x', ${text}) || ')' AND s.published <= :now
    ORDER BY s.published DESC, s.id LIMIT ${most}))`

const bySlug = (type: string, fields: string) =>
  `${object(fields)} FROM document d WHERE d.type = '${type}' AND d.slug = :slug LIMIT 1`
const byTitle = (type: string, fields: string, order = 'd.title') =>
  rows(fields, `document d WHERE d.type = '${type}' AND d.slug IS NOT NULL ORDER BY ${order}, d.id`)
const listing = (where: string) =>
  object(`'items', ${listStories(`${out} AND ${where}`, card)}, 'total', ${count(where)}`)
const filed = (table: string) => object(`'items', ${listFiled(table, card)}, 'total', ${countFiled(table)}`)

/** The publication's queries by hand; the names are theirs. What each counts and finds is compared with what GROQ does. */
export const publicationSql: Record<string, string> = {
  article: `SELECT json_object(${wholeStory}, 'updateCount', (SELECT count(*) FROM ${updatesOf('o.id')}), 'updates', ${updates('o.id', 'LIMIT 20')},
    'keyEvents', (SELECT json_group_array(json_object('_id', u.id, 'headline', u.json -> 'headline', 'publishedAt', u.published, 'editedAt', u.updated))
      FROM ${updatesOf('o.id')} AND u.json ->> 'key')) FROM document s JOIN document o ON o.key = s.key
    WHERE s.type = 'article' AND s.slug = :slug AND s.published <= :now LIMIT 1`,
  'shared-article': `SELECT json_object(${wholeStory}, 'updateCount', 0, 'updates', json_array(), 'keyEvents', json_array()) FROM document s JOIN document o ON o.key = s.key WHERE s.id = :id`,
  'newest-slugs': `SELECT json_group_array(slug) FROM (SELECT s.slug FROM ${out} ORDER BY s.published DESC, s.id LIMIT :count)`,
  author: bySlug('author', author),
  authors: byTitle('author', author, "d.json ->> 'name'"),
  category: bySlug('category', category),
  categories: byTitle('category', `${category}, 'articleCount', ${count('s.category = d.id')}`),
  'feed-site': `SELECT ${listStories(out, feedStory, 'LIMIT 30')}`,
  'feed-section': `SELECT ${listStories(`${out} AND s.section = :id`, feedStory, 'LIMIT 30')}`,
  'feed-author': `SELECT ${listFiled('story_author', feedStory, 'LIMIT 30')}`,
  'feed-revisions':
    object(`'settings', (SELECT json ->> '_rev' FROM document WHERE id = 'siteSettings'), 'stories', CASE
    WHEN :id IS NULL THEN json(${listStories(out, revisions, 'LIMIT 30')})
    WHEN :id LIKE 'author-%' THEN json(${listFiled('story_author', revisions, 'LIMIT 30')})
    ELSE json(${listStories(`${out} AND s.section = :id`, revisions, 'LIMIT 30')}) END`),
  corrections: `WITH log AS MATERIALIZED (SELECT c.value AS correction, s.id, s.title, s.slug, s.published, s.section FROM (
      SELECT * FROM document INDEXED BY by_correction WHERE type = 'article' AND slug IS NOT NULL AND json_array_length(json, '$.corrections') > 0
        AND published <= :now ORDER BY updated DESC, id LIMIT 600) s, json_each(s.json, '$.corrections') c)
    SELECT json_object('total', (SELECT count(*) FROM log), 'items', (SELECT json_group_array(json(item)) FROM (
      SELECT json_object('text', correction -> 'text', 'date', correction -> 'date', 'story', json_object('_id', id, 'title', title, 'slug', slug,
        'section', ${toTarget('log.section', 'title', 'accent')})) AS item
      FROM log ORDER BY correction ->> 'date' DESC, id LIMIT :end - :start OFFSET :start)))`,
  home: object(`'latest', ${listStories(out, card, 'LIMIT 13')},
    'rails', (SELECT json_group_array(json_object(${named}, 'accent', d.json -> 'accent', 'stories', ${listStories(`${out} AND s.section = d.id`, card, 'LIMIT 16')}) ORDER BY d.json ->> 'order')
      FROM document d WHERE d.type = 'section'),
    'live', (SELECT json_object('card', ${card}, 'updates', ${updates('s.id', 'LIMIT 3')}) FROM ${out} AND s.kind = 'live'
      AND NOT coalesce(s.json ->> 'liveEndedAt' <= :now, 0) ORDER BY s.published DESC, s.id LIMIT 1)`),
  'listing-all': listing('1'),
  'listing-section': listing('s.section = :id'),
  'listing-category': listing('s.category = :id'),
  'listing-author': filed('story_author'),
  'listing-tag': filed('story_tag'),
  'live-updates': `${object(`'_id', s.id, 'title', s.title, 'updateCount', (SELECT count(*) FROM ${updatesOf('s.id')}),
    'updates', ${updates('s.id', 'LIMIT :end - :start OFFSET :start')}`)} FROM ${articleOf(':slug')}`,
  'live-update-ids': `SELECT json_group_array(u.id ORDER BY u.pinned DESC, u.published DESC, u.id)
    FROM ${updatesOf("(SELECT id FROM document WHERE type = 'article' AND slug = :slug)")}`,
  onward: object(`
    'newer', ${listAfter('s.section = :section AND s.published >= :publishedAt AND (s.published > :publishedAt OR s.id < :id)', 1)},
    'older', ${listStories(`${out} AND s.section = :section AND s.published <= :publishedAt AND (s.published < :publishedAt OR s.id > :id)`, card, 'LIMIT 8')},
    'later', ${listWhereFew('s.section = :section')},
    'before', ${listStories(`${out} AND s.category = :category AND s.published < :publishedAt`, card, 'LIMIT 8')},
    'after', ${listWhereFew('s.category = :category')}`),
  'on-topics': onTopics,
  page: bySlug('page', `${named}, 'body', d.json -> 'body'`),
  'page-slugs': "SELECT json_group_array(slug) FROM document WHERE type = 'page' AND slug IS NOT NULL",
  redirect: object(`
    'live', (SELECT count(*) FROM (SELECT 1 FROM document WHERE type IN (SELECT value FROM json_each(:types)) AND slug = :slug LIMIT 1)),
    'renamed', (SELECT json_object('_type', d.type, 'slug', d.slug) FROM former_slug f JOIN document d ON d.id = f.id
      WHERE f.slug = :slug AND d.type IN (SELECT value FROM json_each(:types)) LIMIT 1),
    'redirect', (SELECT json_object('to', json -> 'to', 'permanent', json -> 'permanent') FROM document
      WHERE type = 'redirect' AND json ->> 'from' IN (SELECT value FROM json_each(:paths)) LIMIT 1)`),
  retraction: `SELECT json_object('reason', d.json -> 'reason', 'retractedAt', d.json -> 'retractedAt')
    FROM retracted r JOIN document d ON d.id = r.id WHERE r.path = :path LIMIT 1`,
  'search-hits': object(`
    'inHeadline', ${hits('title', ':headline', 201)}, 'inPhrase', ${hits('everything', ':quoted', 201)},
    'anywhere', ${hits('everything', ':words', 301)}, 'onTopic', json_array(), 'byAuthor', json_array()`),
  'search-names': rows(
    `'_id', d.id, '_type', d.type, 'name', coalesce(d.json ->> 'name', d.title), 'slug', d.slug`,
    `document d WHERE d.type IN ('section', 'category', 'tag', 'author') AND d.slug IS NOT NULL ORDER BY coalesce(d.json ->> 'name', d.title), d.id`,
  ),
  'search-stories': `SELECT json_group_array(json_object('card', json(${card}), 'body', s.json -> 'body', 'topics', ${toTargets('tags', 'title')}))
    FROM ${out} AND s.id IN (SELECT value FROM json_each(:ids))`,
  'search-suggestions': rows(
    "'_id', s.id, 'title', s.title, 'slug', s.slug",
    `(SELECT s.* FROM words JOIN document s ON s.key = words.rowid WHERE words MATCH 'title:' || replace(:begun, '*', '') || '*'
      AND s.published <= :now ORDER BY s.published DESC, s.id LIMIT 5) s`,
  ),
  'search-vocabulary': rows(
    "'_id', s.id, 'title', s.title, 'standfirst', s.json -> 'standfirst'",
    `${out} ORDER BY s.published DESC, s.id LIMIT 500`,
  ),
  section: bySlug('section', section),
  sections: byTitle(
    'section',
    `${section}, 'articleCount', ${count('s.section = d.id')}`,
    "d.json ->> 'order'",
  ),
  settings: `SELECT json_object('_id', d.id, 'name', d.json -> 'name', 'tagline', d.json -> 'tagline', 'description', d.json -> 'description', 'socialLinks', d.json -> 'socialLinks',
    'shareTitle', d.json -> 'shareTitle', 'shareText', d.json -> 'shareText', 'moreTitle', d.json -> 'moreTitle', 'moreText', d.json -> 'moreText',
    'nav', (SELECT json_group_array(json_object('slug', t.slug, 'title', t.title)) FROM json_each(d.json, '$.nav') r JOIN document t ON t.id = r.value ->> '$.target._ref'),
    'footerNav', (SELECT json_group_array(json_object('slug', t.slug, 'title', t.title)) FROM json_each(d.json, '$.footerNav') r JOIN document t ON t.id = r.value ->> '$.target._ref')
    ) FROM document d WHERE d.id = 'siteSettings'`,
  'sitemap-count': object(`'stories', ${count()}`),
  'sitemap-stories': rows(
    `${indexed}, 'updatedAt', s.json -> 'updatedAt', 'corrections', s.json -> 'corrections',
    'lastUpdate', (SELECT max(u.published) FROM ${updatesOf('s.id')}), 'cover', ${toTarget("s.json ->> '$.cover.asset._ref'", 'url')},
    'pictures', (SELECT json_group_array(a.json -> 'url') FROM json_each(s.json, '$.body') b JOIN document a ON a.id = b.value ->> '$.asset._ref')`,
    `${out} ORDER BY s.published, s.id DESC LIMIT :end - :start OFFSET :start`,
  ),
  'sitemap-pages': rows(
    `'_id', d.id, '_type', d.type, '_rev', d.json -> '_rev', 'slug', d.slug, 'changedAt', d.updated`,
    'document d WHERE d.type IN (SELECT value FROM json_each(:types)) AND d.slug IS NOT NULL ORDER BY d.type, d.slug',
  ),
  'sitemap-newest': rows(
    `${indexed}, 'standfirst', s.json -> 'standfirst', 'updatedAt', s.json -> 'updatedAt'`,
    `${out} ORDER BY s.published DESC, s.id LIMIT :end`,
  ),
  'sitemap-news': rows(
    indexed,
    `${out} AND s.published > strftime('%Y-%m-%dT%H:%M:%fZ', :now, '-2 days') ORDER BY s.published DESC, s.id LIMIT 5000`,
  ),
  'share-picture': `${object(`'_id', s.id, 'title', s.title, 'kind', s.kind, 'section', ${toTarget('s.section', 'title', 'accent')},
    'authors', (SELECT json_group_array(t.json ->> 'name') FROM json_each(s.json, '$.authors') r JOIN document t ON t.id = r.value ->> '_ref'),
    'cover', ${toImage("(s.json -> 'cover')")}`)} FROM ${articleOf(':slug')}`,
  tag: bySlug('tag', named),
  tags: byTitle(
    'tag',
    `${named}, 'articleCount', (SELECT count(*) FROM story_tag f WHERE f.id = d.id AND f.published <= :now)`,
  ),
}
