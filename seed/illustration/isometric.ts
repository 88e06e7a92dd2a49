import { polygon } from './shapes.ts'
import type { Point } from './shapes.ts'
import type { Sketch } from './sketch.ts'

const ACROSS = 0.866
const DOWN = 0.5

/** A place on the isometric floor: u runs down to the right, v down to the left, z up. */
export type Place = { u: number; v: number; z: number }
export type Block = Place & { a: number; b: number; h: number }
export type Faces = { top: string; left: string; right: string }

/** Projects isometric places around an origin on the canvas. */
export const createProjection =
  (origin: Point) =>
  ({ u, v, z }: Place): Point => [origin[0] + (u - v) * ACROSS, origin[1] + (u + v) * DOWN - z]

/** Paints a block (a along u, b along v, h upwards) with a lit top and two shaded sides. */
export const paintBlock = (sketch: Sketch, origin: Point, block: Block, faces: Faces): void => {
  const at = createProjection(origin)
  const corner = (u: number, v: number, z: number) => at({ u: block.u + u, v: block.v + v, z: block.z + z })
  const { a, b, h } = block
  const left = polygon(corner(0, b, 0), corner(a, b, 0), corner(a, b, h), corner(0, b, h))
  const right = polygon(corner(a, 0, 0), corner(a, b, 0), corner(a, b, h), corner(a, 0, h))
  const top = polygon(corner(0, 0, h), corner(a, 0, h), corner(a, b, h), corner(0, b, h))
  sketch.paint(left, faces.left, { angle: 90, from: 0, to: -0.55 })
  sketch.paint(right, faces.right, { angle: 60, from: -0.1, to: -0.75 })
  sketch.paint(top, faces.top, { angle: 20, from: 0.45, to: -0.25 })
}
