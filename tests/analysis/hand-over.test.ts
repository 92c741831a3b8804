import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { dataArchive, keysArchive, opaqueIds } from '../../electron/services/analysis/archive'
import { resourcePath } from '../../electron/services/resources'
import { analysisTableNames, analysisTables, type AnalysisPart } from '../../shared/submission'
import { civilMonthSchema, periodSchema } from '../../shared/kernel/civil-date'
import type { SubmittedPerson } from '../../shared/families/consolidation'
import { grades } from '../../shared/families/roster'

const digest = 'a'.repeat(64)
const month = civilMonthSchema.parse('2026-06')
const idOf = opaqueIds('5'.repeat(64))

/** People of a made-up city: every grade and status, missing scores, movements, a name that could be taken for a formula. */
function cityOf(city: string, period: string, count: number): AnalysisPart {
  const of = periodSchema.parse(period)
  const people = Array.from({ length: count }, (_, index): SubmittedPerson => {
    const grade = grades[index % grades.length] ?? 'G1'
    const composite = index % 7 === 0 ? null : `${60 + (index % 37)}.${String((index * 13) % 100).padStart(2, '0')}`
    return {
      digest,
      city,
      period: of,
      staffNo: `${city}${10_000 + index}`,
      name: `人员${index}`,
      county: index % 11 === 0 ? '=涪城区' : '游仙区',
      post: '城区客户经理',
      grade,
      identity: '',
      rounds: [
        { round: 1, month, target: grade === 'G6' ? null : grade, composite, status: composite === null ? 'pending' : index % 3 === 0 ? 'fail' : 'pass' }
      ],
      movement: index % 5 === 0 ? { kind: 'promotion', to: 'G4', standby: false, year: 2026, decided: index % 2 === 0 } : null
    }
  })
  return { period: of, city, people }
}

const parts = [cityOf('MY', '2026H1', 132), cityOf('DY', '2026H1', 77), cityOf('MY', '2026H2', 140), cityOf('KONG', '2026H2', 0)]
const making = {
  idOf,
  application: 'test',
  now: new Date(2026, 10, 24),
  queries: readFileSync(resourcePath('analysis', 'queries.sql')),
  step: async () => undefined
}

/** Unpacks an archive as its reader would, and asks DuckDB in that folder. */
async function asked(archive: Uint8Array): Promise<(sql: string) => Promise<unknown[][]>> {
  const folder = mkdtempSync(join(tmpdir(), 'hengcai-analysis-'))
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`SET file_search_path = '${folder}'`)
  return async (sql) => (await connection.runAndReadAll(sql)).getRowsJson()
}

test('DuckDB works every published total out again from the rows, by the queries that lie beside them', async () => {
  const ask = await asked(await dataArchive(parts, making))
  const statements = new TextDecoder()
    .decode(making.queries)
    .replace(/^--.*$/gm, '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
  for (const statement of statements) await ask(statement)
  expect(await ask('SELECT count(*) FROM published_totals')).not.toEqual([['0']])
  expect(await ask('SELECT * FROM differences')).toEqual([])
  expect(await ask("SELECT period, city, value FROM published_totals WHERE measure = 'people' ORDER BY ALL")).toEqual([
    ['2026H1', 'DY', '77'],
    ['2026H1', 'MY', '132'],
    ['2026H2', 'KONG', '0'],
    ['2026H2', 'MY', '140']
  ])
  // The queries can fail: a row that goes missing is a difference.
  await ask("CREATE OR REPLACE VIEW people AS SELECT * FROM read_parquet('people/2026H1/MY.parquet') LIMIT 131")
  expect(await ask("SELECT published, recomputed FROM differences WHERE measure = 'people' AND city = 'MY' AND period = '2026H1'")).toEqual([['132', '131']])
})

test('the CSV twins say what the Parquet files say, and nothing in them can be taken for a formula', async () => {
  const archive = await dataArchive(parts, making)
  const ask = await asked(archive)
  for (const name of analysisTableNames) {
    const { name: folder, columns } = analysisTables[name]
    const types = columns.map(
      ({ name: column, type }) => `'${column}': '${{ text: 'VARCHAR', integer: 'INTEGER', score: 'DECIMAL(9,2)', boolean: 'BOOLEAN' }[type]}'`
    )
    const csv = `SELECT * REPLACE (${columns.some(({ name: one }) => one === 'county') ? "ltrim(county, '''') AS county" : 'period AS period'}) FROM read_csv('${folder}/*/*.csv', header = true, columns = {${types.join(', ')}})`
    const parquet = `SELECT * FROM read_parquet('${folder}/*/*.parquet')`
    const key = name === 'totals' ? "SELECT * REPLACE (coalesce(key, '') AS key)" : 'SELECT *'
    expect(await ask(`(${parquet}) EXCEPT (${key} FROM (${csv}))`), name).toEqual([])
    expect(await ask(`SELECT count(*) FROM (${parquet})`), name).toEqual(await ask(`SELECT count(*) FROM (${csv})`))
  }
  const text = new TextDecoder().decode(unzipSync(archive)['people/2026H1/MY.csv'])
  expect(text).toContain("'=涪城区")
  expect(text).not.toMatch(/(^|,)[=+@]/m)
})

test('the data says nobody’s number or name; the keys, apart, say which person an id is', async () => {
  const data = await dataArchive(parts, making)
  const all = Object.values(unzipSync(data))
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n')
  for (const secret of ['MY10001', '人员1', 'DY10010']) expect(all).not.toContain(secret)
  const ask = await asked(keysArchive(parts, making))
  expect(await ask("SELECT count(*), count(DISTINCT person) FROM read_parquet('keys.parquet')")).toEqual([['217', '217']])
  expect(await ask("SELECT staff_no, name FROM read_parquet('keys.parquet') WHERE person = '" + idOf({ city: 'DY', staffNo: 'DY10010' }) + "'")).toEqual([
    ['DY10010', '人员10']
  ])
  expect(opaqueIds('6'.repeat(64))({ city: 'DY', staffNo: 'DY10010' })).not.toBe(idOf({ city: 'DY', staffNo: 'DY10010' }))
})
