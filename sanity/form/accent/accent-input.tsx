import { Flex, Text } from '@sanity/ui'
import { useId } from 'react'
import { set, useColorSchemeValue, type StringInputProps } from 'sanity'
import { styled } from 'styled-components'
import { accents } from '../../../lib/content/card.ts'
import { toAccentColour } from './accent-colours.ts'

const Swatch = styled.label`
  display: flex;
  align-items: center;
  gap: 0.5rem;
  padding: 0.375rem 0.625rem 0.375rem 0.375rem;
  border: 1px solid var(--card-border-color);
  border-radius: 3px;
  cursor: pointer;

  &:has(:checked) {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px currentColor;
  }

  &:has(:focus-visible) {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 1px;
  }

  &:has(:disabled) {
    cursor: not-allowed;
    opacity: 0.6;
  }

  input {
    position: absolute;
    opacity: 0;
  }

  span[data-colour] {
    width: 1.5rem;
    height: 1.5rem;
    border-radius: 2px;
  }
`

/** Accents as swatches of their colours. */
export function AccentInput({ value, onChange, readOnly, elementProps }: StringInputProps) {
  const scheme = useColorSchemeValue()
  const name = useId()
  return (
    <Flex as="div" gap={2} wrap="wrap" role="radiogroup" aria-labelledby={elementProps.id}>
      {accents.map((accent, index) => (
        <Swatch key={accent} style={{ position: 'relative' }}>
          <input
            type="radio"
            name={name}
            checked={value === accent}
            disabled={readOnly === true}
            onChange={() => onChange(set(accent))}
            onFocus={elementProps.onFocus}
            ref={index === 0 ? elementProps.ref : undefined}
          />
          <span data-colour="" style={{ background: toAccentColour(accent, scheme) }} />
          <Text size={1}>{accent[0]?.toUpperCase() + accent.slice(1)}</Text>
        </Swatch>
      ))}
    </Flex>
  )
}
