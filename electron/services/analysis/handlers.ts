import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { AppContract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { sealFaults } from '../../../shared/contract/seal-faults'
import { allParameters } from '../../../shared/families'
import type { Period } from '../../../shared/kernel/civil-date'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { createTranslator } from '../../../shared/kernel/texts'
import type { StandardPack } from '../../../shared/standard/pack'
import { analysisTexts, bookAtOf, isEmptyContents, periodsOf, resultsOf, submittedPeopleOf, usualContents, type AnalysisPart } from '../../../shared/submission'
import type { Tables } from '../../../shared/workspace/tables'
import type { Ports } from '../../ports'
import { breathe } from '../breathe'
import { fileNameOf } from '../documents/plain-text'
import type { PreferencesStore } from '../home/preferences'
import type { Jobs } from '../jobs'
import { applicationVersion, resourcePath } from '../resources'
import { companyOf, type Desk } from '../workspace/desk'
import { dataArchive, keysArchive, opaqueIds } from './archive'

type Parts = { readonly desk: Desk; readonly ports: Ports; readonly preferences: PreferencesStore; readonly jobs: Jobs; readonly pack: StandardPack }

const unsent = '0'.repeat(64)
/** What there is of some periods (none named: of all): a province's current packages, a city's own results. */
export function partsOf(tables: Tables, periods: readonly Period[], builtIn: StandardPack): AnalysisPart[] {
  const wanted = (period: Period): boolean => periods.length === 0 || periods.includes(period)
  if (tables.office.get('office')?.office === 'province') {
    const people = [...tables.submittedPeople.values()]
    return [...tables.receivedPackages.values()]
      .filter(({ state, period }) => state === 'current' && wanted(period))
      .map(({ digest, period, city }) => ({ period, city, people: people.filter((one) => one.digest === digest) }))
  }
  const city = tables.office.get('office')?.code ?? 'OWN'
  const bookAt = bookAtOf(tables, { builtIn, parameters: allParameters })
  return periodsOf(tables)
    .filter(wanted)
    .map((period) => ({ period, contents: usualContents(tables, period) }))
    .filter(({ contents }) => !isEmptyContents(contents))
    .map(({ period, contents }) => {
      const results = resultsOf(tables, contents, bookAt)
      return { period, city, people: submittedPeopleOf({ digest: unsent, city, period }, { people: tables.people, results, identities: {} }) }
    })
}

/** 数据移交: data and keys apart. The salt that makes ids opaque is made once and stays in the file. */
export const createAnalysisHandlers = ({ desk, ports, preferences, jobs, pack }: Parts): Pick<Handlers<AppContract>, 'analysis.export'> => ({
  'analysis.export': ({ periods, part, job }) =>
    jobs.run(job, async ({ signal, report }) => {
      const open = desk.current()
      if (!open.ok) return open
      const salt = await saltOf(desk, open.value.tables)
      if (!salt.ok) return salt
      const parts = partsOf(open.value.tables, periods, pack)
      const { language } = await preferences.read()
      const making = { idOf: opaqueIds(salt.value), application: applicationVersion(), now: ports.now() }
      const say = createTranslator([analysisTexts], language)
      const company = fileNameOf(companyOf(open.value))
      const named = [...new Set(parts.map(({ period }) => period))].toSorted().join('-') || '—'
      const name = `${say(analysisTexts.ref(part === 'data' ? 'file.data' : 'file.keys', { company, periods: named }))}.zip`
      if (part === 'keys') return ok(await ports.deliver(name, keysArchive(parts, making)))
      const queries = await readFile(resourcePath('analysis', 'queries.sql'))
      const step = async (done: number): Promise<void> => {
        report({ stage: analysisTexts.ref('working', { done, total: parts.length }), fraction: done / Math.max(1, parts.length) })
        await breathe()
        signal.throwIfAborted()
      }
      const bytes = await dataArchive(parts, { ...making, queries, step }).catch((thrown: unknown) => {
        if (signal.aborted) return null
        throw thrown
      })
      return bytes === null ? fail(sealFaults.make('cancelled', {})) : ok(await ports.deliver(name, bytes))
    })
})

async function saltOf(desk: Desk, tables: Tables): Promise<Result<string>> {
  const known = tables.analysisSalt.get('salt')
  if (known) return ok(known.salt)
  const after = { salt: randomBytes(32).toString('hex') }
  const kept = await desk.commit({
    command: 'analysis.export',
    summary: analysisTexts.ref('salted'),
    changes: [{ table: 'analysisSalt', key: 'salt', before: null, after }]
  })
  return kept.ok ? ok(after.salt) : kept
}
