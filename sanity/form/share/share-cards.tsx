import type { PageFacts } from './page-facts.ts'
import { placeLimits, type Place } from './place-limits.ts'
import { LargeCard, Message, Picture } from './preview-style.ts'
import { toCut } from './to-cut.ts'

const toHost = (address: string) => URL.parse(address)?.host ?? address

const toTexts = ({ shareTitle, description }: PageFacts, place: Place) => ({
  title: toCut(shareTitle || 'No headline yet', placeLimits[place].title).text,
  description: toCut(description, placeLimits[place].description).text,
})

function CardPicture({ image, label }: { image: string | null; label?: string }) {
  return (
    <Picture>
      {image ? <img src={image} alt="" /> : <p>No picture yet</p>}
      {label && <span>{label}</span>}
    </Picture>
  )
}

/** A link as Facebook and LinkedIn show it: a large picture over its texts. */
export function FeedCard({ facts }: { facts: PageFacts }) {
  const { title, description } = toTexts(facts, 'feed')
  return (
    <LargeCard>
      <CardPicture image={facts.image} />
      <div data-part="text">
        <p data-part="host">{toHost(facts.url)}</p>
        <p data-part="title">{title}</p>
        <p data-part="description">{description}</p>
      </div>
    </LargeCard>
  )
}

/** A link as X shows it: a large picture with the title on it. */
export function XCard({ facts }: { facts: PageFacts }) {
  return (
    <LargeCard data-round="">
      <CardPicture image={facts.image} label={toTexts(facts, 'x').title} />
    </LargeCard>
  )
}

/** A link as Slack and Mastodon show it below a message. */
export function MessageCard({ facts }: { facts: PageFacts }) {
  const { title, description } = toTexts(facts, 'message')
  return (
    <Message>
      <p data-part="host">{facts.siteName}</p>
      <p data-part="title">{title}</p>
      <p>{description}</p>
      {facts.image && <img src={facts.image} alt="" />}
    </Message>
  )
}
