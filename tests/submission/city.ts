import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadBuiltInPack } from '../../electron/services/resources'
import { createWorkspace } from '../../electron/services/storage'
import { fillFromSample } from '../../electron/services/workspace/sample'
import { allParameters } from '../../shared/families'
import { usualYear } from '../../shared/families/grade'
import { bookAtOf, packageDataOf, type PackageData } from '../../shared/submission'
import { prepareEdit } from '../../shared/workspace/command'
import type { Tables } from '../../shared/workspace/tables'
import type { Contents } from '../../shared/families/consolidation'
import { civilMonthSchema, periodSchema } from '../../shared/kernel/civil-date'

export const builtIn = loadBuiltInPack()
export const given = { builtIn, parameters: allParameters }
export const period = periodSchema.parse('2026H1')
/** Everything that the sample city has to submit. */
export const contents: Contents = { rounds: [{ round: 1, month: civilMonthSchema.parse('2026-06') }], gradeYears: [2026], plans: [2026] }

/** The sample city with its round, its on-site evaluation, the grade year 2026 begun and the plan 2026. */
export async function sampleCity(): Promise<Tables> {
  const by = '王雪梅'
  const created = await createWorkspace(join(mkdtempSync(join(tmpdir(), 'hengcai-submission-')), '云岭.hengcai'), {
    by,
    now: () => new Date(2026, 10, 24),
    company: '云岭市分公司'
  })
  if (!created.ok) throw new Error(created.fault.code)
  const workspace = created.value
  const filled = await fillFromSample(workspace, builtIn, by)
  if (!filled.ok) throw new Error(filled.fault.code)
  const { year, resultYear, asOf, round, establishment } = usualYear(2026)
  const opened = prepareEdit('grade.openYear', { year, resultYear, asOf, round, establishment }, workspace.tables)
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault))
  const saved = await workspace.commit(opened.value, by)
  if (!saved.ok) throw new Error(saved.fault.code)
  return workspace.tables
}

type Sending = { readonly identityNumbers: 'keep' | 'send'; readonly evidence: 'keep' | 'send' }
export const dataOf = (tables: Tables, sending: Sending = { identityNumbers: 'keep', evidence: 'keep' }, part: Contents = contents): PackageData =>
  packageDataOf(tables, part, { bookAt: bookAtOf(tables, given), sending })
