import { createRandom } from '../random.ts'
import { paintBackdrop } from './backdrop.ts'
import { CANVAS } from './motif.ts'
import { MOTIFS } from './motifs/index.ts'
import type { MotifName } from './motifs/index.ts'
import { pickLight, toScheme } from './palette.ts'
import type { Accent } from '../../lib/content/card.ts'
import type { Light } from './palette.ts'
import { createSketch } from './sketch.ts'
import type { Layers } from './sketch.ts'

/** What a cover shows, in whose colours, and which of its variations. */
export type CoverSpec = { motif: MotifName; accent: Accent; seed: string; light?: Light }

/** Draws a cover illustration; the same specification always draws the same picture. */
export const drawCover = ({ motif, accent, seed, light }: CoverSpec): Layers => {
  const random = createRandom(`${motif}/${seed}`)
  const scheme = toScheme(accent, light ?? pickLight(random))
  const sketch = createSketch(CANVAS.width, CANVAS.height)
  paintBackdrop(sketch, scheme, random)
  MOTIFS[motif](sketch, scheme, random)
  return sketch.toLayers()
}
