import { describe, expect, it } from 'vitest'
import { largestLogo, readLogo } from '../../renderer/settings/logo'

const png = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => [0x89, 0x50, 0x4e, 0x47][index] ?? index % 256)

describe('a logo', () => {
  it('is taken by what it is', () => {
    expect(readLogo(png(8))).toEqual({ logo: { mime: 'image/png', base64: Buffer.from(png(8)).toString('base64') } })
    expect(readLogo(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toMatchObject({ logo: { mime: 'image/jpeg' } })
  })
  it('is refused where it is no picture, or too large', () => {
    expect(readLogo(new TextEncoder().encode('<svg onload="x()">'))).toEqual({ refused: 'kind' })
    expect(readLogo(png(largestLogo))).toHaveProperty('logo')
    expect(readLogo(png(largestLogo + 1))).toEqual({ refused: 'size' })
  })
})
