import { styled } from 'styled-components'

/** The frame of a table being edited: it scrolls sideways by itself. */
export const TableFrame = styled.div`
  overflow-x: auto;
  padding-block: 2px;

  table {
    border-collapse: collapse;
    min-width: 100%;
  }

  td {
    min-width: 7rem;
    padding: 0;
    border: 1px solid var(--card-border-color);
    vertical-align: top;
  }

  td[data-handle],
  th {
    width: 1%;
    min-width: 0;
    border: 0;
    text-align: center;
    vertical-align: middle;
  }

  textarea {
    display: block;
    box-sizing: border-box;
    width: 100%;
    min-height: 2.25rem;
    padding: 0.5rem 0.625rem;
    border: 0;
    outline: 0;
    resize: none;
    field-sizing: content;
    overflow: hidden;
    background: transparent;
    color: var(--card-fg-color);
    font-family: inherit;
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  textarea[data-header] {
    font-weight: 650;
    background: var(--card-muted-bg-color, transparent);
  }

  td:focus-within {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: -1px;
  }
`
