import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { ResponsiveImage } from './responsive-image'

const image = { src: '/a', srcSet: '/a 1w', sizes: '50vw', width: 16, height: 9, alt: 'A wafer' }

describe('ResponsiveImage', () => {
  it('reserves its place and waits to be near', () => {
    render(<ResponsiveImage {...image} placeholder={{ color: '#223' }} />)
    const img = screen.getByRole('img', { name: 'A wafer' })
    expect(img).toHaveAttribute('width', '16')
    expect(img).toHaveAttribute('height', '9')
    expect(img).toHaveAttribute('loading', 'lazy')
    expect(img).toHaveStyle({ backgroundColor: '#223' })
  })

  it('is fetched first when it leads the page', () => {
    render(<ResponsiveImage {...image} priority />)
    const img = screen.getByRole('img')
    expect(img).toHaveAttribute('fetchpriority', 'high')
    expect(img).not.toHaveAttribute('loading')
    expect(img).not.toHaveAttribute('style')
  })
})
