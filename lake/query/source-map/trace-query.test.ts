import { describe, expect, test } from '@jest/globals'
import type { Document } from '../../documents/document.ts'
import { evaluateOver } from '../evaluate-query.ts'
import type { Perspective } from '../evaluator.ts'
import { toPerspective } from '../overlay.ts'
import { runQuery } from '../run-query.ts'
import type { SourceMap } from './to-source-map.ts'
import { traceQuery } from './trace-query.ts'

const SETTINGS = { projectId: 'dateline', outputBytes: 1e6 }

const make = (_id: string, _type: string, fields: Record<string, unknown>): Document => ({
  _id,
  _type,
  _rev: `rev-${_id}`,
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-02T00:00:00Z',
  ...fields,
})

const to = (_ref: string, _key?: string) => ({ _type: 'reference', _ref, ...(_key && { _key }) })

const documents = [
  make('ana', 'author', { name: 'Ana', slug: { current: 'ana' }, boss: to('ben') }),
  make('ben', 'author', { name: 'Ben' }),
  make('chips', 'section', { title: 'Chips', slug: { current: 'chips' } }),
  make('one', 'article', {
    title: 'One',
    slug: { _type: 'slug', current: 'one' },
    n: 3,
    live: false,
    section: to('chips'),
    authors: [to('ana', 'a'), to('ben', 'b'), to('gone', 'g')],
    tags: ['x', 'y', 'x', null],
    seo: { title: 'One for search' },
    body: [
      {
        _key: 'k1',
        _type: 'block',
        children: [
          { _key: 's1', _type: 'span', text: 'First' },
          { _key: 's2', _type: 'span', text: 'Second' },
        ],
        markDefs: [{ _key: 'm', _type: 'link', href: '/a', to: to('ben') }],
      },
      { _key: 'k2', _type: 'image', alt: 'A wafer' },
      { _key: 'k3', _type: 'box', title: 'Box', body: [{ _key: 'c', text: 'Inner' }] },
      { _key: 'same', _type: 'image', alt: 'Twice' },
      { _key: 'same', _type: 'image', alt: 'Thrice' },
      { _key: "it's", _type: 'image', alt: 'Quoted' },
      { _type: 'image', alt: 'Keyless' },
    ],
  }),
  make('two', 'article', {
    title: 'Two',
    n: 1,
    section: to('chips'),
    authors: [to('ana', 'a')],
    tags: ['y'],
  }),
  make('three', 'article', { title: 'Three', n: 2, standfirst: 'Third' }),
  make('drafts.two', 'article', { title: 'Two, edited', n: 5, section: to('chips') }),
  make('versions.r1.three', 'article', { title: 'Three, released', n: 4 }),
]

const toRequest = (query: string, perspective: Perspective) => ({
  query,
  params: {},
  dataset: 'production',
  identity: 'me',
  timestamp: '2026-01-03T00:00:00Z',
  perspective,
  includeDotted: true,
})

type Options = { perspective?: Perspective; steps?: 'indices' | 'keys' }

/** A query's mappings as `result path: document path`. The result is held against what the query answers untraced. */
async function trace(query: string, { perspective = 'published', steps = 'keys' }: Options = {}) {
  const request = toRequest(query, perspective)
  const view = toPerspective(documents, perspective)
  const { json, sourceMap = '' } = await runQuery({ ...request, sourceMap: steps }, view, SETTINGS)
  expect(json).toBe((await runQuery(request, view, SETTINGS)).json)
  const map: SourceMap = JSON.parse(sourceMap)
  return Object.fromEntries(
    Object.entries(map.mappings).map(([at, { type, source }]) => {
      expect([type, source.type]).toEqual(['value', 'documentValue'])
      return [at, `${map.documents[source.document]?._id} ${map.paths[source.path]}`]
    }),
  )
}

