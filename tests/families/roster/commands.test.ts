import { describe, expect, it } from 'vitest'
import { personSchema } from '../../../shared/families/roster'
import { prepareEdit } from '../../../shared/workspace/command'
import { applyChanges, emptyTables, inverse } from '../../../shared/workspace/tables'

const person = personSchema.parse({ staffNo: 'A1', name: '张三', county: '甲县', post: '要客经理', grade: 'G2' })
const save = (tables: ReturnType<typeof emptyTables>, given: object) => prepareEdit('roster.savePerson', { person: given }, tables)

describe('saving a person', () => {
  it('adds, changes, and does nothing when nothing differs', () => {
    const tables = emptyTables()
    const added = save(tables, person)
    expect(added).toMatchObject({ ok: true, value: { summary: { key: 'rosterCommand.addPerson' }, changes: [{ table: 'people', key: 'A1', before: null }] } })
    if (added.ok) applyChanges(tables, added.value.changes)
    expect(save(tables, { ...person, grade: 'G3' })).toMatchObject({
      ok: true,
      value: { summary: { key: 'rosterCommand.changePerson' }, changes: [{ before: { grade: 'G2' }, after: { grade: 'G3' } }] }
    })
    expect(save(tables, Object.fromEntries(Object.entries(person).toReversed()))).toMatchObject({ ok: true, value: { changes: [] } })
    if (added.ok) applyChanges(tables, inverse(added.value.changes))
    expect(tables.people.size).toBe(0)
  })
  it.each([
    {},
    { ...person, grade: 'G7' },
    { ...person, staffNo: '' },
    { ...person, gradeSince: '2026-02-30' },
    { ...person, relatedExperienceMonths: -1 },
    null
  ])('refuses %j', (given) => {
    expect(prepareEdit('roster.savePerson', { person: given }, emptyTables())).toMatchObject({ ok: false, fault: { code: 'command.badInput' } })
  })
  it('is not known by another name', () =>
    expect(prepareEdit('roster.savePersons', {}, emptyTables())).toMatchObject({ ok: false, fault: { code: 'command.unknown' } }))
})
