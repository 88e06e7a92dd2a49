import { styled } from 'styled-components'

/** Room to write in: the editor is as tall as the window allows, unless its corner is pulled. */
export const Desk = styled.div`
  [data-testid='pt-editor'][data-fullscreen='false'] {
    height: clamp(20rem, 64vh, 46rem);
  }
`

const Heading = styled.div`
  font-weight: 650;
  line-height: 1.25;
  padding-block: 0.5em 0;
`

/** Subheads of a story, as far apart in size as on the page. */
export const HeadingTwo = styled(Heading)`
  font-size: 1.5rem;
`

export const HeadingThree = styled(Heading)`
  font-size: 1.125rem;
`
