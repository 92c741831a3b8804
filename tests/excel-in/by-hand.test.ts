import { describe, expect, it } from 'vitest'
import type { RawBook } from '../../shared/kernel/sheet/raw'
import { planImport } from '../../shared/workspace/import'
import { applyChanges, emptyTables } from '../../shared/workspace/tables'
import { exampleBook } from '../rulebook'

const book = exampleBook()
const raw: RawBook = {
  file: '人员表.xlsx',
  format: 'xlsx',
  sheets: [
    {
      name: 'Sheet1',
      hidden: false,
      date1904: false,
      rows: [
        ['某某公司人员表'],
        ['代号', '称呼', '驻地', '干什么', '档次'],
        ['A1', '张三', '甲县', '要客经理', '中级'],
        ['A2', '李四', '乙县', '要客经理', '初级']
      ]
    }
  ]
}
const matching = { '0': 'staffNo', '1': 'name', '2': 'county', '3': 'post', '4': 'grade' }

describe('a sheet whose headings nobody knows', () => {
  it('is refused, but can be matched by hand', () => {
    const tables = emptyTables()
    expect(planImport({ raw, tables, book })).toMatchObject({ ok: false, fault: { code: 'import.noTable' } })
    expect(planImport({ raw, tables, book, kind: 'roster' })).toMatchObject({ ok: false, fault: { code: 'import.wrongKind' } })
    const shown = planImport({ raw, tables, book, kind: 'roster', matching: {} })
    expect(shown).toMatchObject({
      ok: true,
      value: {
        asks: ['columns'],
        matching: { headingRow: 1 },
        counts: { rows: 0, added: 0 },
        findings: [{ code: 'import.wrongKind', severity: 'problem', row: 0 }]
      }
    })
    const half = planImport({ raw, tables, book, kind: 'roster', matching: { '0': 'staffNo' } })
    expect(half).toMatchObject({ ok: true, value: { asks: ['columns'], matching: { missing: ['姓名', '所属县区', '岗位', '现等级'] }, edit: { changes: [] } } })
    const whole = planImport({ raw, tables, book, kind: 'roster', matching })
    expect(whole).toMatchObject({ ok: true, value: { asks: [], counts: { good: 2, added: 2 } } })
  })
  it('is known the next time', () => {
    const tables = emptyTables()
    const first = planImport({ raw, tables, book, kind: 'roster', matching })
    if (first.ok) applyChanges(tables, first.value.edit.changes)
    expect(planImport({ raw, tables, book })).toMatchObject({ ok: true, value: { kind: { kind: 'roster' }, counts: { good: 2, unchanged: 2 } } })
  })
})
