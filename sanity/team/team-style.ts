import { styled } from 'styled-components'

/** A group of fields without the browser's frame. */
export const Fieldset = styled.fieldset`
  margin: 0;
  padding: 0;
  border: 0;
  min-width: 0;

  legend {
    padding: 0;
    margin-block-end: 12px;
  }
`

/** A table that on narrow screens sets each row's cells below each other; its rows carry their roles themselves. */
export const PeopleTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  text-align: start;

  th {
    padding: 8px 12px;
    text-align: start;
    font-weight: inherit;
  }

  td {
    padding: 14px 12px;
    border-block-start: 1px solid var(--card-border-color);
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  td:first-child {
    min-width: 12rem;
  }

  td[data-cell='actions'] {
    width: 1%;
    padding-block: 8px;
  }

  @media (max-width: 779px) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 14px 8px;
      padding: 16px 4px;
      border-block-start: 1px solid var(--card-border-color);
    }

    td {
      padding: 0;
      border: 0;
      grid-column: 1;
    }

    td[data-cell='actions'] {
      width: auto;
      padding: 0;
      grid-column: 2;
      grid-row: 1;
    }
  }
`
