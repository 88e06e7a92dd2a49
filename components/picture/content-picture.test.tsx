import { describe, expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { testImage } from '@/tests/fixtures/views'
import { ContentPicture } from './content-picture'

describe('ContentPicture', () => {
  it('offers renditions of the crop and reserves its place', () => {
    render(<ContentPicture image={testImage} aspect={1.5} sizes="50vw" maxWidth={900} />)
    const img = screen.getByRole('img', { name: testImage.alt })
    expect(img.getAttribute('srcset')).toContain('320w')
    expect(Number(img.getAttribute('width')) / Number(img.getAttribute('height'))).toBeCloseTo(1.5, 2)
    expect(img).toHaveStyle({ backgroundColor: '#223344' })
  })

  it('shows the blurred preview where readers look first', () => {
    render(<ContentPicture image={testImage} sizes="100vw" priority />)
    expect(screen.getByRole('img').getAttribute('style')).toContain('data:image/png;base64')
  })

  it('puts nothing behind a transparent picture', () => {
    render(<ContentPicture image={{ ...testImage, opaque: false }} sizes="100vw" priority />)
    expect(screen.getByRole('img')).not.toHaveAttribute('style')
  })
})
