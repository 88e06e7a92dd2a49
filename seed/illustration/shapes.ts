/** An SVG element's name and geometry, still without paint: `circle cx="1" cy="2" r="3"`. */
export type Shape = string
export type Point = readonly [x: number, y: number]

const round = (value: number) => Math.round(value * 10) / 10
const pairs = (points: readonly Point[]) => points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')

export const rect = (x: number, y: number, width: number, height: number, radius = 0): Shape =>
  `rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round(radius)}"`

export const circle = (x: number, y: number, radius: number): Shape =>
  `circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"`

export const ellipse = (x: number, y: number, rx: number, ry: number): Shape =>
  `ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}"`

export const polygon = (...points: Point[]): Shape => `polygon points="${pairs(points)}"`

export const polyline = (...points: Point[]): Shape => `polyline points="${pairs(points)}"`

export const path = (d: string): Shape =>
  `path d="${d.replace(/-?\d+\.\d+/g, (n) => String(round(Number(n))))}"`

/** A point at a distance and a compass-free angle (degrees, clockwise from three o'clock). */
export const polar = ([x, y]: Point, radius: number, degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
}
