import type { SearchRequest } from './parse-search.ts'

type Asked = Partial<
  Pick<SearchRequest, 'text' | 'section' | 'author' | 'from' | 'to' | 'newest' | 'exact' | 'page'>
>

/** The address of a search; what is not asked for is not in it. */
export function toSearchHref({ text, section, author, from, to, newest, exact, page = 1 }: Asked): string {
  const parameters = Object.entries({
    q: text,
    section,
    author,
    from,
    to,
    sort: newest ? 'newest' : '',
    exact: exact ? '1' : '',
    page: page > 1 ? String(page) : '',
  })
  const search = new URLSearchParams(parameters.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return search.size > 0 ? `/search?${search}` : '/search'
}
