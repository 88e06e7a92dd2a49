import { styled } from 'styled-components'

const serif = "'Newsreader', 'Georgia', serif"
const mono = "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace"

/** Looks of the blocks in the editor, near those on the page. */
export const Quote = styled.figure`
  margin: 0;
  padding-inline-start: 1rem;
  border-inline-start: 3px solid var(--tone);

  blockquote {
    margin: 0;
    font-family: ${serif};
    font-size: 1.3125rem;
    line-height: 1.3;
    text-wrap: balance;
  }

  figcaption {
    margin-block-start: 0.5rem;
    font-size: 0.8125rem;
    line-height: 1.4;
    color: var(--card-muted-fg-color);
  }
`

export const Listing = styled.pre`
  margin: 0;
  padding: 0.625rem 0.75rem;
  max-height: 15rem;
  overflow: auto;
  border-block-start: 3px solid var(--card-fg-color);
  background: var(--card-code-bg-color, var(--card-muted-bg-color));
  color: var(--card-fg-color);
  font: 0.8125rem/1.55 ${mono};
  tab-size: 2;
`

export const Grid = styled.div`
  overflow-x: auto;

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.8125rem;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: 0.5rem;
    text-align: start;
    font-weight: 650;
  }

  th,
  td {
    padding: 0.375rem 0.625rem 0.375rem 0;
    border-block-end: 1px solid var(--card-border-color);
    text-align: start;
    vertical-align: top;
  }

  th {
    border-block-end: 2px solid var(--card-fg-color);
  }
`

/** Paragraphs and lists inside a fact box or callout. */
export const Aside = styled.div`
  font-size: 0.875rem;
  line-height: 1.5;
  overflow-wrap: anywhere;

  p,
  ul,
  ol {
    margin: 0;
  }

  ul,
  ol {
    padding-inline-start: 1.25rem;
  }

  * + p,
  * + ul,
  * + ol {
    margin-block-start: 0.5rem;
  }

  code {
    font-family: ${mono};
    font-size: 0.9em;
  }

  &[data-box] {
    padding: 0.75rem 0.875rem;
    border-block-start: 3px solid var(--card-fg-color);
    background: var(--card-muted-bg-color, var(--card-code-bg-color));
  }

  &[data-tone] {
    padding-inline-start: 0.875rem;
    border-inline-start: 4px solid var(--tone);
  }

  strong[data-label] {
    display: block;
    margin-block-end: 0.25rem;
    font-weight: 650;
    color: var(--tone, inherit);
  }
`

export const Picture = styled.figure`
  margin: 0;

  img {
    display: block;
    max-width: 100%;
    max-height: 22rem;
    object-fit: contain;
    mix-blend-mode: normal;
    background: var(--card-muted-bg-color);
  }

  figcaption {
    margin-block-start: 0.5rem;
    font-size: 0.8125rem;
    line-height: 1.4;
    color: var(--card-muted-fg-color);
  }
`

/** Pictures of a gallery, cut alike. */
export const Thumbnails = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
  gap: 0.5rem;

  > * {
    display: block;
    width: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    background: var(--card-muted-bg-color);
  }
`

/** Behind the words of a footnote. */
export const NoteSign = styled.sup`
  margin-inline-start: 0.1em;
  font-size: 0.7em;
  font-weight: 700;
  line-height: 0;
  color: var(--tone);
  user-select: none;
`

export const Rule = styled.hr`
  width: 5rem;
  margin: 0.25rem auto;
  border: 0;
  border-block-start: 3px solid var(--card-fg-color);
`