describe('what hands stored values on', () => {
  test.each<[string, Record<string, string>]>([
    ['*[_id == "one"][0].title', { $: "one $['title']" }],
    ['*[_id == "one"][0]["title"]', { $: "one $['title']" }],
    ['*[_id == "one"][0].slug', { $: "one $['slug']" }],
    ['*[_id == "one"].slug.current', { '$[0]': "one $['slug']['current']" }],
    ['*[_id == "one"][0]{title}', { "$['title']": "one $['title']" }],
    ['*[_id == "one"][0]{"t": title}{"again": t}', { "$['again']": "one $['title']" }],
    ['*[_id == "one"][0]{"s": slug.current}', { "$['s']": "one $['slug']['current']" }],
    ['*[_id == "one"][0]{live, n}', { "$['live']": "one $['live']", "$['n']": "one $['n']" }],
    ['*[_id == "one"][0]{seo{title}}', { "$['seo']['title']": "one $['seo']['title']" }],
    ['*[_id == "one"][0]{"o": {"in": {"t": title}}}', { "$['o']['in']['t']": "one $['title']" }],
    ['*[_id == "one"][0]{seo}', { "$['seo']": "one $['seo']" }],
    ['{"first": *[_type == "author"][0].name}', { "$['first']": "ana $['name']" }],
    [
      '*[_type == "author"] | order(name desc) {name}',
      {
        "$[0]['name']": "ben $['name']",
        "$[1]['name']": "ana $['name']",
      },
    ],
    [
      '*[_type == "article"]{title, n} | order(n asc)[1..2].title',
      {
        '$[0]': "three $['title']",
        '$[1]': "one $['title']",
      },
    ],
    [
      '*[_type == "article"] | score(title == "Two") | order(_score desc)[0]{title, _score}',
      {
        "$['title']": "two $['title']",
      },
    ],
    ['*[_type == "article" && n > 1] | order(n desc)[0...1]{title}', { "$[0]['title']": "one $['title']" }],
    ['*[_type == "article"] | order(n desc)[-1].title', { $: "two $['title']" }],
  ])('%s', async (query, expected) => expect(await trace(query)).toEqual(expected))
})

describe('splats', () => {
  test('a later key overrides, and only that', async () => {
    expect(await trace('*[_id == "ana"][0]{..., "name": slug.current, "boss": "nobody"}')).toEqual({
      "$['_id']": "ana $['_id']",
      "$['_type']": "ana $['_type']",
      "$['_rev']": "ana $['_rev']",
      "$['_createdAt']": "ana $['_createdAt']",
      "$['_updatedAt']": "ana $['_updatedAt']",
      "$['slug']": "ana $['slug']",
      "$['name']": "ana $['slug']['current']",
    })
    expect(await trace('*[_id == "ana"][0]{"name": "new", ...}')).toMatchObject({
      "$['name']": "ana $['name']",
    })
  })

  test.each<[string, Record<string, string>]>([
    ['*[_id == "one"][0]{n > 2 => {title}, n > 3 => {live}}', { "$['title']": "one $['title']" }],
    ['*[_id == "one"][0]{n > 2 => {"title": seo.title}}', { "$['title']": "one $['seo']['title']" }],
    ['*[_id == "one"][0]{title, ...seo}', { "$['title']": "one $['seo']['title']" }],
    ['*[_id == "one"][0]{...section->{title}}', { "$['title']": "chips $['title']" }],
    ['*[_id == "one"][0]{title, missing => {"title": "x"}}', { "$['title']": "one $['title']" }],
  ])('%s', async (query, expected) => expect(await trace(query)).toEqual(expected))
})

describe('references', () => {
  test.each<[string, Record<string, string>]>([
    ['*[_id == "one"][0].section->title', { $: "chips $['title']" }],
    [
      '*[_id == "one"][0]{section->{title, "s": slug.current}}',
      {
        "$['section']['title']": "chips $['title']",
        "$['section']['s']": "chips $['slug']['current']",
      },
    ],
    [
      '*[_id == "one"][0]{"names": authors[]->name}',
      {
        "$['names'][0]": "ana $['name']",
        "$['names'][1]": "ben $['name']",
      },
    ],
    ['*[_id == "one"][0].authors[]->{"boss": boss->name}', { "$[0]['boss']": "ben $['name']" }],
    ['*[_id == "one"][0].authors[1]->name', { $: "ben $['name']" }],
    ['*[_id == "one"][0].authors[_key == "b"][0]->name', { $: "ben $['name']" }],
    ['documents::get({"_ref": "ben"}).name', { $: "ben $['name']" }],
    ['documents::get(*[_id == "one"][0].section){title}', { "$['title']": "chips $['title']" }],
    ['*[_id == "one"][0]{"x": {"_ref": "b" + "en"}->name}', { "$['x']": "ben $['name']" }],
    ['*[_id == "one"][0]{"x": authors[2]->name}', {}],
  ])('%s', async (query, expected) => expect(await trace(query)).toEqual(expected))
})

