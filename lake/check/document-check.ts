import type { Document } from '../documents/document.ts'
import type { Finding } from './finding.ts'

/** Looks at each document of a dataset once, then at what is there beyond them. */
export type DocumentCheck = {
  see(document: Document): Finding[]
  end(): Finding[]
}
