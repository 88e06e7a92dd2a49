import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { toTestCard } from '@/tests/fixtures/views'
import { StatusPage } from './status-page'

describe('StatusPage', () => {
  it.each([
    ['404', 'There is no page here'],
    ['500', 'This page failed to load'],
    ['503', 'This page is not available right now'],
  ] as const)('%s says what happened and leads on', (code, title) => {
    render(
      <StatusPage code={code} sections={[{ href: '/chips', title: 'Chips' }]} stories={[toTestCard(3)]} />,
    )
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Front page' })).toHaveAttribute('href', '/')
    expect(screen.getByRole('link', { name: 'Chips' })).toHaveAttribute('href', '/chips')
    expect(screen.getByRole('link', { name: 'Story 3' })).toBeInTheDocument()
  })
})
