import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, civilMonthSchema } from '../../../shared/kernel/civil-date'
import type { DocumentContext } from '../../../shared/kernel/document'
import { createTranslator } from '../../../shared/kernel/texts'
import {
  certificateDocument,
  changesSincePublication,
  maskName,
  maskStaffNumber,
  nextNumbers,
  proposedList,
  publicityDocument,
  type PersonResult
} from '../../../shared/families/certification'
import { sharedCatalogues } from '../../../shared/texts'
import { prepareEdit } from '../../../shared/workspace/command'
import { usualLetterhead } from '../../../shared/workspace/letterhead'
import { applyChanges, emptyTables, type MutableTables } from '../../../shared/workspace/tables'

const round = { round: 1, month: civilMonthSchema.parse('2026-06') } as const
const say = createTranslator(sharedCatalogues, 'zh-CN')
const context: DocumentContext = {
  say,
  language: 'zh-CN',
  letterhead: { ...usualLetterhead('云岭市分公司', say), contact: '0800-1' },
  today: civilDate(2026, 7, 10)!,
  packTitle: '示例 2026.1',
  example: true
}

function city(): MutableTables {
  const tables = emptyTables()
  for (const [staffNo, name] of [
    ['A1', '张三'],
    ['A2', '欧阳小明'],
    ['A3', '李四']
  ] as const)
    tables.people.set(staffNo, { staffNo, name, county: '东湖区', post: '要客经理', grade: 'G3' })
  return tables
}
function dispatch(tables: MutableTables, command: string, input: unknown): string {
  const prepared = prepareEdit(`certification.${command}`, input, tables)
  if (!prepared.ok) return prepared.fault.code
  applyChanges(tables, prepared.value.changes)
  return `${prepared.value.changes.length} changed`
}
const person = (staffNo: string, patch: Partial<PersonResult>): PersonResult =>
  ({ staffNo, name: staffNo, county: '东湖区', grade: 'G3', target: 'G4', composite: '80.00', status: 'pass', decided: null, ...patch }) as PersonResult

describe('the list of who is proposed', () => {
  it('names who passes in the end, by county and then by score', () => {
    const people = [
      person('A1', { composite: '70.00' }),
      person('A2', { composite: '80.00' }),
      person('A3', { status: 'fail' }),
      person('A4', { status: 'fail', decided: { status: 'pass', reason: '补考', by: '王芳' }, county: '北山县' }),
      person('A5', { decided: { status: 'fail', reason: '作弊', by: '王芳' } }),
      person('A6', { target: null, status: 'notInRound' })
    ]
    expect(proposedList({ people }).map(({ staffNo }) => staffNo)).toEqual(['A2', 'A1', 'A4'])
  })
  it('says what has changed since it was published', () => {
    const published = { list: proposedList({ people: [person('A1', {}), person('A2', {}), person('A3', {})] }) }
    expect(changesSincePublication(published, { people: [person('A1', {}), person('A2', { composite: '80.01' }), person('A4', {})] })).toEqual([
      { staffNo: 'A2', name: 'A2', kind: 'changed' },
      { staffNo: 'A3', name: 'A3', kind: 'gone' },
      { staffNo: 'A4', name: 'A4', kind: 'added' }
    ])
    expect(changesSincePublication(published, { people: [person('A3', {}), person('A1', {}), person('A2', {})] })).toEqual([])
  })
  it('masks names and staff numbers', () => {
    expect(['张', '张三', '张小三', '欧阳小明'].map(maskName)).toEqual(['张', '张*', '张*三', '欧**明'])
    expect(['A1', 'MY10004'].map(maskStaffNumber)).toEqual(['A1', '***0004'])
  })
})

describe('numbers of certificates', () => {
  it('go on from the highest that was given', () => {
    expect(nextNumbers(['JK-0009', 'JK-0003', 'XX-0100', 'JK-abc'], 'JK-', 2)).toEqual(['JK-0010', 'JK-0011'])
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99_999 })), fc.integer({ min: 0, max: 20 }), (given, count) => {
        const before = given.map((serial) => `P${serial}`)
        const next = nextNumbers(before, 'P', count)
        expect(new Set([...before.map((one) => Number(one.slice(1))), ...next.map((one) => Number(one.slice(1)))]).size).toBe(given.length + count)
      })
    )
  })
})

