import type { Random } from '../random.ts'

type Words = readonly [string, ...string[]]

const FIRST_NAMES: Words = [
  'Anneke',
  'Bashir',
  'Cosima',
  'Dmitar',
  'Eleni',
  'Farouk',
  'Greta',
  'Hideo',
  'Ilse',
  'Jomo',
  'Katrin',
  'Lwazi',
  'Mirela',
  'Nadeem',
  'Oriol',
  'Petra',
  'Quirin',
  'Rosalba',
  'Sunniva',
  'Tariq',
  'Ulrike',
  'Vesna',
  'Wanjiru',
  'Xavi',
  'Yasmin',
  'Zoltan',
  'Aino',
  'Birgit',
  'Ciaran',
  'Dorothea',
]

const HEADS: Words = [
  'Al',
  'Bor',
  'Cal',
  'Dren',
  'El',
  'Fal',
  'Gar',
  'Hal',
  'Is',
  'Jor',
  'Kel',
  'Lom',
  'Mer',
  'Nor',
  'Or',
  'Pel',
  'Quil',
  'Ras',
  'Sel',
  'Tor',
  'Ul',
  'Vel',
  'Wen',
  'Yar',
  'Zel',
  'Brim',
  'Cros',
  'Thren',
]
const MIDDLES: Words = [
  'a',
  'be',
  'den',
  'e',
  'fi',
  'gan',
  'i',
  'ka',
  'lo',
  'mi',
  'na',
  'o',
  'per',
  'ri',
  'sa',
  'ta',
  'u',
  'ven',
  'wi',
  'zo',
]
const TAILS: Words = [
  'bank',
  'cote',
  'dahl',
  'feld',
  'gard',
  'holt',
  'lane',
  'mere',
  'nix',
  'quist',
  'rand',
  'stad',
  'tek',
  'vane',
  'wick',
  'ric',
  'sen',
  'ton',
  'vara',
  'zen',
]
const FORMS: Words = [
  'Systems',
  'Labs',
  'Works',
  'Networks',
  'Instruments',
  'Energy',
  'Robotics',
  'Semiconductor',
  'Cooperative',
  'Software',
  'Optics',
  'Logistics',
]

const invent = (random: Random) =>
  random.pick(HEADS) + (random.chance(0.7) ? random.pick(MIDDLES) : '') + random.pick(TAILS)

/** An invented company: most of the eleven thousand stems occur a few times in a large archive, as names do in a real one. */
export const inventCompany = (random: Random): string => `${invent(random)} ${random.pick(FORMS)}`

/** An invented person. */
export const inventPerson = (random: Random): string => `${random.pick(FIRST_NAMES)} ${invent(random)}`

/** A model number such as `Velaric KX-4821`. */
export const inventProduct = (random: Random): string =>
  `${invent(random)} ${String.fromCharCode(65 + random.int(0, 25))}${String.fromCharCode(65 + random.int(0, 25))}-${random.int(100, 9999)}`
