import { Paragraphs } from '../paragraphs'
import { getHeadline } from '../headline'

export const revalidate = 60

/** As plain as the story, with a headline that can be changed. */
export default function Page() {
  return (
    <article>
      <h1>{getHeadline()}</h1>
      <Paragraphs />
    </article>
  )
}
