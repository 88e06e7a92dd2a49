export type JsonLdProps = {
  /** Serialized data in which nothing can end a script. */
  text: string
}

/** Data about the page for search engines. */
export function JsonLd({ text }: JsonLdProps) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
