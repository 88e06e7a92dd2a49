/** A field of the story \`s\` as JSON keeps it. */
export const toField = (name: string) => `'${name}', s.json -> '${name}'`

const toAsset = (reference: string) => `(SELECT json_object(
  'assetId', asset.id, 'url', asset.json -> 'url', 'width', asset.json -> '$.metadata.dimensions.width',
  'height', asset.json -> '$.metadata.dimensions.height', 'lqip', asset.json -> '$.metadata.lqip',
  'color', asset.json -> '$.metadata.palette.dominant.background', 'opaque', asset.json -> '$.metadata.isOpaque'
) FROM document asset WHERE asset.id = ${reference})`

/** An image, with its asset, out of the JSON text \`source\`. */
export const toImage = (source: string) => `json_object(
  'alt', ${source} -> 'alt', 'caption', ${source} -> 'caption', 'credit', ${source} -> 'credit',
  'hotspot', ${source} -> 'hotspot', 'crop', ${source} -> 'crop', 'asset', ${toAsset(`${source} ->> '$.asset._ref'`)}
)`

/** Fields \`names\` of the document with the id \`id\`. */
export const toTarget = (id: string, ...names: string[]) =>
  `(SELECT json_object('slug', t.slug, ${names.map((name) => `'${name}', t.json -> '${name}'`).join(', ')}) FROM document t WHERE t.id = ${id})`

/** Fields \`names\` of the documents that the array \`path\` of the story refers to. */
export const toTargets = (path: string, ...names: string[]) =>
  `(SELECT json_group_array(json_object('_id', t.id, 'slug', t.slug, ${names.map((name) => `'${name}', t.json -> '${name}'`).join(', ')}))
    FROM json_each(s.json, '$.${path}') r JOIN document t ON t.id = r.value ->> '_ref')`

const texts = `(SELECT json_tree.value AS text FROM json_tree(s.json, '$.body') WHERE json_tree.key = 'text')`

const length = `json_object(
  'words', (SELECT sum(length(text) - length(replace(text, ' ', '')) + 1) FROM ${texts}),
  'images', (SELECT count(*) FROM json_each(s.json, '$.body') b WHERE b.value ->> '_type' = 'image')
)`

const storyFields = `
  '_id', s.id, 'slug', s.slug, ${['title', 'standfirst', 'kind', 'publishedAt', 'updatedAt', 'liveEndedAt'].map(toField).join(', ')},
  'cover', ${toImage("(s.json -> 'cover')")}, 'section', ${toTarget('s.section', 'title', 'accent')},
  'category', ${toTarget('s.category', 'title')}, 'length', ${length}`

/** A story \`s\` as lists show it. */
export const card = `json_object(${storyFields}, 'authors', ${toTargets('authors', 'name')})`

/** What of a story \`s\` its own page shows. */
export const wholeStory = `${storyFields}, ${['dateline', 'body', 'seo'].map(toField).join(', ')},
  'corrections', coalesce(s.json -> 'corrections', json_array()),
  'authors', ${toTargets('authors', 'name', 'role', 'bio', 'links')}, 'tags', ${toTargets('tags', 'title')},
  'related', (SELECT json_group_array(json(${card})) FROM json_each(o.json, '$.related') r JOIN document s ON s.id = r.value ->> '_ref'
    WHERE s.published <= :now AND s.id <> o.id)`

/** The stories that are out, from \`source\` (which calls them \`s\`), newest first, from one position up to before another. */
export const listStories = (source: string, fields: string, range = 'LIMIT :end - :start OFFSET :start') =>
  `(SELECT json_group_array(json(item)) FROM (SELECT ${fields} AS item FROM ${source} ORDER BY s.published DESC, s.id ${range}))`

/** Where stories \`s\` are found that are out. */
export const out = `document s WHERE s.type = 'article' AND s.slug IS NOT NULL AND s.published <= :now`

/** Stories \`s\` by a table of what stands in their arrays; its own dates order and bound them. */
export const listFiled = (table: string, fields: string, range = 'LIMIT :end - :start OFFSET :start') =>
  `(SELECT json_group_array(json(item)) FROM (SELECT ${fields} AS item
    FROM (SELECT story, published FROM ${table} WHERE id = :id AND published <= :now ORDER BY published DESC, story ${range}) f
    JOIN document s ON s.id = f.story ORDER BY f.published DESC, f.story))`

/** How many stories are filed so. */
export const countFiled = (table: string) =>
  `(SELECT count(*) FROM ${table} WHERE id = :id AND published <= :now)`
