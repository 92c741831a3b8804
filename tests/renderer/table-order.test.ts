import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCells, moveIn, nextOrder, orderRows, tracksOf, type Column } from '../../renderer/ui/table-order'

type Row = { readonly name: string; readonly score: string | null }
const columns: readonly Column<Row>[] = [
  { key: 'name', title: '姓名', width: '5rem', value: ({ name }) => name },
  { key: 'score', title: '得分', width: 'minmax(6.5rem, 1fr)', value: ({ score }) => score }
]
const rows: readonly Row[] = [
  { name: '王静', score: '9.50' },
  { name: '陈强', score: null },
  { name: '李敏', score: '80.00' }
]
const names = (sorted: readonly Row[]): string => sorted.map(({ name }) => name).join(' ')

describe('order of rows', () => {
  it('takes numbers by value and leaves what is missing to the end either way', () => {
    expect(names(orderRows(rows, columns, { key: 'score', descending: false }, 'zh-CN'))).toBe('王静 李敏 陈强')
    expect(names(orderRows(rows, columns, { key: 'score', descending: true }, 'zh-CN'))).toBe('李敏 王静 陈强')
  })
  it('takes names as a Chinese reader expects, by pinyin', () => {
    expect(names(orderRows(rows, columns, { key: 'name', descending: false }, 'zh-CN'))).toBe('陈强 李敏 王静')
  })
  it('is antisymmetric for all cells', () => {
    const cell = fc.oneof(fc.constant(null), fc.integer(), fc.constantFrom('1', '10', '9', '王', ''))
    fc.assert(fc.property(cell, cell, (a, b) => Math.sign(compareCells(a, b, false, 'zh-CN')) === -Math.sign(compareCells(b, a, false, 'zh-CN'))))
  })
  it('goes up, down, back with each click', () => {
    const up = nextOrder(null, 'name')
    const down = nextOrder(up, 'name')
    expect([up, down, nextOrder(down, 'name'), nextOrder(down, 'score')]).toEqual([
      { key: 'name', descending: false },
      { key: 'name', descending: true },
      null,
      { key: 'score', descending: false }
    ])
  })
})

describe('moving in a table', () => {
  it.each([
    ['ArrowDown', 3],
    ['ArrowUp', 1],
    ['Home', 0],
    ['End', 9],
    ['PageDown', 9],
    ['PageUp', 0]
  ])('%s', (key, target) => expect(moveIn(10, 2, key, 12)).toBe(target))
  it('leaves other keys and empty tables alone', () => {
    expect(moveIn(10, 2, 'a', 12)).toBeNull()
    expect(moveIn(0, 0, 'ArrowDown', 12)).toBeNull()
  })
  it('knows below which width to scroll', () => expect(tracksOf(columns)).toEqual({ gridTemplateColumns: '5rem minmax(6.5rem, 1fr)', minWidth: '11.5rem' }))
})
