/**
 * The documents that readers may see, as somebody would lay them out for these questions alone: columns for what is
 * looked up, tables for what stands in arrays, full text. `json` texts are the documents themselves.
 */
export const rawSchema = `
  CREATE TABLE document (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    slug TEXT AS (json ->> '$.slug.current') STORED,
    title TEXT AS (json ->> 'title') STORED,
    published TEXT AS (json ->> 'publishedAt') STORED,
    updated TEXT AS (json ->> '_updatedAt') STORED,
    section TEXT AS (json ->> '$.section._ref') STORED,
    category TEXT AS (json ->> '$.category._ref') STORED,
    kind TEXT AS (json ->> 'kind') STORED,
    article TEXT AS (json ->> '$.article._ref') STORED,
    pinned INTEGER AS (coalesce(json ->> 'pinned', 0)) STORED,
    json TEXT NOT NULL
  ) STRICT;
  CREATE TABLE story_tag (id TEXT, published TEXT, story TEXT, category TEXT, PRIMARY KEY (id, published DESC, story)) STRICT, WITHOUT ROWID;
  CREATE TABLE story_author (id TEXT, published TEXT, story TEXT, PRIMARY KEY (id, published DESC, story)) STRICT, WITHOUT ROWID;
  CREATE TABLE link (id TEXT, type TEXT, published TEXT, source TEXT, PRIMARY KEY (id, type, published DESC, source)) STRICT, WITHOUT ROWID;
  CREATE TABLE former_slug (slug TEXT, id TEXT, PRIMARY KEY (slug, id)) STRICT, WITHOUT ROWID;
  CREATE TABLE retracted (path TEXT, id TEXT, PRIMARY KEY (path, id)) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5(title, standfirst, body, everything, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '3 4');
`

/** Fills the tables from a lake's file, attached as `lake`; `prose_of` and `text_of` give its prose and all its words. */
export const rawContent = `
  INSERT INTO document (id, type, json)
    SELECT id, type, body FROM lake.document
    WHERE dataset_id = (SELECT id FROM lake.dataset WHERE name = 'production') AND instr(id, '.') = 0 ORDER BY id;
  INSERT OR IGNORE INTO story_tag SELECT tag.value ->> '_ref', published, d.id, d.category
    FROM document d, json_each(d.json, '$.tags') tag WHERE d.type = 'article' AND slug IS NOT NULL;
  INSERT OR IGNORE INTO story_author SELECT author.value ->> '_ref', published, d.id
    FROM document d, json_each(d.json, '$.authors') author WHERE d.type = 'article' AND slug IS NOT NULL;
  INSERT OR IGNORE INTO link SELECT to_id, type, coalesce(published, ''), d.id
    FROM lake.reference r JOIN document d ON d.id = r.from_id;
  INSERT INTO former_slug SELECT slug.value, d.id FROM document d, json_each(d.json, '$.previousSlugs') slug;
  INSERT INTO retracted SELECT path.value, d.id FROM document d, json_each(d.json, '$.paths') path WHERE d.type = 'retraction';
  INSERT INTO words (rowid, title, standfirst, body, everything)
    SELECT key, title, json ->> 'standfirst', prose_of(json), text_of(json) FROM document WHERE type = 'article';

  CREATE INDEX by_slug ON document (type, slug);
  CREATE INDEX by_date ON document (type, published DESC, id) WHERE slug IS NOT NULL;
  CREATE INDEX by_section ON document (type, section, published DESC, id) WHERE slug IS NOT NULL;
  CREATE INDEX by_category ON document (type, category, published DESC, id) WHERE slug IS NOT NULL;
  CREATE INDEX by_kind ON document (type, kind, published DESC, id) WHERE slug IS NOT NULL;
  CREATE INDEX by_article ON document (article, pinned DESC, published DESC, id) WHERE type = 'liveUpdate';
  CREATE INDEX by_correction ON document (updated DESC, id)
    WHERE type = 'article' AND slug IS NOT NULL AND json_array_length(json, '$.corrections') > 0;
  CREATE INDEX by_origin ON document (json ->> 'from') WHERE type = 'redirect';
  ANALYZE;
`
