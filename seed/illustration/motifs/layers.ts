import { createProjection } from '../isometric.ts'
import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polygon } from '../shapes.ts'
import type { Point } from '../shapes.ts'

const SIZE = 420

/** Stacked planes of units wired to the next plane: a model, layer by layer. */
export const layers: Motif = (sketch, { lit, body, dark, line, pop, ink, paper }, random) => {
  const floors = range(4).map((floor) => ({ at: createProjection([800, 330 + (1.5 - floor) * 150]), floor }))
  let below: Point[] = []
  for (const { at, floor } of floors) {
    const on = (u: number, v: number, z = 0) => at({ u, v, z })
    const fill = [dark, body, lit, paper][floor] ?? paper
    const grid = [3, 5, 4, 2][floor] ?? 3
    const step = SIZE / (grid + 1)
    const units = range(grid * grid).map((index) =>
      on((1 + (index % grid)) * step, (1 + Math.floor(index / grid)) * step),
    )
    for (const [x, y] of below) {
      const [tx, ty] = units[random.int(0, units.length - 1)] ?? [x, y]
      const [ux, uy] = units[random.int(0, units.length - 1)] ?? [x, y]
      sketch.line(path(`M${x} ${y} L${tx} ${ty} M${x} ${y} L${ux} ${uy}`), line, 3)
    }
    sketch.veil(
      polygon(on(30, 30, -34), on(SIZE + 30, 30, -34), on(SIZE + 30, SIZE + 30, -34), on(30, SIZE + 30, -34)),
      ink,
      0.35,
    )
    sketch.paint(
      polygon(
        on(0, SIZE, -16),
        on(SIZE, SIZE, -16),
        on(SIZE, 0, -16),
        on(SIZE, 0),
        on(SIZE, SIZE),
        on(0, SIZE),
      ),
      ink,
    )
    sketch.paint(polygon(on(0, 0), on(SIZE, 0), on(SIZE, SIZE), on(0, SIZE)), fill, {
      angle: 20,
      from: 0.35,
      to: -0.65,
    })
    for (const [x, y] of units) {
      const lively = random.chance(0.22)
      sketch.paint(circle(x, y + 5, 20), ink)
      sketch.paint(circle(x, y - 3, 20), lively ? pop : floor > 1 ? body : lit, {
        angle: 55,
        from: 0.6,
        to: -0.7,
      })
    }
    below = units
  }
}
