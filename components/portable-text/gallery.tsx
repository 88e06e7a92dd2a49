import type { BodyBlockOf } from '@/lib/content/body/body'
import type { EditAttribute } from '@/lib/preview/edit-attribute'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { ContentPicture } from '../picture/content-picture'
import { PictureCaption } from '../picture/picture-caption'
import { PictureLink } from './picture-link'
import styles from './gallery.module.css'

const ASPECT = 3 / 2

export type GalleryProps = {
  images: BodyBlockOf<'gallery'>['images']
  layout: BodyBlockOf<'gallery'>['layout']
  edit?: EditAttribute | undefined
}

/** The first of an odd number of pictures takes a whole row. */
function toSizes(index: number, count: number): string {
  return index === 0 && count % 2 === 1 ? '(min-width: 64rem) 60rem, 100vw' : '(min-width: 64rem) 30rem, 50vw'
}

/** Pictures cut alike, side by side; each leads to the whole of it. */
export function Gallery({ images, layout, edit }: GalleryProps) {
  const name = words.reading.gallery(images.length, toNumberText(images.length))
  return (
    <div role="group" aria-label={name} className={styles.gallery} data-layout={layout} {...edit}>
      {images.map((image, index) => (
        <figure key={image._key} className={styles.picture}>
          <PictureLink image={image}>
            <ContentPicture
              image={image}
              aspect={ASPECT}
              sizes={toSizes(index, images.length)}
              maxWidth={1600}
            />
          </PictureLink>
          <PictureCaption caption={image.caption} credit={image.credit} />
        </figure>
      ))}
    </div>
  )
}