describe('arrays', () => {
  const text = (block: string, span: string) =>
    `one $['body'][?(@._key=='${block}')]['children'][?(@._key=='${span}')]['text']`

  test.each<[string, Record<string, string>]>([
    [
      '*[_id == "one"][0].body[_type == "box"]{title}',
      { "$[0]['title']": "one $['body'][?(@._key=='k3')]['title']" },
    ],
    [
      '*[_id == "one"][0].body[_type == "box"][0].body[0].text',
      {
        $: "one $['body'][?(@._key=='k3')]['body'][?(@._key=='c')]['text']",
      },
    ],
    ['*[_id == "one"][0].body[].children[].text', { '$[0]': text('k1', 's1'), '$[1]': text('k1', 's2') }],
    ['*[_id == "one"][0].body[0].children[-1].text', { $: text('k1', 's2') }],
    [
      '*[_id == "one"][0].body[0]{"l": markDefs[]{href, "t": to->name}}',
      {
        "$['l'][0]['href']": "one $['body'][?(@._key=='k1')]['markDefs'][?(@._key=='m')]['href']",
        "$['l'][0]['t']": "ben $['name']",
      },
    ],
    [
      '*[_id == "one"][0].body[_type == "image"].alt',
      {
        '$[0]': "one $['body'][?(@._key=='k2')]['alt']",
        '$[1]': "one $['body'][3]['alt']",
        '$[2]': "one $['body'][4]['alt']",
        '$[3]': "one $['body'][5]['alt']",
        '$[4]': "one $['body'][6]['alt']",
      },
    ],
    [
      '*[_id == "one"][0].body[1...3]{alt, title}',
      {
        "$[0]['alt']": "one $['body'][?(@._key=='k2')]['alt']",
        "$[1]['title']": "one $['body'][?(@._key=='k3')]['title']",
      },
    ],
    ['*[_id == "one"][0].tags', { $: "one $['tags']" }],
    ['*[_id == "one"][0].tags[2..2]', { '$[0]': "one $['tags'][2]" }],
    ['*[_id == "one"][0].tags[@ == "x"]', { '$[0]': "one $['tags'][0]", '$[1]': "one $['tags'][2]" }],
    [
      '*[_id == "one"][0].tags | order(@ desc)',
      { '$[1]': "one $['tags'][1]", '$[2]': "one $['tags'][0]", '$[3]': "one $['tags'][2]" },
    ],
    [
      'array::compact(*[_id == "one"][0].tags)',
      {
        '$[0]': "one $['tags'][0]",
        '$[1]': "one $['tags'][1]",
        '$[2]': "one $['tags'][2]",
      },
    ],
    [
      'array::unique(*[_id == "one"][0].tags)[0..1]',
      { '$[0]': "one $['tags'][0]", '$[1]': "one $['tags'][1]" },
    ],
    [
      '*[_id == "one"][0]{"l": [...tags[0..0], "lit", title, ...*[_type == "author"].name]}',
      {
        "$['l'][0]": "one $['tags'][0]",
        "$['l'][2]": "one $['title']",
        "$['l'][3]": "ana $['name']",
        "$['l'][4]": "ben $['name']",
      },
    ],
    [
      '*[_id == "one"][0]{"all": body[]{..., _type == "box" => {"title": null}}}.all[2].body[0]',
      {
        $: "one $['body'][?(@._key=='k3')]['body'][?(@._key=='c')]",
      },
    ],
  ])('%s', async (query, expected) => expect(await trace(query)).toEqual(expected))

  test('by index when asked, in one mapping for what is as stored', async () => {
    const query = '*[_id == "one"][0]{body, "texts": body[].children[].text}'
    expect(await trace(query, { steps: 'indices' })).toEqual({
      "$['body']": "one $['body']",
      "$['texts'][0]": "one $['body'][0]['children'][0]['text']",
      "$['texts'][1]": "one $['body'][0]['children'][1]['text']",
    })
  })
})

