import { exact, roundHalfUp, type Exact } from '../../../kernel/decimal'
import { grades, type Grade } from '../../roster'
import type { Bands } from '../params'

/** Heads of every grade. */
export type Heads = Readonly<Record<Grade, number>>
/** A range of heads or of shares; both ends belong to it. */
export type HeadRange = { readonly from: number; readonly to: number }
/** One band in whole parts: of a hundred percent there are `whole`. */
export type ScaledBand = { readonly from: bigint; readonly to: bigint }
/** The bands as whole numbers, so that nothing is lost however many places a band has. */
export type ScaledBands = { readonly whole: bigint; readonly bands: Readonly<Record<Grade, ScaledBand>> }

/** A value for each grade, from G1 to G6. */
export const byGrade = <T>(valueOf: (grade: Grade) => T): Record<Grade, T> => ({
  G1: valueOf('G1'),
  G2: valueOf('G2'),
  G3: valueOf('G3'),
  G4: valueOf('G4'),
  G5: valueOf('G5'),
  G6: valueOf('G6')
})
export const totalOf = (heads: Heads): number => grades.reduce((total, grade) => total + heads[grade], 0)

/** The bands over their smallest common denominator of ten. */
export function scaleBands(bands: Bands): ScaledBands {
  const ends = byGrade((grade) => ({ from: exact(bands[grade].from), to: exact(bands[grade].to) }))
  const scale = grades.reduce((most, grade) => larger(most, larger(ends[grade].from.denominator, ends[grade].to.denominator)), 1n)
  const scaled = ({ numerator, denominator }: Exact): bigint => (numerator * scale) / denominator
  return { whole: 100n * scale, bands: byGrade((grade) => ({ from: scaled(ends[grade].from), to: scaled(ends[grade].to) })) }
}
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** Scaled parts as exact percent. */
export const percentOf = (parts: bigint, { whole }: ScaledBands): Exact => ({ numerator: parts * 100n, denominator: whole })
/** Percent without zeros at its end: 12.5, 45. */
export const sayPercent = (value: Exact): string => {
  const text = roundHalfUp(value, 12)
  return text.replace(/\.?0+$/, '')
}

/** A band that the others leave less room than it names: an end is null where it stays as it is, else what the others sum to. */
export type TightenedBand = ScaledBand & { readonly fromBy: bigint | null; readonly toBy: bigint | null }
/** 收紧后的区间: what a grade can reach when all the others keep to theirs. */
export function tightenBands({ whole, bands }: ScaledBands): Record<Grade, TightenedBand> {
  const sums = { from: sumOf(bands, 'from'), to: sumOf(bands, 'to') }
  return byGrade((grade) => {
    const { from, to } = bands[grade]
    const others = { from: sums.from - from, to: sums.to - to }
    const [least, most] = [whole - others.to, whole - others.from]
    return { from: larger(from, least), to: most < to ? most : to, fromBy: least > from ? others.to : null, toBy: most < to ? others.from : null }
  })
}
export const sumOf = (bands: ScaledBands['bands'], end: 'from' | 'to'): bigint => grades.reduce((total, grade) => total + bands[grade][end], 0n)

/** 整人数上下限: heads that lie inside the band; empty (from above to) where no whole number does. */
export const wholeHeadRange = ({ from, to }: ScaledBand, whole: bigint, n: number): HeadRange => ({
  from: Number(ceiling(from * BigInt(n), whole)),
  to: Number((to * BigInt(n)) / whole)
})
/** 外扩取整: the band widened to whole heads; there is always a split within these. */
export const outwardRange = ({ from, to }: ScaledBand, whole: bigint, n: number): HeadRange => ({
  from: Number((from * BigInt(n)) / whole),
  to: Number(ceiling(to * BigInt(n), whole))
})
const ceiling = (numerator: bigint, denominator: bigint): bigint => (numerator + denominator - 1n) / denominator

/** Whether whole heads can be found for every grade that sum to all. */
export function hasWholeHeadSplit(ranges: Readonly<Record<Grade, HeadRange>>, n: number): boolean {
  const sum = (end: keyof HeadRange): number => grades.reduce((total, grade) => total + ranges[grade][end], 0)
  return grades.every((grade) => ranges[grade].from <= ranges[grade].to) && sum('from') <= n && sum('to') >= n
}
