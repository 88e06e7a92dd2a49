import type { Scheme } from '../palette.ts'
import { path } from '../shapes.ts'
import type { Sketch } from '../sketch.ts'
import { SKINS } from './features.ts'
import type { PortraitSpec } from './features.ts'

const SHOULDERS = path(
  'M66 820 C76 690 150 660 270 634 C330 620 340 606 401 606 C462 606 472 620 532 634 C652 660 726 690 736 820 Z',
)
const NECK = path('M340 500 H462 V622 Q462 668 401 676 Q340 668 340 622 Z')

/** Shoulders, the garment over them and the neck. */
export const paintBust = (
  sketch: Sketch,
  { skin, clothes }: PortraitSpec,
  { body, dark, paper, pop, ink }: Scheme,
): void => {
  sketch.paint(SHOULDERS, clothes === 'crew' ? pop : dark, { angle: 20, from: 0.35, to: -0.7 })
  if (clothes === 'lapels')
    sketch.paint(path('M318 620 L401 800 L484 620 Q440 660 401 660 Q360 660 318 620 Z'), paper, {
      angle: 90,
      from: 0,
      to: -0.5,
    })
  sketch.paint(NECK, SKINS[skin].base, { angle: 90, from: -0.85, to: -0.1 })
  if (clothes === 'crew') sketch.line(path('M326 626 Q340 690 401 694 Q462 690 476 626'), ink, 16)
  if (clothes === 'collar') {
    sketch.paint(path('M338 596 L401 690 L336 742 L288 640 Z'), paper, { angle: 40, from: 0.2, to: -0.4 })
    sketch.paint(path('M464 596 L401 690 L466 742 L514 640 Z'), paper, { angle: 40, from: -0.1, to: -0.7 })
    sketch.line(path('M401 700 V810'), ink, 4)
  }
  if (clothes === 'lapels') {
    sketch.paint(path('M318 616 L401 812 L290 812 L226 720 L270 700 L250 660 Z'), body, {
      angle: 20,
      from: 0.2,
      to: -0.5,
    })
    sketch.paint(path('M484 616 L401 812 L512 812 L576 720 L532 700 L552 660 Z'), body, {
      angle: 20,
      from: -0.1,
      to: -0.7,
    })
  }
}
