import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PyramidPicture } from '../../shared/kernel/document'
import { drawPicture, pictureSvg } from '../../shared/kernel/picture'
import { textOf, wellFormed } from '../documents/xml'

const pyramid: PyramidPicture = {
  kind: 'pyramid',
  legend: { value: '现有占比', outline: '算术目标', range: '建议区间' },
  levels: [
    { name: '特级', value: 0, label: '0 人 0.00%', note: '建议 0%–5%', outline: 3, range: { from: 0, to: 5 } },
    { name: '高级', value: 10, label: '10 人 10.00%', outline: 12, range: { from: 5, to: 15 } },
    { name: '中级', value: 40, label: '40 人 40.00%', range: { from: 30, to: 50 } },
    { name: '见习', value: 50, label: '50 人 50.00%' }
  ]
}
type Bar = { readonly x: number; readonly width: number; readonly dashed: boolean }
const barsOf = (svg: string): Bar[] =>
  [...svg.matchAll(/<rect x="([-\d.]+)" y="[-\d.]+" width="([\d.]+)"[^>]*>/g)].map(([whole, x, width]) => ({
    x: Number(x),
    width: Number(width),
    dashed: whole.includes('stroke-dasharray')
  }))

describe('the pyramid', () => {
  it('is well-formed, greys only, and says its names, labels and alt text', () => {
    const svg = pictureSvg(pyramid, '等级结构 <图>')
    wellFormed(svg)
    expect(svg).toContain('aria-label="等级结构 &lt;图&gt;"')
    for (const [, colour = ''] of svg.matchAll(/(?:fill|stroke)="(#[^"]*)"/g)) expect(colour).toMatch(/^#(..)\1\1$/)
    for (const said of ['特级', '建议 0%–5%', '10 人 10.00%', '现有占比', '算术目标', '建议区间']) expect(textOf(svg)).toContain(said)
  })
  it('stands about one middle, each bar as wide as its value', () => {
    const bars = barsOf(pictureSvg(pyramid)).slice(0, 5)
    expect(bars.map(({ dashed }) => dashed)).toEqual([true, false, true, false, false])
    const middles = bars.map(({ x, width }) => x + width / 2)
    for (const middle of middles) expect(middle).toBeCloseTo(middles[0]!, 1)
    const fullWidth = bars[4]!.width
    expect(bars.map(({ width }) => Math.round((width / fullWidth) * 50))).toEqual([3, 10, 12, 40, 50])
  })
  it('tells what is from what is aimed at without colour, and names only what is there', () => {
    const bare: PyramidPicture = { ...pyramid, levels: [{ name: '见习', value: 3, label: '3' }] }
    const svg = pictureSvg(bare)
    expect(svg).not.toContain('stroke-dasharray')
    expect(textOf(svg)).not.toContain('算术目标')
    expect(textOf(svg)).not.toContain('建议区间')
    expect(textOf(svg)).toContain('现有占比')
  })
  it('takes any text and any values', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 })
    const value = fc.double({ min: -5, max: 1e6, noNaN: true })
    const level = fc.record(
      { name: text, value, label: text, note: text, outline: value, range: fc.record({ from: value, to: value }) },
      { requiredKeys: ['name', 'value', 'label'] }
    )
    const any = fc.record({
      kind: fc.constant('pyramid' as const),
      legend: fc.record({ value: text, outline: text, range: text }),
      levels: fc.array(level, { maxLength: 8 })
    })
    fc.assert(
      fc.property(any, (picture) => {
        const { svg, width, height } = drawPicture(picture, 'alt')
        wellFormed(svg)
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        for (const { x, width: long } of barsOf(svg)) expect(x >= 0 && x + long <= width).toBe(true)
        expect(height > 0).toBe(true)
      }),
      { numRuns: 40 }
    )
  })
})
