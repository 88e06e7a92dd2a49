import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { failureCodes, failureMessages } from './failure'
import { StatusPage } from './status-page'

const onward = { sections: [{ href: '/chips', title: 'Chips' }], stories: [toTestCard(3)] }

describe('StatusPage', () => {
  it.each(failureCodes)('%s says what happened and leads on', (code) => {
    const { title, text } = failureMessages[code]
    render(
      <StatusPage code={code} title={title} {...onward}>
        <p>{text}</p>
      </StatusPage>,
    )
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeInTheDocument()
    expect(screen.getByText(text)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Front page' })).toHaveAttribute('href', '/')
    expect(screen.getByRole('link', { name: 'Search' })).toHaveAttribute('href', '/search')
    expect(screen.getByRole('link', { name: 'Chips' })).toHaveAttribute('href', '/chips')
    expect(screen.getByRole('link', { name: 'Story 3' })).toBeInTheDocument()
  })
})
