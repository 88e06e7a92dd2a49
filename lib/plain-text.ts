import { stegaClean } from '@sanity/client/stega'

/**
 * Text, or anything that holds texts, without the invisible marks that previews put at their ends (`sourceMarks`). Wherever
 * a text becomes something else than words to be read – an address, an id, a label, data – it passes through here.
 */
export function toPlainText<Value>(value: Value) {
  return stegaClean(value)
}