describe('choices and scopes', () => {
  test.each<[string, Record<string, string>]>([
    ['*[_id == "one"][0]{"t": coalesce(missing, seo.title, title)}', { "$['t']": "one $['seo']['title']" }],
    ['*[_id == "one"][0]{"t": coalesce(upper(missing), title)}', { "$['t']": "one $['title']" }],
    ['*[_id == "one"][0]{"t": coalesce(upper(title), title)}', {}],
    ['*[_id == "one"][0]{"t": coalesce(missing, "none")}', {}],
    [
      '*[_id == "one"][0]{"t": coalesce(missing, [])[]{a}, "s": coalesce(seo, {}){title}}',
      {
        "$['s']['title']": "one $['seo']['title']",
      },
    ],
    [
      '*[_id == "one"][0]{"t": select(n > 5 => seo.title, n > 2 => title, "x")}',
      { "$['t']": "one $['title']" },
    ],
    ['*[_id == "one"][0]{"t": select(n > 5 => "x", title)}', { "$['t']": "one $['title']" }],
    ['*[_id == "one"][0]{"t": select(n > 2 => "x", title)}', {}],
    ['*[_id == "one"][0]{"t": (title)}', { "$['t']": "one $['title']" }],
    [
      '*[_id == "one"][0]{"t": @.title, "me": @{n}}',
      { "$['t']": "one $['title']", "$['me']['n']": "one $['n']" },
    ],
    [
      '*[_id == "chips"][0]{"in": *[section._ref == ^._id]{title, "s": ^.title}}',
      {
        "$['in'][0]['title']": "one $['title']",
        "$['in'][0]['s']": "chips $['title']",
        "$['in'][1]['title']": "two $['title']",
        "$['in'][1]['s']": "chips $['title']",
      },
    ],
    [
      '*[_id == "chips"][0]{"in": *[_id == "one"]{"a": authors[]{"s": ^.^.title, "t": ^.title}}}',
      {
        "$['in'][0]['a'][0]['s']": "chips $['title']",
        "$['in'][0]['a'][0]['t']": "one $['title']",
        "$['in'][0]['a'][1]['s']": "chips $['title']",
        "$['in'][0]['a'][1]['t']": "one $['title']",
        "$['in'][0]['a'][2]['s']": "chips $['title']",
        "$['in'][0]['a'][2]['t']": "one $['title']",
      },
    ],
    [
      '*[_id == "one"][0]{"known": authors[_ref in *[_type == "author" && name != ^.^.title]._id]->name}',
      {
        "$['known'][0]": "ana $['name']",
        "$['known'][1]": "ben $['name']",
      },
    ],
    [
      '*[_id == "one"][0]{"in": tags[]{"up": ^.title}, "of": tags[@ in *[_id == "two"][0].tags]}',
      {
        "$['of'][0]": "one $['tags'][1]",
      },
    ],
    [
      '*[_id == "one"][0]{"t": body[].children[^.title == "One"][0..0].text}',
      { "$['t'][0]": `one $['body'][?(@._key=='k1')]['children'][?(@._key=='s1')]['text']` },
    ],
    [
      'fn a::short($doc) = $doc{title}; *[_id == "one"][0]{...a::short(@)}',
      { "$['title']": "one $['title']" },
    ],
  ])('%s', async (query, expected) => expect(await trace(query)).toEqual(expected))
})

describe('what has no single source carries none', () => {
  test.each([
    '*[_id == "one"][0]{"x": title + "!", "n": n + 0, "c": count(tags), "u": upper(title), "b": n == 3}',
    '*[_id == "one"][0]{"t": pt::text(body), "l": length(title), "now": now(), "s": string(n), "r": round(n)}',
    '*[_id == "one"][0]{"j": array::join(tags[0..1], " "), "p": string::split(title, ""), "not": !live}',
    '*[_type == "article"]{"max": math::max(*[].n), "one": 1, "null": missing, "o": {"a": {"b": "text"}}}',
    'count(*)',
    '[1, "two", [3], {"four": 4}]',
    '{"_id": "one", "title": "One"}',
    '*[[@, _id] match text::query("one")]{"x": "y"}',
    'dateTime(now())',
    'missing',
    'null',
  ])('%s', async (query) => expect(await trace(query)).toEqual({}))

  test('names that clients would read as something else', async () => {
    expect(await trace('*[_id == "one"][0]{"it\'s": title}')).toEqual({ "$['it\\'s']": "one $['title']" })
    expect(await trace('*[_id == "one"][0]{"a\']b": title}')).toEqual({})
  })
})

