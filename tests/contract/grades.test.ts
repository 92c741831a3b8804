import { afterEach, describe, expect, it } from 'vitest'
import { read } from 'xlsx'
import type { Acknowledged } from '../../shared/contract'
import { decisionInput, gradeYearOf, usualYear } from '../../shared/families/grade'
import { civilDate } from '../../shared/kernel/civil-date'
import { prepareEdit } from '../../shared/workspace/command'
import { tableNames, type RowChange } from '../../shared/workspace/tables'
import { createWorkspace } from '../../electron/services/storage'
import { unpack } from '../../electron/services/excel/write/zip'
import { gradeCity } from '../families/grade/city'
import { exampleBook } from '../rulebook'
import { testHost, valueOf, type TestHost } from './services'

const hosts: TestHost[] = []
afterEach(async () => {
  for (const { services } of hosts.splice(0)) await services.close()
})

/** A host with the generated city open. */
async function start(n = 132): Promise<TestHost> {
  const made = testHost()
  hosts.push(made)
  const path = `${made.folder}/样例市.hengcai`
  const created = valueOf(await createWorkspace(path, { by: '王雪梅', now: () => new Date(2026, 10, 23), company: '样例市分公司' }))
  const tables = gradeCity(n)
  const changes = tableNames
    .filter((name) => name !== 'company')
    .flatMap((table) => [...tables[table]].map(([key, after]) => ({ table, key, before: null, after }) as unknown as RowChange))
  valueOf(await created.commit({ command: 'test', summary: { key: 'test' }, changes }, '王雪梅'))
  await created.close()
  valueOf(await made.services.openPath(path))
  return made
}
const dispatch = async ({ host }: TestHost, command: string, input: unknown): Promise<Acknowledged> =>
  valueOf(await host['workspace.dispatch']({ command: `grade.${command}`, input }))
/** Opens 2026 and decides everything as proposed. */
async function decideAll(made: TestHost, n = 132): Promise<number> {
  await dispatch(made, 'openYear', { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: {} })
  const year = usualYear(2026)
  const result = gradeYearOf(gradeCity(n), { year, book: exampleBook() })
  const decider = { by: '王雪梅', on: civilDate(2026, 7, 2)! }
  const decisions = result.people.flatMap((person) => (person.proposal ? [decisionInput(person, { ...person.proposal, reason: '' }, decider)] : []))
  await dispatch(made, 'decide', { year: 2026, decisions })
  return decisions.length
}
const textOf = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(unpack(bytes).get('word/document.xml')) : '')

describe('a grade year through the contract', () => {
  it('is exported as a workbook before anybody opens it, and after', async () => {
    const made = await start()
    const before = valueOf(await made.host['exports.grades']({ year: 2026 }))
    expect(before).toMatchObject({ name: '样例市分公司-2026年度等级调整结果.xlsx' })
    expect(read(made.delivered.get(before?.name ?? '')).SheetNames).toContain('警告与降级')
    await decideAll(made)
    valueOf(await made.host['exports.grades']({ year: 2026 }))
    expect(valueOf(await made.host['workspace.session']({}))?.sequence).toBe(3)
  })
  it('gives approval forms, warnings and notices in Word, of all who are concerned or of some', async () => {
    const made = await start()
    const decided = await decideAll(made)
    const make = async (document: Parameters<(typeof made.host)['documents.make']>[0]['document']): Promise<string> => {
      const delivery = valueOf(await made.host['documents.make']({ document, format: 'word' }))
      return textOf(made.delivered.get(delivery?.name ?? ''))
    }
    const approval = await make({ kind: 'gradeApproval', year: 2026, staffNos: null })
    expect(new Set(approval.match(/A\d{4}/g)).size).toBe(decided)
    expect(new Set((await make({ kind: 'gradeApproval', year: 2026, staffNos: ['A0032'] })).match(/A\d{4}/g))).toEqual(new Set(['A0032']))
    expect(await make({ kind: 'gradeWarnings', year: 2026, staffNos: null })).toContain('A0031')
    expect(await make({ kind: 'gradeNotices', year: 2026, staffNos: null })).toContain('A0023')
    expect(await made.host['documents.make']({ document: { kind: 'gradePublicity', year: 2026 }, format: 'word' })).toMatchObject({
      ok: false,
      fault: { code: 'document.noGradePublicity' }
    })
  })
  it('tells how far the forms of many people are, and stops when asked', async () => {
    const made = await start(600)
    await decideAll(made, 600)
    const document = { kind: 'gradeApproval', year: 2026, staffNos: null } as const
    const making = made.host['documents.make']({ document, format: 'word', job: 'forms' })
    let progress = null
    while (progress === null) {
      await new Promise((resolve) => void setImmediate(resolve))
      progress = valueOf(await made.host['jobs.progress']({ job: 'forms' }))
    }
    expect(progress.fraction).toBeLessThan(1)
    valueOf(await made.host['jobs.cancel']({ job: 'forms' }))
    expect(await making).toMatchObject({ ok: false, fault: { code: 'document.cancelled' } })
    expect(made.delivered.size).toBe(0)
  })
  it('needs an open file', async () => {
    const { host, services } = testHost()
    const replies = [
      await host['exports.grades']({ year: 2026 }),
      await host['attachments.open']({ attachment: 'x' }),
      await host['documents.make']({ document: { kind: 'gradePublicity', year: 2026 }, format: 'word' })
    ]
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, fault: { code: 'desk.nothingOpen' } })
    await services.close()
  })
  it('is put in force and taken back by one undo', async () => {
    const made = await start()
    await decideAll(made)
    const publicity = { startsOn: '2026-07-03', endsOn: '2026-07-09', workingDays: 5, number: '', list: [] }
    await dispatch(made, 'publish', { year: 2026, publicity })
    const forced = await dispatch(made, 'putInForce', { year: 2026, effectiveOn: '2026-08-01', on: '2026-07-10', by: '王雪梅', document: '' })
    const undone = valueOf(await made.host['workspace.undo']({}))
    expect(undone.changes).toHaveLength(forced.changes.length)
    expect(undone.changes.map(({ table, key }) => `${table} ${key}`).toSorted()).toEqual(forced.changes.map(({ table, key }) => `${table} ${key}`).toSorted())
  })
})

describe('a command of the family', () => {
  it('is refused, not thrown, whatever is in it', () => {
    const tables = gradeCity(60)
    for (const command of ['openYear', 'decide', 'publish', 'putInForce', 'answerNomination', 'attach', 'detach', 'saveProposal'])
      for (const input of [undefined, null, 7, 'x', [], {}, { year: 'x' }, { year: 2026, decisions: [{}] }])
        expect(prepareEdit(`grade.${command}`, input, tables)).toMatchObject({ ok: false, fault: { code: 'command.badInput' } })
  })
})
