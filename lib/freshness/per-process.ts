/**
 * The one value of that name in this process. Next bundles pages, routes and instrumentation apart from each other and from
 * the front: what they share cannot live in a module.
 */
export function perProcess<Value>(name: string, create: () => Value): Value {
  const key = Symbol.for(`dateline.${name}`)
  if (!Reflect.has(globalThis, key)) Reflect.set(globalThis, key, create())
  return Reflect.get(globalThis, key)
}
