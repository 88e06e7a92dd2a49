import { withoutSecretSearchParams } from '@sanity/preview-url-secret/without-secret-search-params'

const HERE = 'http://site.invalid'

const isLocal = (path: string) => path.startsWith('/') && !/^\/[/\\]/.test(path)

/** A path of this site to go on to, without a preview's own parameters; `/` for anything that would lead elsewhere. */
export function toLocalPath(path: string | null | undefined): string {
  if (!path || !isLocal(path)) return '/'
  const url = URL.parse(path, HERE)
  if (url?.origin !== HERE) return '/'
  const { pathname, search, hash } = withoutSecretSearchParams(url)
  return isLocal(pathname) ? `${pathname}${search}${hash}` : '/'
}
