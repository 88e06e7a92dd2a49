import type { Random } from '../random.ts'
import type { Subject } from './subject.ts'
import { pickSkewed } from './subject.ts'
import { FIELDS, GROUPS, PLACES, PROBLEMS, THINGS } from './vocabulary.ts'

type Sentence = (subject: Subject, random: Random) => string
type Sentences = readonly [Sentence, ...Sentence[]]

const other = (random: Random) => ({
  thing: pickSkewed(random, THINGS),
  field: pickSkewed(random, FIELDS),
  place: pickSkewed(random, PLACES),
  group: pickSkewed(random, GROUPS),
  problem: pickSkewed(random, PROBLEMS),
})
const person = ({ people }: Subject, random: Random) =>
  people[random.int(0, people.length - 1)] ?? { name: 'A spokesperson', role: 'spokesperson' }
const month = (random: Random) =>
  random.pick([
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ])

const OPENINGS: Sentences = [
  (s) =>
    `${s.company} has begun to deliver the ${s.product}, a ${s.adjective} ${s.thing} that it hopes will end years of complaints about ${s.problem} in ${s.field}.`,
  (s, r) =>
    `On a wet morning in ${s.place}, ${r.int(3, 40)} ${s.group} gathered round a ${s.thing} to find out whether ${s.company} had finally dealt with ${s.problem}.`,
  (s, r) =>
    `When ${s.company} announced the ${s.product} in ${month(r)}, few ${s.group} believed that a ${s.adjective} ${s.thing} could be made at the price.`,
  (s, r) =>
    `A report by ${s.group} in ${s.place} has counted complaints about ${s.problem} for one ${s.thing} in ${r.int(4, 60)}, far more than makers such as ${s.company} have admitted.`,
  (s) =>
    `For as long as anybody can remember, ${s.field} has relied on a ${s.thing} that nobody much liked. ${s.company} thinks that it can do better.`,
]

const FACTS: Sentences = [
  (s, r) => `The ${s.product} costs €${r.int(19, 4900)} and weighs ${r.int(90, 2400)} grams.`,
  (s, r) =>
    `In a trial that ran for ${r.int(3, 30)} weeks, failures caused by ${s.problem} fell by ${r.int(8, 71)} per cent.`,
  (s, r) =>
    `${s.rival}, its closest competitor, sold ${r.int(2, 90)},000 units last year and lost money on most of them.`,
  (s, r) =>
    `About ${r.int(11, 84)} per cent of ${s.group} questioned in ${other(r).place} said that they would pay more for a ${s.adjective} ${s.thing}.`,
  (s, r) =>
    `The company employs ${r.int(12, 900)} people, ${r.int(3, 11)} of whom had worked on an earlier ${other(r).thing}.`,
  (s, r) =>
    `Nothing comparable had been tried outside ${other(r).field}, where one hears less about ${other(r).problem}.`,
  (s, r) =>
    `It was first shown in ${other(r).place} in ${month(r)}, next to a ${other(r).thing} that has since been withdrawn.`,
  (s, r) =>
    `Independent tests put the figure closer to ${r.int(5, 95)} per cent, with an error of ${r.int(1, 9)} points either way.`,
  (s, r) => `The design borrows from the ${other(r).thing}, whose patents lapsed in ${r.int(1998, 2019)}.`,
  (s, r) =>
    `Each ${s.thing} carries a serial number, so that ${other(r).group} can trace it back to the day on which it was made.`,
]

const VOICES: Sentences = [
  (s, r) =>
    `“We had underestimated ${other(r).problem},” says ${person(s, r).name}, the ${person(s, r).role} at ${s.company}.`,
  (s, r) =>
    `“Nobody buys a ${s.thing} for its looks,” says ${person(s, r).name}. “They buy it because the last one stopped.”`,
  (s, r) =>
    `${person(s, r).name}, who represents ${s.group} in ${s.place}, is less convinced. “It is a good answer,” she says, “to a question about ${other(r).field}.”`,
  (s, r) =>
    `${person(s, r).name} of ${s.rival} declined to comment on prices, but called the ${s.product} “a serious piece of work”.`,
  (s, r) =>
    `“Ask me again after one winter,” says ${person(s, r).name}, a ${person(s, r).role} who has looked after equipment of this kind for ${r.int(4, 31)} years.`,
]

const CONTEXT: Sentences = [
  (s, r) =>
    `Complaints about ${s.problem} often turn out to be about something else: most ${s.group} look for ${other(r).problem} first.`,
  (s, r) =>
    `Rules that come into force in ${month(r)} will oblige makers to report every case, as they already must in ${other(r).field}.`,
  (s, r) =>
    `In ${other(r).place} the same idea was dropped after ${r.int(2, 9)} months, for want of ${other(r).group}.`,
  (s, r) =>
    `Much depends on whether a ${other(r).thing} can be had at short notice, which since the shortages nobody takes for granted.`,
  (s, r) =>
    `Larger firms have shown little interest in ${s.field}, which they regard as too small and too full of ${other(r).group}.`,
  (s, r) =>
    `What looks like a question of technology is partly one of money: a ${other(r).thing} is paid for once, ${other(r).problem} for ever.`,
  (s, r) =>
    `A public consultation drew ${r.int(40, 2400)} replies, most of them from ${other(r).group} and several about ${other(r).problem}.`,
]

const CLOSINGS: Sentences = [
  (s, r) =>
    `${s.company} expects to decide by ${month(r)}. Until then, the ${s.group} of ${s.place} will go on doing it by hand.`,
  (s) =>
    `Whether it lasts is for ${s.field} to find out. The first ${s.thing} has already been given a name by the people who clean it.`,
  (s, r) =>
    `A second version, with an answer to ${s.problem} and a longer cable, is promised for ${month(r)}.`,
  (s, r) =>
    `The old ${s.thing}, meanwhile, has been kept. It stands in a corridor in ${s.place}, unplugged, under a sheet, next to a ${other(r).thing}.`,
]

const HEADINGS: Sentences = [
  (s) => `A problem called ${s.problem}`,
  (s) => `What ${s.group} say`,
  (s) => `From ${s.place} to everywhere else`,
  (s) => `The price of a ${s.adjective} ${s.thing}`,
  (s) => `Lessons for ${s.field}`,
  () => 'What happens next',
  () => 'How it works',
  () => 'The numbers',
]

/** Sentences by the part they play in an article. */
export const SENTENCES = {
  openings: OPENINGS,
  facts: FACTS,
  voices: VOICES,
  context: CONTEXT,
  closings: CLOSINGS,
  headings: HEADINGS,
}
