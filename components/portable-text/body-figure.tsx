import type { BodyBlockOf } from '@/lib/content/body/body'
import { ContentPicture } from '../picture/content-picture'
import { PictureCaption } from '../picture/picture-caption'
import { PictureLink } from './picture-link'

const sizes = {
  body: '(min-width: 45rem) 41rem, 100vw',
  wide: '(min-width: 64rem) 56rem, 100vw',
  full: '(min-width: 79rem) 74rem, 100vw',
}

/** A picture inside a story, as wide as its layout says. */
export function BodyFigure(image: BodyBlockOf<'image'>) {
  return (
    <figure>
      <PictureLink image={image}>
        <ContentPicture image={image} sizes={sizes[image.layout]} maxWidth={2000} />
      </PictureLink>
      <PictureCaption caption={image.caption} credit={image.credit} />
    </figure>
  )
}
