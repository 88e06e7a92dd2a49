import type { Random } from '../../random.ts'
import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import type { Scheme } from '../palette.ts'
import { circle, path, rect } from '../shapes.ts'
import type { Sketch } from '../sketch.ts'

type Frame = { left: number; top: number; width: number; height: number }

const paintBar = (sketch: Sketch, { lit, body, dark, pop }: Scheme, { left, top, width }: Frame) => {
  sketch.paint(rect(left, top, width, 58), dark, { angle: 0, from: 0.2, to: -0.4 })
  ;[pop, lit, body].forEach((fill, dot) => sketch.paint(circle(left + 36 + dot * 34, top + 29, 10), fill))
  sketch.paint(rect(left + 150, top + 16, width - 190, 26, 13), body)
}

const paintPicture = (
  sketch: Sketch,
  { lit, body, dark, pop, paper }: Scheme,
  random: Random,
  { left, top, width, height }: Frame,
) => {
  const frame = rect(left + 34, top + 92, width * 0.46, height * 0.42, 8)
  const foot = top + 92 + height * 0.42
  const hills = `l${width * 0.17} ${-height * 0.24} l${width * 0.15} ${height * 0.2} l${width * 0.08} ${-height * 0.1} l${width * 0.1} ${height * 0.14}`
  sketch.paint(frame, random.pick([body, lit, pop] as const), { angle: 50, from: 0.5, to: -0.7 })
  sketch.inside(frame, () => {
    sketch.paint(circle(left + 34 + width * 0.34, top + 150, 34), paper, { angle: 60, from: 0.2, to: -0.3 })
    sketch.paint(path(`M${left + 20} ${foot} ${hills} Z`), dark, { angle: 90, from: 0.1, to: -0.6 })
  })
}

const paintContent = (
  sketch: Sketch,
  { lit, dark, pop }: Scheme,
  random: Random,
  { left, top, width, height }: Frame,
) => {
  for (const row of range(6)) {
    const line = rect(left + width * 0.46 + 66, top + 100 + row * 34, random.between(110, 250), 14, 7)
    sketch.paint(line, row ? lit : dark)
  }
  for (const card of range(3)) {
    const place = rect(
      left + 34 + card * (width - 68) * 0.345,
      top + 126 + height * 0.42,
      (width - 68) * 0.31,
      height,
      8,
    )
    sketch.paint(place, card === 1 ? pop : lit, { angle: 70, from: 0.2, to: -0.5 })
  }
}

const paintPage = (sketch: Sketch, scheme: Scheme, random: Random, frame: Frame) => {
  const { left, top, width, height } = frame
  sketch.paint(rect(left + 16, top + 20, width, height, 22), scheme.ink)
  sketch.paint(rect(left, top, width, height, 22), scheme.paper, { angle: 60, from: 0.1, to: -0.3 })
  sketch.inside(rect(left, top, width, height, 22), () => {
    paintBar(sketch, scheme, frame)
    paintPicture(sketch, scheme, random, frame)
    paintContent(sketch, scheme, random, frame)
  })
}

/** Overlapping windows, each a page with a picture and cards. */
export const browser: Motif = (sketch, scheme, random) => {
  sketch.moved(`rotate(${random.between(-5, 5)} 800 450)`, () => {
    paintPage(sketch, scheme, random, { left: 250, top: 130, width: 620, height: 440 })
    paintPage(sketch, scheme, random, { left: 760, top: 90, width: 600, height: 420 })
    paintPage(sketch, scheme, random, { left: 440, top: 250, width: 760, height: 520 })
  })
}
