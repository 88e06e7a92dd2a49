import { styled } from 'styled-components'
import type { StringInputProps } from 'sanity'

const Mono = styled.div`
  textarea {
    font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
    tab-size: 2;
    white-space: pre;
    overflow-x: auto;
  }
`

/** A text area for code: one width for all letters, no spelling marks, lines as they are. */
export function CodeInput(props: StringInputProps) {
  return <Mono spellCheck={false}>{props.renderDefault(props)}</Mono>
}
