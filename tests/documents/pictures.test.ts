import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Picture, RadarPicture } from '../../shared/kernel/document'
import { drawPicture, pictureSvg } from '../../shared/kernel/picture'
import { collide, labelBox, placeLabels } from '../../shared/kernel/picture/radar-labels'
import { widthOf, wrap, wrapEvenly } from '../../shared/kernel/picture/wrap'
import { bars, eighteen, matrix, radar } from './pictures'
import { textOf, wellFormed } from './xml'

const pictures: Record<string, Picture> = { radar, matrix, bars }
const hostile = '<script>alert(1)</script> & "quoted" \u0000\u0008 \ud800 x'

describe('every picture', () => {
  test.each(Object.entries(pictures))('%s is well-formed, greys only, no styles, no scripts, and says its alt text', (_name, picture) => {
    const svg = pictureSvg(picture, `图“${hostile}”`)
    wellFormed(svg)
    expect(svg).toMatch(/aria-label="图“&lt;script&gt;/)
    expect(svg).not.toMatch(/<script|style=|\son\w+=|href|NaN|undefined|Infinity/)
    for (const [, colour = ''] of svg.matchAll(/(?:fill|stroke)="(#[^"]*)"/g)) expect(colour).toMatch(/^#(..)\1\1$/)
  })
  test('is the same each time', () => {
    for (const picture of Object.values(pictures)) expect(pictureSvg(picture, 'x')).toBe(pictureSvg(picture, 'x'))
  })
  test('carries its labels', () => {
    const said = (picture: Picture): string => textOf(pictureSvg(picture))
    for (const name of [...eighteen, '岗位要求', '现场评价结果', '5']) expect(said(radar)).toContain(name)
    for (const name of [...matrix.across.steps, ...matrix.up.steps, '知识技能的掌握度', '1 级', '首席']) expect(said(matrix)).toContain(name)
    for (const { label } of bars.bars) expect(said(bars)).toContain(label)
  })
  test('takes any text and any number of things', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    const level = fc.option(fc.integer({ min: -3, max: 12 }), { nil: null })
    const series = (axes: number) =>
      fc.record({ name: text, values: fc.array(level, { minLength: axes, maxLength: axes }), stroke: fc.constantFrom('solid' as const, 'dashed' as const) })
    const anyRadar = fc.integer({ min: 0, max: 40 }).chain((axes) =>
      fc.record({
        kind: fc.constant('radar' as const),
        maximum: fc.integer({ min: 0, max: 30 }),
        axes: fc.array(text, { minLength: axes, maxLength: axes }),
        series: fc.array(series(axes), { maxLength: 3 })
      })
    )
    const anyBars = fc.record({
      kind: fc.constant('bars' as const),
      maximum: fc.integer({ min: 0, max: 30 }),
      bars: fc.array(fc.record({ name: text, value: fc.integer({ min: -1, max: 9 }), label: text }), { maxLength: 30 })
    })
    fc.assert(
      fc.property(fc.oneof(anyRadar, anyBars), (picture) => {
        const { svg, width, height } = drawPicture(picture, 'alt')
        wellFormed(svg)
        expect(svg).not.toMatch(/NaN|Infinity/)
        expect(width > 0 && height > 0).toBe(true)
      }),
      { numRuns: 60 }
    )
  })
})

describe('the radar', () => {
  test('places 3 to 24 names of eight characters without a collision, and inside the picture', () => {
    for (let count = 3; count <= 24; count++) {
      const names = Array.from({ length: count }, (_, index) => eighteen[index % eighteen.length]!)
      const { labels } = placeLabels(names, 179)
      expect(collide(labels), String(count)).toBe(false)
      for (const { left, right } of labels.map(labelBox)) expect(left > -320 && right < 320, String(count)).toBe(true)
    }
  })
  test('writes 18 short names in full beside their axes', () => {
    const { labels, key } = placeLabels(eighteen, 179)
    expect(key).toEqual([])
    expect(labels.map(({ lines }) => lines.join(''))).toEqual(eighteen)
  })
  test('numbers names for which there is no room, and lists them', () => {
    const long = eighteen.map((name) => `${name}以及许多别的内容写也写不完还要再写两行才够`)
    const { labels, key } = placeLabels(long, 179)
    expect(labels.map(({ lines }) => lines[0])).toEqual(long.map((_, index) => String(index + 1)))
    expect(key).toEqual(long)
    expect(textOf(pictureSvg({ ...radar, axes: long }))).toContain('18 目标与计划管理')
  })
  test('tells actual from required without colour, and leaves a gap where nothing was rated', () => {
    const series = (values: (number | null)[], stroke: 'solid' | 'dashed'): RadarPicture => ({
      kind: 'radar',
      maximum: 5,
      axes: ['一', '二', '三', '四'],
      series: [{ name: 's', values, stroke }]
    })
    const dashed = pictureSvg(series([1, 2, 3, 4], 'dashed'))
    expect(dashed).toContain('stroke-dasharray')
    expect(dashed).not.toMatch(/<circle[^>]*fill="#1a1a1a"/)
    const solid = pictureSvg(series([1, 2, 3, 4], 'solid'))
    expect(solid).not.toContain('stroke-dasharray')
    expect(solid).toMatch(/<circle[^>]*fill="#1a1a1a"/)
    expect(solid).toContain('fill-opacity')
    const gap = pictureSvg(series([1, null, 3, 4], 'solid'))
    expect(gap).not.toContain('fill-opacity')
    // Three marks and the one of the legend.
    expect(gap.match(/<circle/g)).toHaveLength(4)
  })
  test('keeps values beyond the scale on its edge', () => {
    const axes = ['一', '二', '三']
    const at = (value: number) => pictureSvg({ kind: 'radar', maximum: 5, axes, series: [{ name: 's', values: [value, 1, 1], stroke: 'solid' }] })
    expect(at(99)).toBe(at(5))
    expect(at(-4)).toBe(at(0))
  })
})

describe('wrapping', () => {
  test('leaves no sign alone on the last line where lines are to be even', () => {
    expect(wrap('客户保有与价值经营', 13, 8.2 * 13, 2)).toEqual(['客户保有与价值经', '营'])
    expect(wrapEvenly('客户保有与价值经营', 13, 8.2 * 13, 2)).toEqual(['客户保有与', '价值经营'])
    expect(wrapEvenly('客户导向', 13, 8.2 * 13, 2)).toEqual(['客户导向'])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const [plain, even] = [wrap(text, 10, width, 3), wrapEvenly(text, 10, width, 3)]
        expect(even.length).toBeLessThanOrEqual(plain.length)
        expect(even.join('').replaceAll(' ', '')).toBe(plain.join('').replaceAll(' ', ''))
      })
    )
  })
  test('breaks Chinese anywhere and Latin between words, and never exceeds the width', () => {
    expect(wrap('客户需求洞察能力', 10, 45, 3)).toEqual(['客户需求', '洞察能力'])
    expect(wrap('Industry solution design', 10, 60, 4)).toEqual(['Industry', 'solution', 'design'])
    expect(wrap('很长很长很长很长很长', 10, 40, 2).at(-1)).toMatch(/…$/)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrap(text, 10, width, 3)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect([...line].length === 1 || widthOf(line, 10) <= width).toBe(true)
      })
    )
  })
})
