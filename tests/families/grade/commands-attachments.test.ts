import { beforeEach, describe, expect, it } from 'vitest'
import { personSchema } from '../../../shared/families/roster'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { done, refused, snapshot, undo } from './edits'

const digest = 'a'.repeat(64)
const scan = {
  attachment: 's1',
  year: 2026,
  staffNo: 'A1',
  name: '审批表.pdf',
  type: 'application/pdf',
  bytes: 6,
  sha256: digest,
  on: '2026-07-12',
  by: '王芳'
}
const content = { sha256: digest, base64: 'JVBERi0x' }
let tables: MutableTables
beforeEach(() => {
  tables = emptyTables()
  tables.people.set('A1', personSchema.parse({ staffNo: 'A1', name: '张三', county: '甲县', post: '要客经理', grade: 'G3' }))
  done(tables, 'grade.openYear', { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: {} })
})

describe('scans of signed forms', () => {
  it('belong to a year, to one person of the roster or to nobody, and are what their digest says', () => {
    const given = (change: object): object => ({ attachment: { ...scan, ...change }, content })
    expect(refused(tables, 'grade.attach', given({ year: 2025 }))).toBe('gradeFault.unknownYear')
    expect(refused(tables, 'grade.attach', given({ staffNo: 'B9' }))).toBe('gradeFault.unknownPerson')
    expect(refused(tables, 'grade.attach', given({ sha256: 'b'.repeat(64) }))).toBe('gradeFault.attachmentBroken')
    expect(refused(tables, 'grade.attach', given({ type: 'text/html' }))).toBe('command.badInput')
    expect(refused(tables, 'grade.attach', given({ bytes: 4_000_001 }))).toBe('command.badInput')
    expect(refused(tables, 'grade.attach', given({ staffNo: null }))).toBeNull()
  })
  it('are kept once however often they are attached, and go with the last that names them', () => {
    const before = snapshot(tables)
    const changes = done(tables, 'grade.attach', { attachment: scan, content })
    expect(changes).toHaveLength(2)
    expect(done(tables, 'grade.attach', { attachment: { ...scan, attachment: 's2', staffNo: null }, content })).toHaveLength(1)
    done(tables, 'grade.detach', { attachment: 's1' })
    expect([...tables.attachmentContents.keys()]).toEqual([digest])
    done(tables, 'grade.detach', { attachment: 's2' })
    expect(tables).toEqual(before)
    expect(refused(tables, 'grade.detach', { attachment: 's2' })).toBe('gradeFault.unknownAttachment')
  })
  it('come back by undo', () => {
    done(tables, 'grade.attach', { attachment: scan, content })
    const before = snapshot(tables)
    undo(tables, done(tables, 'grade.detach', { attachment: 's1' }))
    expect(tables).toEqual(before)
  })
})

describe('proposals of the what-if', () => {
  const proposal = {
    proposal: 'p1',
    title: '竞聘权重四六开',
    round: { round: 1, month: '2026-06' },
    parameters: { 'certification.exam.weights.round1': { knowledge: 40, simulation: 60 } },
    pack: { id: 'standard', version: '2026.1' },
    effect: { people: 132, passBefore: 90, passAfter: 93, crossUp: 4, crossDown: 1 },
    note: '',
    by: '王芳',
    on: '2026-07-12'
  }
  it('are saved under their name and removed once', () => {
    done(tables, 'grade.saveProposal', proposal)
    expect(done(tables, 'grade.saveProposal', proposal)).toEqual([])
    expect(tables.whatIfProposals.get('p1')).toEqual(proposal)
    done(tables, 'grade.removeProposal', { proposal: 'p1' })
    expect(refused(tables, 'grade.removeProposal', { proposal: 'p1' })).toBe('gradeFault.unknownProposal')
    expect(refused(tables, 'grade.saveProposal', { ...proposal, title: ' ' })).toBe('command.badInput')
  })
})
