/** What is wrong with the path that a redirect starts from, or `true`. */
export function toPathError(path: string | undefined): true | string {
  if (path === undefined) return true
  if (!path.startsWith('/') || path.startsWith('//')) return 'Write a path of this site, e.g. /old-page.'
  if (/[?#\s]/.test(path)) return 'Write the path alone, without spaces, ? or #.'
  if (path !== '/' && path.endsWith('/')) return 'Leave out the slash at the end.'
  return true
}

/** What is wrong with the address that a redirect leads to, or `true`. */
export function toTargetError(target: string | undefined): true | string {
  if (target === undefined || /^https:\/\/[^/\s]+/.test(target)) return true
  return toPathError(target) === true
    ? true
    : 'Write a path of this site, e.g. /new-page, or a whole https address.'
}
