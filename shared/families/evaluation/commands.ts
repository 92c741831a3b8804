import { defineCommand, type AnyCommand } from '../../kernel/command'
import { ok } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import { texts } from './messages'
import { assessorSchema, type Assessor, type evaluationTables } from './model'

type Definitions = typeof evaluationTables

const saveAssessor: AnyCommand<Definitions> = defineCommand<Definitions, Assessor>({
  name: 'evaluation.saveAssessor',
  input: assessorSchema,
  summary: ({ name }) => texts.ref('command.saveAssessor', { name }),
  plan(after, tables) {
    const before = tables.assessors.get(after.assessor) ?? null
    return ok(isSame(before, after) ? [] : [{ table: 'assessors', key: after.assessor, before, after }])
  }
})

/** Every edit of the family. */
export const evaluationCommands = [saveAssessor]
