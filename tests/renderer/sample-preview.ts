import type { ImportPreview, PreviewOptions } from '../../shared/contract'
import { columnLetter } from './sample-tables'

const text = (key: string) => ({ key })
const columns: readonly (readonly [heading: string, key: string | null])[] = [
  ['工号', 'staffNo'],
  ['姓名', 'name'],
  ['知识测验（满分150）', 'knowledge'],
  ['个性测验（满分30）', 'personality'],
  ['情景模拟（满分70）', 'simulation'],
  ['备注', null]
]
const marks: readonly (readonly string[])[] = [
  ['MY1001', '陈 静', '112', '24', '55', ''],
  ['MY1002', '刘洋', '168', '22', '48', ''],
  ['MY1003', '赵敏', '98.5', '二十', '51', ''],
  ['MY9999', '周强', '120', '26', '60', '外聘'],
  ['MY1005', '吴磊', '缺考', '', '', ''],
  ['MY1006', '郑爽', '87', '19.5', '44', '']
]

/** What a host says of a sheet of exam marks with a few mistakes in it. */
export function samplePreview({ kind = 'exam', round = 1, period, corrections = {} }: PreviewOptions): ImportPreview {
  const rows = marks.map((cells, index) => ({ row: index + 3, cells: cells.map((cell, column) => corrections[`${columnLetter(column)}${index + 3}`] ?? cell) }))
  const problems = (
    [
      ['C4', '168', '原始成绩超过满分 150 分', 4],
      ['D5', '二十', '这不是分数', 5],
      ['A6', 'MY9999', '花名册里没有这个工号', 6]
    ] as const
  ).filter(([cell]) => corrections[cell] === undefined)
  const bad = new Set<number>(problems.map(([, , , row]) => row))
  return {
    preview: 'preview-1',
    file: '2026年上半年考试成绩.xlsx',
    kind,
    sheet: '第一轮',
    year: null,
    round,
    period: period ?? null,
    asks: kind === 'performance' ? ['year'] : [],
    sheets: [
      { name: '第一轮', hidden: false, rows: 8, kind: 'exam' },
      { name: '说明', hidden: false, rows: 12, kind: null },
      { name: '底稿', hidden: true, rows: 60, kind: null }
    ],
    columns: columns.map(([heading, key], index) => ({
      index,
      letter: columnLetter(index),
      heading,
      key,
      samples: rows.slice(0, 2).map(({ cells }) => cells[index] ?? '')
    })),
    known: columns.flatMap(([heading, key]) => (key ? [{ key, label: text(heading.replace(/（.*/, '')), required: key === 'staffNo' }] : [])),
    counts: { rows: 6, good: 6 - problems.length, leftOut: problems.length, passedOver: 1, warnings: 1, added: 5 - problems.length, changed: 1, unchanged: 0 },
    findings: [
      ...problems.map(([cell, value, message, row]) => ({ code: message, params: {}, place: { cell }, value, severity: 'problem' as const, row })),
      { code: '姓名中的空格已去掉', params: {}, place: { cell: 'B3' }, value: '陈 静', severity: 'warning' as const, row: 3 },
      { code: '标题行', params: {}, severity: 'passedOver' as const, row: 1 }
    ],
    findingCount: problems.length + 2,
    rows: [
      { row: 2, cells: columns.map(([heading]) => heading), state: 'heading' as const },
      ...rows.map(({ row, cells }) => ({ row, cells, state: bad.has(row) ? ('problem' as const) : row === 3 ? ('warning' as const) : ('good' as const) }))
    ]
  }
}
