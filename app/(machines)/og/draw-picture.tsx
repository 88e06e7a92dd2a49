import { ImageResponse } from 'next/og'
import { SharePicture } from '@/components/share-picture/share-picture'
import { env } from '@/lib/env'
import { toTokenColour } from '@/lib/share-picture/colours'
import { toDrawableText } from '@/lib/share-picture/drawable-text'
import { PICTURE_HEIGHT, PICTURE_WIDTH, type SharePictureFacts } from '@/lib/share-picture/facts'
import { getPictureFonts, toFontFamily } from '@/lib/share-picture/fonts'
import { words } from '@/lib/words/words'

const families = { serif: toFontFamily('serif'), sans: toFontFamily('sans') }

/** In capitals before it is looked at: those of some letters are of another script. */
const toLabel = (text: string | null) => toDrawableText((text ?? '').toLocaleUpperCase(env.locale.tag))

/** Where the headline cannot be drawn, the publication's name stands in its place. */
function toTexts({ headline, siteName }: SharePictureFacts) {
  const [drawn, name] = [toDrawableText(headline), toDrawableText(siteName)]
  return drawn ? { headline: drawn, siteName: name } : { headline: name, siteName: '' }
}

/** Draws a share picture as PNG; `cover` is its picture as a data: address. */
export function drawPicture(facts: SharePictureFacts, cover: string | null): Response {
  const picture = (
    <SharePicture
      {...toTexts(facts)}
      label={toLabel(facts.label)}
      flag={toLabel(facts.flag)}
      byline={facts.authors.map(toDrawableText).filter(Boolean).join(words.story.between)}
      cover={cover}
      colours={{
        paper: toTokenColour('paper'),
        ink: toTokenColour('ink'),
        soft: toTokenColour('ink-soft'),
        accent: toTokenColour(facts.accent),
        onAccent: toTokenColour('on-accent'),
      }}
      fonts={families}
    />
  )
  return new ImageResponse(picture, {
    width: PICTURE_WIDTH,
    height: PICTURE_HEIGHT,
    fonts: getPictureFonts(),
  })
}
