const TAG_NUMBER = 2
const TAG_STRING = 3
const TAG_BOOLEAN = 4

/** Where the part ends that begins at a place of a key: see `encodePart`. */
function getEnd(key: Uint8Array, start: number): number {
  const first = key[start] ?? 0
  const flip = first > 0x7f ? 0xff : 0
  switch (first ^ flip) {
    case TAG_NUMBER:
      return start + 9
    case TAG_STRING:
      return key.indexOf(flip, start + 1) + 1
    case TAG_BOOLEAN:
      return start + 2
    default:
      return start + 1
  }
}

/** What a key begins with: none of its parts, the first, the first two … and all. */
export function toKeyPrefixes(key: Uint8Array): Uint8Array[] {
  const prefixes = [key.subarray(0, 0)]
  for (let end = 0; end < key.length;) {
    end = getEnd(key, end)
    prefixes.push(key.subarray(0, end))
  }
  return prefixes
}