describe('edits of what follows the results', () => {
  const publicity = { ...round, startsOn: '2026-07-06', endsOn: '2026-07-10', workingDays: 5, number: '云移人〔2026〕7号', list: [] }
  const certificates = { ...round, issuedOn: '2026-07-13', validUntil: '2028-07-12', prefix: 'JK2026-', people: [{ staffNo: 'A1', grade: 'G4' }] }

  it('keep the calculated status beside a decision, and take it back', () => {
    const tables = city()
    const decision = { ...round, staffNo: 'A1', status: 'pass', calculated: 'fail', reason: '补考通过', by: '王芳', on: '2026-07-01' }
    expect(dispatch(tables, 'decide', decision)).toBe('1 changed')
    expect(dispatch(tables, 'decide', decision)).toBe('0 changed')
    expect(tables.decisionOverrides.get('1|2026-06|A1')).toEqual(decision)
    expect(dispatch(tables, 'decide', { ...decision, staffNo: 'A9' })).toBe('publicationFault.unknownPerson')
    expect(dispatch(tables, 'decide', { ...decision, reason: ' ' })).toBe('command.badInput')
    expect(dispatch(tables, 'undecide', { ...round, staffNo: 'A1' })).toBe('1 changed')
    expect(tables.decisionOverrides.size).toBe(0)
  })
  it('publish, refuse days out of order, withdraw', () => {
    const tables = city()
    expect(dispatch(tables, 'publish', { ...publicity, endsOn: '2026-07-01' })).toBe('publicationFault.endsBeforeStart')
    expect(dispatch(tables, 'publish', publicity)).toBe('1 changed')
    expect(dispatch(tables, 'withdrawPublicity', round)).toBe('1 changed')
  })
  it('number objections, and want an answer before one is closed', () => {
    const tables = city()
    const appeal = { ...round, staffNo: 'A2', by: '', receivedOn: '2026-07-07', ground: '现场评价材料不实' }
    expect([dispatch(tables, 'receiveAppeal', appeal), dispatch(tables, 'receiveAppeal', appeal)]).toEqual(['1 changed', '1 changed'])
    expect([...tables.appeals.keys()]).toEqual(['1|2026-06|1', '1|2026-06|2'])
    const answer = { ...round, appeal: 2, state: 'rejected', answer: '', answeredOn: '2026-07-09', handler: '王芳' }
    expect(dispatch(tables, 'answerAppeal', answer)).toBe('publicationFault.answerNeeded')
    expect(dispatch(tables, 'answerAppeal', { ...answer, answer: '经核查属实', appeal: 3 })).toBe('publicationFault.unknownAppeal')
    expect(dispatch(tables, 'answerAppeal', { ...answer, answer: '经核查材料属实' })).toBe('1 changed')
    expect(tables.appeals.get('1|2026-06|2')).toMatchObject({ state: 'rejected', ground: '现场评价材料不实' })
  })
  it('issue certificates once, again only after revoking', () => {
    const tables = city()
    expect(dispatch(tables, 'issueCertificates', { ...certificates, people: [{ staffNo: 'A9', grade: 'G4' }] })).toBe('publicationFault.unknownPerson')
    expect(dispatch(tables, 'issueCertificates', certificates)).toBe('1 changed')
    expect(dispatch(tables, 'issueCertificates', certificates)).toBe('0 changed')
    const revoking = { number: 'JK2026-0001', on: '2026-08-01', reason: '姓名有误', by: '王芳' }
    expect(dispatch(tables, 'revokeCertificate', revoking)).toBe('1 changed')
    expect(dispatch(tables, 'revokeCertificate', { ...revoking, number: 'JK2026-0009' })).toBe('publicationFault.unknownCertificate')
    expect(dispatch(tables, 'issueCertificates', certificates)).toBe('1 changed')
    expect([...tables.certificates.keys()]).toEqual(['JK2026-0001', 'JK2026-0002'])
  })
})

describe('documents of a round', () => {
  it('say the list masked, and nothing while nothing is published', () => {
    const tables = city()
    expect(publicityDocument(tables, round, context)).toBeNull()
    const list = proposedList({ people: [person('A2', { name: '欧阳小明' })] })
    dispatch(tables, 'publish', { ...round, startsOn: '2026-07-06', endsOn: '2026-07-10', workingDays: 5, number: '', list })
    const text = JSON.stringify(publicityDocument(tables, round, context))
    expect(text).toContain('欧**明')
    expect(text).not.toContain('欧阳小明')
    expect(text).not.toContain('80.00')
    expect(text).toContain('自2026年7月6日起至2026年7月10日止，共 5 个工作日')
    expect(text).toContain('示例标准包')
  })
  it('give each certificate a page, those of some people only where asked', () => {
    const tables = city()
    expect(certificateDocument(tables, { ...round, staffNos: null }, context)).toBeNull()
    dispatch(tables, 'issueCertificates', {
      ...round,
      issuedOn: '2026-07-13',
      validUntil: '2028-07-12',
      prefix: 'JK',
      people: [
        { staffNo: 'A1', grade: 'G4' },
        { staffNo: 'A3', grade: 'G3' }
      ]
    })
    const all = certificateDocument(tables, { ...round, staffNos: null }, context)
    expect(all?.blocks.filter(({ kind }) => kind === 'newPage')).toHaveLength(1)
    expect(all).toMatchObject({ bare: true, footer: '示例标准包 示例 2026.1' })
    expect(all?.blocks.slice(-2)).toEqual(['云岭市分公司（盖章）', '2026年7月13日'].map((text) => ({ kind: 'paragraph', style: 'issuer', text })))
    const one = JSON.stringify(certificateDocument(tables, { ...round, staffNos: ['A3'] }, context))
    expect(one).toContain('李四')
    expect(one).not.toContain('张三')
  })
})