describe('perspectives', () => {
  test('documents are under the ids they are stored by; _id is theirs only unless renamed', async () => {
    const query = '*[_type == "article"] | order(_id asc) {_id, _originalId, title}'
    expect(await trace(query, { perspective: ['r1', 'drafts'] })).toEqual({
      "$[0]['_id']": "one $['_id']",
      "$[0]['title']": "one $['title']",
      "$[1]['title']": "versions.r1.three $['title']",
      "$[2]['title']": "drafts.two $['title']",
    })
  })

  test('a whole document maps as a whole where it is as stored', async () => {
    expect(await trace('*[_id == "ben"]')).toEqual({ '$[0]': 'ben $' })
    expect(Object.keys(await trace('*[_id == "two"]', { perspective: ['drafts'] }))).toEqual([
      "$[0]['_type']",
      "$[0]['_rev']",
      "$[0]['_createdAt']",
      "$[0]['_updatedAt']",
      "$[0]['title']",
      "$[0]['n']",
      "$[0]['section']",
    ])
  })
})

describe('limits', () => {
  const run = (query: string, outputBytes: number) =>
    runQuery({ ...toRequest(query, 'raw'), sourceMap: 'keys' }, toPerspective(documents, 'raw'), {
      ...SETTINGS,
      outputBytes,
    })

  test('the map counts towards the limit of output', async () => {
    const { json, sourceMap = '' } = await run('*', 1e6)
    const size = Buffer.byteLength(json) + Buffer.byteLength(sourceMap)
    await expect(run('*', size)).resolves.toBeDefined()
    await expect(run('*', size - 1)).rejects.toMatchObject({ status: 413, type: 'queryOutputTooLargeError' })
  })

  test('what needs promises answers, with an empty map', async () => {
    const { json, sourceMap = '' } = await run('diff::changedAny({"a": 1}, {"a": 2}, a)', 1e6)
    expect(json).toBe('true')
    expect(JSON.parse(sourceMap)).toEqual({ documents: [], paths: [], mappings: {} })
  })
})

test('values are followed as groq-js has them, whatever the scopes', async () => {
  const queries = [
    '*[_type == "article"]{"a": authors[]->{name, "of": ^.title, "up": ^.^.title, "n": count(*[_id != ^.^._id])}}',
    '*[_type == "article"]{"t": tags[][@ == ^.title || @ in ^.tags], "b": body[]{"c": children[]{text, "k": ^._key}}}',
    '*[_type == "article"]{"t": body[].children[][text != ^.title]{"x": [^.title, ^.^.title, @.text]}}',
    '*[_type == "article"]{"l": tags[]{"x": ^.title}, "m": [1, 2][]{"y": ^.title}, "z": [title, n][@ == ^.title]}',
    '*[_type == "article"] | order(count(*[section._ref == ^.section._ref]) desc, title asc) {title}',
    '*[_type == "section"]{"s": *[section._ref == ^._id]{"a": authors[@->name != ^.^.title]->{"x": ^.title}}}',
    '*[_type == "section"]{"s": *[section._ref == ^._id] | score(title == ^.title, boost(n > 1, 2)) {_score, title}}',
    '*[_type == "article"]{"x": select(count(authors[_ref == ^.section._ref]) > 0 => 1, authors[0]{"t": ^.title})}',
    '*[_type == "article"]{"x": {"t": title}{"u": ^.title, t}, "y": @{"n": ^.n}{"m": ^.title, n}}',
    '*[_type == "article"]{authors[]{"r": @->{"d": ^.^.title, "e": ^._key, "f": ^._ref}}}',
    '*[_type == "section"]{"s": *[section._ref == ^._id]{"c": count(body[].children[^.^.title == "Chips"])}}',
    '*[_type == "section"]{"s": *[section._ref == ^._id]{"c": count(body[]{"x": ^.^.title}[x == "Chips"])}}',
    '[{"a": [1, 2]}, {"a": [3]}][].a[@ > 1]',
    '*[_type == "author"]{"w": *[_type == "article" && ^._id in authors[]._ref]{"l": body[]{"p": ^.^.name}}}',
  ]
  for (const query of queries)
    for (const perspective of ['published', ['r1', 'drafts']] as const) {
      const view = toPerspective(documents, perspective)
      const { tree, options, result } = await evaluateOver(toRequest(query, perspective), view, SETTINGS)
      const { value } = traceQuery(tree, view, options)
      expect([query, value]).toEqual([query, result])
    }
})
