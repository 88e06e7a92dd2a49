import localFont from 'next/font/local'
import { Paragraphs } from '../paragraphs'

const serif = localFont({
  src: '../../../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  weight: '200 800',
})

const sans = localFont({
  src: '../../../../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
  weight: '100 900',
})

/** What the least that Next can serve becomes with what a story has: a cover, and a typeface each for headline and text. */
export default function Page() {
  const { src, srcSet, width, height } = JSON.parse(process.env['BARE_COVER'] ?? '{}')
  return (
    <article className={serif.className}>
      <h1 className={sans.className}>A headline as long as headlines are, over two lines on a phone</h1>
      <img
        src={src}
        srcSet={srcSet}
        sizes="100vw"
        width={width}
        height={height}
        style={{ inlineSize: '100%', blockSize: 'auto' }}
        alt=""
        fetchPriority="high"
      />
      <Paragraphs />
    </article>
  )
}
