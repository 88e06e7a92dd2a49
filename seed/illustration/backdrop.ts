import type { Random } from '../random.ts'
import type { Scheme } from './palette.ts'
import { CANVAS, range } from './motif.ts'
import { circle, path, polygon, rect } from './shapes.ts'
import type { Sketch } from './sketch.ts'

type Backdrop = (sketch: Sketch, scheme: Scheme, random: Random) => void

const disc: Backdrop = (sketch, { haze }, random) => {
  const [x, y] = [random.between(540, 1060), random.between(330, 430)]
  sketch.paint(circle(x, y, random.between(300, 370)), haze, { angle: 100, from: 0.55, to: -0.35 })
}

const rings: Backdrop = (sketch, { haze, sky }, random) => {
  const x = random.between(640, 960)
  for (const ring of range(6))
    sketch.paint(circle(x, 470, 690 - ring * 105), ring % 2 ? sky : haze, { angle: 90, from: 0.25, to: -0.4 })
}

const beams: Backdrop = (sketch, { haze }, random) => {
  const lean = random.pick([-1, 1])
  for (const beam of range(4)) {
    const [x, width] = [beam * 470 - 120 + random.between(-60, 60), random.between(90, 210)]
    const top = x + lean * 260
    sketch.paint(polygon([top, 0], [top + width, 0], [x + width, 900], [x, 900]), haze, {
      angle: 90,
      from: 0.4,
      to: -0.45,
    })
  }
}

const dunes: Backdrop = (sketch, { haze, sky }, random) => {
  for (const dune of range(3)) {
    const y = 430 + dune * 150
    const [rise, fall] = [random.between(60, 190), random.between(40, 150)]
    const d = `M0 ${y} C400 ${y - rise} 640 ${y + fall} 980 ${y - fall / 2} S1440 ${y - rise / 2} 1600 ${y} V900 H0 Z`
    sketch.paint(path(d), dune % 2 ? sky : haze, { angle: 90, from: 0.4, to: -0.5 })
  }
}

const arch: Backdrop = (sketch, { haze, sky }, random) => {
  const x = random.between(700, 900)
  for (const step of range(3)) {
    const r = 470 - step * 105
    const d = `M${x - r} 900 V${470 - step * 10} A${r} ${r} 0 0 1 ${x + r} ${470 - step * 10} V900 Z`
    sketch.paint(path(d), step % 2 ? sky : haze, { angle: 60, from: 0.35, to: -0.4 })
  }
}

const halftone: Backdrop = (sketch, { haze }, random) => {
  const focus = random.between(300, 1300)
  for (const row of range(19))
    for (const column of range(33)) {
      const [x, y] = [column * 50 + (row % 2 ? 25 : 0), row * 50]
      const radius = 21 - Math.hypot(x - focus, y - 260) / 46
      if (radius > 1.5) sketch.paint(circle(x, y, radius), haze)
    }
}

const BACKDROPS = [disc, rings, beams, dunes, arch, halftone] as const

/** Fills the canvas with the sky and one of several quiet geometric backgrounds. */
export const paintBackdrop = (sketch: Sketch, scheme: Scheme, random: Random): void => {
  sketch.paint(rect(0, 0, CANVAS.width, CANVAS.height), scheme.sky, { angle: 75, from: 0.22, to: -0.3 })
  random.pick(BACKDROPS)(sketch, scheme, random)
}
