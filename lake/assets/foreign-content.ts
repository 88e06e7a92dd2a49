const markup = /<(?:script|html|body|iframe|!doctype\s+html|\?php)\b/i
const zipEnd = Buffer.from('PK\x05\x06', 'latin1')
const zipEndLength = 22
const longestZipComment = 65_535

/**
 * Names what else the bytes of a raster image would pass for (markup, a PDF, a ZIP archive),
 * or answers undefined for an image that is nothing but an image.
 */
export function findForeignContent(bytes: Buffer): string | undefined {
  if (markup.test(bytes.toString('latin1'))) return 'HTML or script'
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'a PDF'
  return endsAsZip(bytes) ? 'a ZIP archive' : undefined
}

/** A ZIP archive is read from its end: a record there whose comment runs exactly to the last byte. */
function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - zipEndLength - longestZipComment))
  let at = tail.indexOf(zipEnd)
  while (at !== -1 && at + zipEndLength <= tail.length) {
    if (at + zipEndLength + tail.readUInt16LE(at + 20) === tail.length) return true
    at = tail.indexOf(zipEnd, at + 1)
  }
  return false
}
