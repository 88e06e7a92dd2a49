import { toRendition, type ImageSource } from '../image-url.ts'

/** Shapes in which search engines want a story's picture. */
const aspects = [1, 4 / 3, 16 / 9]

/** Largest width of pictures offered to machines, in pixels. */
const IMAGE_WIDTH = 1600

/** Addresses of a picture cut square, 4:3 and 16:9. */
export function toStoryImages(image: ImageSource): string[] {
  return aspects.map((aspect) => toRendition(image, { aspect, maxWidth: IMAGE_WIDTH }).src)
}
