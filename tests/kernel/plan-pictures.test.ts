import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnsPicture, IntervalsPicture, Picture, StackedPicture, TornadoPicture } from '../../shared/kernel/document'
import { drawPicture, pictureSvg } from '../../shared/kernel/picture'
import { scaleSteps } from '../../shared/kernel/picture/keys'
import { textOf, wellFormed } from '../documents/xml'

const stacked: StackedPicture = {
  kind: 'stacked',
  legend: ['售前', '售中', '售后', '内部事务'],
  bars: [
    { name: '要客经理', parts: [25, 25, 40, 10], label: '38 人' },
    { name: '城区客户经理', parts: [10, 0, 88, 2], label: '94 人' }
  ]
}
const intervals: IntervalsPicture = {
  kind: 'intervals',
  maximum: 100,
  legend: { value: '本次调研', interval: '95% 区间', mark: '方案材料' },
  bars: [
    { name: '关系维系者', value: 80, low: 70, high: 90, label: '80.0%', mark: 96 },
    { name: '沟通能力', value: 60, low: 50, high: 70, label: '60.0%' }
  ]
}
const tornado: TornadoPicture = {
  kind: 'tornado',
  base: 100,
  unit: 'FTE',
  legend: { base: '现方案', low: '下调 10%', high: '上调 10%' },
  bars: [
    { name: '工时利用率', low: 120, high: 90, lowLabel: '120.00', highLabel: '90.00' },
    { name: '固定工时', low: 95, high: 105, lowLabel: '95.00', highLabel: '105.00' }
  ]
}
const columns: ColumnsPicture = {
  kind: 'columns',
  maximum: 20,
  legend: ['所需人数', '现有人数'],
  groups: [
    { name: '涪城区', values: [20, 10], labels: ['20', '10'] },
    { name: '游仙区', values: [5, 0], labels: ['5', '0'] }
  ]
}
const pictures: Record<string, Picture> = { stacked, intervals, tornado, columns }
type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string }
const rects = (svg: string): Rect[] =>
  [...svg.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="([^"]*)"/g)].map(([, x, y, width, height, fill = '']) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
    fill
  }))
/** The outline of every filled box. */
const outlines = (svg: string): Rect[] => rects(svg).filter(({ fill }) => fill === 'none')

describe('the pictures of a plan', () => {
  it.each(Object.entries(pictures))('%s is well-formed, greys only, without styles or scripts, and says its alt text', (_name, picture) => {
    const svg = pictureSvg(picture, '图 <1>')
    wellFormed(svg)
    expect(svg).toContain('aria-label="图 &lt;1&gt;"')
    expect(svg).not.toMatch(/<script|style=|href|url\(|NaN|undefined|Infinity/)
    for (const [, colour = ''] of svg.matchAll(/(?:fill|stroke)="(#[^"]*)"/g)) expect(colour).toMatch(/^#(..)\1\1$/)
  })
  it('carry their names, labels and legends', () => {
    const said = (picture: Picture): string => textOf(pictureSvg(picture))
    for (const text of ['要客经理', '城区客户经理', '售前', '内部事务', '38 人', '25%', '88%']) expect(said(stacked)).toContain(text)
    for (const text of ['关系维系者', '80.0%', '本次调研', '95% 区间', '方案材料']) expect(said(intervals)).toContain(text)
    for (const text of ['工时利用率', '120.00', '90.00', '现方案 100 FTE', '下调 10%']) expect(said(tornado)).toContain(text)
    for (const text of ['涪城区', '20', '所需人数']) expect(said(columns)).toContain(text)
  })
  it('take any texts and any values', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const value = fc.oneof(fc.double(), fc.integer({ min: -20, max: 200 }))
    const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 30 })
    const interval = fc.record(
      { name: text, value, low: value, high: value, label: text, mark: value },
      { requiredKeys: ['name', 'value', 'low', 'high', 'label'] }
    )
    const any = fc.oneof(
      fc.record({ kind: fc.constant('stacked' as const), legend: many(text), bars: many(fc.record({ name: text, parts: many(value) })) }),
      fc.record({
        kind: fc.constant('intervals' as const),
        maximum: value,
        legend: fc.record({ value: text, interval: text, mark: text }),
        bars: many(interval)
      }),
      fc.record({
        kind: fc.constant('tornado' as const),
        base: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        unit: text,
        legend: fc.record({ base: text, low: text, high: text }),
        bars: many(fc.record({ name: text, low: value, high: value, lowLabel: text, highLabel: text }))
      }),
      fc.record({
        kind: fc.constant('columns' as const),
        maximum: value,
        legend: many(text),
        groups: many(fc.record({ name: text, values: many(value), labels: many(text) }))
      })
    )
    fc.assert(
      fc.property(any, (picture) => {
        const { svg, width, height } = drawPicture(picture, 'alt')
        wellFormed(svg)
        expect(svg).not.toMatch(/NaN|Infinity|undefined|width="-|height="-/)
        expect(width > 0 && height > 0).toBe(true)
      }),
      { numRuns: 80 }
    )
  })
})

