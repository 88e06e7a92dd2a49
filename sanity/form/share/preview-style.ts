import { styled } from 'styled-components'

/** Search results and cards are drawn in the colours of those places, on light and on dark. */
export const Scene = styled.div`
  --place-bg: #fff;
  --place-fg: #1f1f1f;
  --place-soft: #4d5156;
  --place-link: #1a0dab;
  --place-line: #dadce0;
  --place-sunk: #f2f3f5;

  padding: 0.875rem;
  border: 1px solid var(--place-line);
  border-radius: 4px;
  background: var(--place-bg);
  color: var(--place-fg);
  font-family: arial, sans-serif;
  overflow-wrap: anywhere;

  &[data-scheme='dark'] {
    --place-bg: #202124;
    --place-fg: #e8eaed;
    --place-soft: #bdc1c6;
    --place-link: #99c3ff;
    --place-line: #4a4c50;
    --place-sunk: #303134;
  }
`

export const Result = styled.div`
  p {
    margin: 0;
  }

  [data-part='site'] {
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  [data-part='url'] {
    color: var(--place-soft);
    font-size: 0.75rem;
    line-height: 1.4;
  }

  [data-part='title'] {
    margin-block: 0.25rem;
    color: var(--place-link);
    font-size: 1.1875rem;
    line-height: 1.3;
  }

  [data-part='description'] {
    color: var(--place-soft);
    font-size: 0.875rem;
    line-height: 1.55;
  }

  &[data-width='phone'] {
    max-width: 20rem;
  }
`

export const Picture = styled.div`
  position: relative;
  aspect-ratio: 1200 / 630;
  background: var(--place-sunk);

  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  span {
    position: absolute;
    inset: auto auto 0.625rem 0.625rem;
    max-width: calc(100% - 1.25rem);
    padding: 0.1875rem 0.5rem;
    border-radius: 4px;
    background: rgb(0 0 0 / 0.77);
    color: #fff;
    font-size: 0.8125rem;
    line-height: 1.35;
  }

  p {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    margin: 0;
    color: var(--place-soft);
    font-size: 0.8125rem;
  }
`

export const LargeCard = styled.div`
  border: 1px solid var(--place-line);
  overflow: hidden;

  &[data-round] {
    border-radius: 14px;
  }

  div[data-part='text'] {
    padding: 0.625rem 0.75rem;
    background: var(--place-sunk);
  }

  p {
    margin: 0;
    line-height: 1.35;
  }

  [data-part='host'] {
    color: var(--place-soft);
    font-size: 0.75rem;
    text-transform: uppercase;
  }

  [data-part='title'] {
    margin-block-start: 0.1875rem;
    font-size: 1rem;
    font-weight: 600;
  }

  [data-part='description'] {
    margin-block-start: 0.1875rem;
    color: var(--place-soft);
    font-size: 0.8125rem;
  }
`

export const Message = styled.div`
  padding-inline-start: 0.75rem;
  border-inline-start: 4px solid var(--place-line);

  p {
    margin: 0 0 0.25rem;
    font-size: 0.875rem;
    line-height: 1.45;
  }

  [data-part='host'] {
    font-weight: 700;
  }

  [data-part='title'] {
    color: var(--place-link);
    font-weight: 700;
  }

  img {
    display: block;
    width: 100%;
    margin-block-start: 0.5rem;
    border-radius: 6px;
  }
`
