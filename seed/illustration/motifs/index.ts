import { battery } from './battery.ts'
import { browser } from './browser.ts'
import { cable } from './cable.ts'
import { chart } from './chart.ts'
import { chat } from './chat.ts'
import { chip } from './chip.ts'
import { circuit } from './circuit.ts'
import { city } from './city.ts'
import { code } from './code.ts'
import { court } from './court.ts'
import { layers } from './layers.ts'
import { lens } from './lens.ts'
import { lock } from './lock.ts'
import { network } from './network.ts'
import { papers } from './papers.ts'
import { phone } from './phone.ts'
import { port } from './port.ts'
import { pylon } from './pylon.ts'
import { racks } from './racks.ts'
import { robot } from './robot.ts'
import { satellite } from './satellite.ts'
import { turbines } from './turbines.ts'
import { wafer } from './wafer.ts'
import { watch } from './watch.ts'
import { waves } from './waves.ts'

/** Every subject a cover can show. */
export const MOTIFS = {
  battery,
  browser,
  cable,
  chart,
  chat,
  chip,
  circuit,
  city,
  code,
  court,
  layers,
  lens,
  lock,
  network,
  papers,
  phone,
  port,
  pylon,
  racks,
  robot,
  satellite,
  turbines,
  wafer,
  watch,
  waves,
}

export type MotifName = keyof typeof MOTIFS
