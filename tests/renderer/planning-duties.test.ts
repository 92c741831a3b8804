import { describe, expect, it } from 'vitest'
import { draftOfDuty, movedDuties, newDuty, nextCode, readDuty } from '../../renderer/families/planning/duties/duty-draft'
import { findingKinds, findingsOfDuty, findingsOfPost } from '../../renderer/families/planning/duties/finding-places'
import { editedBy, moveInMatrix, toggled } from '../../renderer/families/planning/duties/matrix-moves'
import { addressOfDuty, addressOfRow, readDutiesPlace } from '../../renderer/families/planning/duties/parts'
import { sharedCourses } from '../../renderer/families/planning/duties/trace'
import { detailOf } from '../../renderer/families/planning/use-detail'
import type { Duty, DutyThread, MatrixFinding } from '../../shared/families/planning'

const dutyOf = (duty: string, order: number, changed: Partial<Duty> = {}): Duty => ({
  year: 2026,
  duty,
  order,
  name: `职责${duty}`,
  aliases: [],
  phase: 'preSale',
  orientation: 'advisor',
  description: '',
  indicators: [],
  competencies: [],
  courses: [],
  ...changed
})

describe('the form of a duty', () => {
  const duties = [dutyOf('D01', 1), dutyOf('D03', 2)]
  it('proposes the next free code', () => {
    expect(nextCode([])).toBe('D01')
    expect(nextCode(duties)).toBe('D04')
    expect(nextCode([dutyOf('D01', 1), dutyOf('D02', 2)])).toBe('D03')
  })
  it('reads lists line by line and other names by commas, each once', () => {
    const draft = { ...newDuty(duties), name: ' 商机管理 ', aliases: '商机，商机挖掘、商机', indicators: '转化率\n\n 转化率 \n时效', courses: '课程甲' }
    const { duty, problems } = readDuty(draft, { year: 2026, duties, before: null })
    expect(problems).toEqual([])
    expect(duty).toMatchObject({ duty: 'D04', order: 3, name: '商机管理', aliases: ['商机', '商机挖掘'], indicators: ['转化率', '时效'], courses: ['课程甲'] })
  })
  it('gives back what it was given', () => {
    const before = dutyOf('D03', 2, { aliases: ['甲', '乙'], indicators: ['一', '二'], courses: ['课'], competencies: ['S01'], description: '做' })
    expect(readDuty(draftOfDuty(before), { year: 2026, duties, before }).duty).toEqual(before)
  })
  it('says what is wrong', () => {
    const read = (changed: object) => readDuty({ ...newDuty(duties), name: '新', ...changed }, { year: 2026, duties, before: null }).problems
    expect(read({ duty: 'd01' })).toEqual(['codeTaken'])
    expect(read({ duty: '12' })).toEqual(['code'])
    expect(read({ name: ' ' })).toEqual(['name'])
    expect(read({ indicators: '长'.repeat(81) })).toEqual(['tooLong'])
  })
})

describe('the order of duties', () => {
  it('changes only the two that change places', () => {
    const duties = ['D01', 'D02', 'D03'].map((code, index) => dutyOf(code, index + 1))
    expect(movedDuties(duties, 2, -1).map(({ duty, order }) => [duty, order])).toEqual([
      ['D03', 2],
      ['D02', 3]
    ])
    expect(movedDuties(duties, 0, -1)).toEqual([])
    expect(movedDuties(duties, 2, 1)).toEqual([])
  })
  it('sets apart what had the same place', () => {
    const duties = ['D01', 'D02', 'D03'].map((code) => dutyOf(code, 0))
    expect(movedDuties(duties, 0, 1).map(({ duty, order }) => [duty, order])).toEqual([
      ['D02', 1],
      ['D01', 2],
      ['D03', 3]
    ])
  })
})

describe('keys in the matrix', () => {
  it('add and take away letters, always in the order R A C I', () => {
    expect(toggled(['I'], 'A')).toEqual(['A', 'I'])
    expect(toggled(['R', 'A'], 'R')).toEqual(['A'])
    expect(editedBy('R', [])).toEqual(['R'])
    expect(editedBy('Delete', ['R', 'A'])).toEqual([])
    expect(editedBy('Delete', [])).toBeNull()
    for (const key of ['X', 'Ctrl+A', 'Ctrl+C', '', 'Enter']) expect(editedBy(key, ['R'])).toBeNull()
  })
  it('move within it', () => {
    const size = { rows: 3, columns: 2 }
    expect(moveInMatrix({ row: 0, column: 0 }, 'ArrowUp', size)).toEqual({ row: 0, column: 0 })
    expect(moveInMatrix({ row: 0, column: 0 }, 'ArrowRight', size)).toEqual({ row: 0, column: 1 })
    expect(moveInMatrix({ row: 1, column: 1 }, 'Ctrl+End', size)).toEqual({ row: 2, column: 1 })
    expect(moveInMatrix({ row: 1, column: 1 }, 'Home', size)).toEqual({ row: 1, column: 0 })
    expect(moveInMatrix({ row: 1, column: 1 }, 'R', size)).toBeNull()
    expect(moveInMatrix({ row: 0, column: 0 }, 'ArrowDown', { rows: 0, columns: 0 })).toBeNull()
  })
})

describe('findings of the matrix', () => {
  const found = (kind: MatrixFinding['kind'], at: { duty?: string; post?: string }, severity: MatrixFinding['severity']): MatrixFinding => ({
    kind,
    duty: at.duty ?? null,
    post: at.post ?? null,
    names: [],
    severity
  })
  const findings = [
    found('noAccountable', { duty: 'D01' }, 'broken'),
    found('noAccountable', { duty: 'D02' }, 'broken'),
    found('postWithoutRole', { post: '要客经理' }, 'thin'),
    found('noCourse', { duty: 'D01' }, 'thin')
  ]
  it('stand beside their row or column; what the catalogue lacks does not', () => {
    expect(findingsOfDuty({ findings }, 'D01').map(({ kind }) => kind)).toEqual(['noAccountable'])
    expect(findingsOfPost({ findings }, '要客经理').map(({ kind }) => kind)).toEqual(['postWithoutRole'])
  })
  it('are listed kind by kind', () => {
    expect(findingKinds({ findings }, 'broken').map(({ kind, found: own }) => [kind, own.length])).toEqual([['noAccountable', 2]])
    expect(findingKinds({ findings }, 'thin').map(({ kind }) => kind)).toEqual(['postWithoutRole', 'noCourse'])
  })
})

describe('threads', () => {
  it('tell courses that teach several duties', () => {
    const thread = (duty: string, courses: readonly string[]): DutyThread => ({
      duty: dutyOf(duty, 1),
      indicators: [],
      competencies: [],
      courses,
      responsible: [],
      accountable: []
    })
    expect(sharedCourses({ threads: [thread('D01', ['甲', '乙']), thread('D02', ['乙'])] })).toEqual([{ course: '乙', duties: ['职责D01', '职责D02'] }])
  })
})

describe('addresses of duties', () => {
  it('lead to a part, a form or a row', () => {
    expect(readDutiesPlace(undefined)).toEqual({ part: 'catalogue', duty: null, row: null })
    expect(readDutiesPlace('trace')).toEqual({ part: 'trace', duty: null, row: null })
    expect(readDutiesPlace(detailOf(addressOfDuty(2026, 'D01')))).toEqual({ part: 'catalogue', duty: 'D01', row: null })
    expect(readDutiesPlace(detailOf(addressOfRow(2026, 'D01')))).toEqual({ part: 'matrix', duty: null, row: 'D01' })
  })
})
