import { z } from 'zod'
import { defineCommand, type AnyCommand } from '../../kernel/command'
import { ok } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import { defineTexts } from '../../kernel/texts'
import { personSchema, type Person, type rosterTables } from './model'

export const rosterCommandTexts = defineTexts(
  'rosterCommand',
  { addPerson: '新增人员 {name}（{staffNo}）', changePerson: '修改 {name}（{staffNo}）的资料' },
  { addPerson: 'Added {name} ({staffNo})', changePerson: 'Changed the record of {name} ({staffNo})' }
)

type Definitions = typeof rosterTables

const savePerson: AnyCommand<Definitions> = defineCommand<Definitions, { person: Person }>({
  name: 'roster.savePerson',
  input: z.object({ person: personSchema }),
  summary: ({ person: { name, staffNo } }, { people }) => rosterCommandTexts.ref(people.has(staffNo) ? 'changePerson' : 'addPerson', { name, staffNo }),
  plan({ person }, { people }) {
    const before = people.get(person.staffNo) ?? null
    return ok(isSame(before, person) ? [] : [{ table: 'people', key: person.staffNo, before, after: person }])
  }
})

/** Every edit of the family. */
export const rosterCommands = [savePerson]