describe('stacked bars', () => {
  it('give each part its share of a bar, and no part of nothing', () => {
    const [first, second] = [outlines(pictureSvg(stacked)).slice(4, 8), outlines(pictureSvg(stacked)).slice(8)]
    const whole = first.reduce((sum, { width }) => sum + width, 0)
    expect(first.map(({ width }) => Math.round((width / whole) * 100))).toEqual([25, 25, 40, 10])
    expect(second.map(({ width }) => Math.round((width / whole) * 100))).toEqual([10, 88, 2])
  })
  it('tell neighbours apart by shade and hatching', () => {
    const svg = pictureSvg(stacked)
    const swatches = rects(svg).filter(({ fill, width }) => fill !== 'none' && width === 22)
    expect(swatches.map(({ fill }) => fill)).toEqual(['#595959', '#ffffff', '#d9d9d9', '#ffffff'])
    const hatchings = [...svg.matchAll(/<path d="(M[^"]*)" fill="none" stroke="#595959"/g)].map(([, d = '']) => (d.includes('H') ? 'level' : 'slanted'))
    expect(hatchings.slice(0, 2)).toEqual(['slanted', 'level'])
  })
  it('leave out a figure for which there is no room', () => expect(textOf(pictureSvg(stacked))).not.toContain('2%38'))
  it('keep rounded parts inside the bar', () => {
    const over = outlines(pictureSvg({ kind: 'stacked', legend: ['a', 'b'], bars: [{ name: '', parts: [60, 60] }] })).slice(2)
    expect(over.at(-1)!.x + over.at(-1)!.width).toBeLessThanOrEqual(628.1)
  })
})

describe('intervals', () => {
  it('put the dot inside its interval, and the diamond where the other figure is', () => {
    const svg = pictureSvg(intervals)
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x)).slice(1)
    const whiskers = [...svg.matchAll(/d="M([\d.]+) [\d.]+V[\d.]+M[\d.]+ [\d.]+H([\d.]+)M/g)].map(([, from, to]) => [Number(from), Number(to)]).slice(1)
    const diamonds = [...svg.matchAll(/d="M([\d.]+) [\d.]+l7 9/g)].map(([, x]) => Number(x)).slice(1)
    expect([dots, whiskers, diamonds].map(({ length }) => length)).toEqual([2, 2, 1])
    const perPercent = (dots[0]! - dots[1]!) / 20
    expect(whiskers[0]![1]! - dots[0]!).toBeCloseTo(10 * perPercent, 0)
    expect(dots[0]! - whiskers[0]![0]!).toBeCloseTo(10 * perPercent, 0)
    expect(diamonds[0]! - dots[0]!).toBeCloseTo(16 * perPercent, 0)
  })
  it('name the other figure only where one is there', () => {
    const bare = pictureSvg({ ...intervals, bars: [intervals.bars[1]!] })
    expect(textOf(bare)).not.toContain('方案材料')
  })
})

describe('the tornado', () => {
  it('starts every bar at the result as it is, on the side to which it moves', () => {
    const [higherFirst, lowerFirst, ...rest] = outlines(pictureSvg(tornado)).slice(2)
    const middle = Number(/<path d="M([\d.]+) [\d.]+V[\d.]+" stroke="#1a1a1a" stroke-width="1.4"/.exec(pictureSvg(tornado))?.[1])
    // The longer one first: +20 to the right where the input is lower, −10 to the left where it is higher.
    expect(higherFirst!.x).toBeCloseTo(middle, 1)
    expect(lowerFirst!.x + lowerFirst!.width).toBeCloseTo(middle, 1)
    expect(higherFirst!.width / lowerFirst!.width).toBeCloseTo(2, 1)
    expect(rest).toHaveLength(2)
  })
  it('writes both figures outside the bars, also where both lie on one side', () => {
    const one: TornadoPicture = { ...tornado, bars: [{ name: 'x', low: 110, high: 120, lowLabel: 'L', highLabel: 'H' }] }
    const ends = [...pictureSvg(one).matchAll(/<text x="([\d.]+)"[^>]*>([LH])</g)].map(([, x, label]) => [label, Number(x)] as const)
    const boxes = outlines(pictureSvg(one)).slice(2)
    const middle = boxes[0]!.x
    expect(ends).toEqual([
      ['L', middle - 6],
      ['H', expect.closeTo(middle + boxes[0]!.width + 6, 1)]
    ])
  })
})

describe('columns', () => {
  it('are as high as their values, and nothing is drawn for nothing', () => {
    const boxes = outlines(pictureSvg(columns)).slice(2)
    expect(boxes.map(({ height }) => height)).toEqual([130, 65, 32.5])
    expect(new Set(boxes.map(({ y, height }) => y + height)).size).toBe(1)
  })
  it('stand in several rows of like length where there are many', () => {
    const groups = Array.from({ length: 21 }, (_, index) => ({ name: `县${index}`, values: [1, 1], labels: ['1', '1'] }))
    const floors = new Map<number, number>()
    for (const { y, height } of outlines(pictureSvg({ ...columns, groups })).slice(2)) floors.set(y + height, (floors.get(y + height) ?? 0) + 1)
    expect([...floors.values()]).toEqual([22, 20])
  })
  it('have a scale of round steps', () => {
    expect(scaleSteps(20)).toEqual([0, 5, 10, 15, 20])
    expect(scaleSteps(132)).toEqual([0, 50, 100])
    expect(scaleSteps(100)).toEqual([0, 20, 40, 60, 80, 100])
    expect(scaleSteps(3)).toEqual([0, 1, 2, 3])
    expect(scaleSteps(0)).toEqual([0])
  })
})
