import { createHmac } from 'node:crypto'
import {
  analysisKeyTable,
  analysisRows,
  analysisTableNames,
  analysisTables,
  type AnalysisPart,
  type AnalysisRow,
  type AnalysisTable,
  type OpaqueId
} from '../../../shared/submission'
import { createZip } from '../documents/zip'
import { csvOf } from './csv'
import { parquetOf } from './parquet'
import { readMe } from './read-me'

const idLength = 16
/** The same person has the same id in every period; without the salt nobody gets back from it. */
export const opaqueIds =
  (salt: string): OpaqueId =>
  ({ city, staffNo }) =>
    createHmac('sha256', Buffer.from(salt, 'hex')).update(`${city}|${staffNo}`).digest('hex').slice(0, idLength)

export type Archiving = {
  readonly idOf: OpaqueId
  readonly application: string
  readonly now: Date
  readonly queries: Uint8Array
  step(done: number): Promise<void>
}

/** The zip of the data: for each table, period and city a Parquet file and its CSV twin, and what they mean. Asks for breath between cities. */
export async function dataArchive(parts: readonly AnalysisPart[], { idOf, application, now, queries, step }: Archiving): Promise<Uint8Array> {
  const zip = createZip(now)
  const put = (table: AnalysisTable, place: string, rows: readonly AnalysisRow[]): void => {
    zip.add(`${table.name}/${place}.parquet`, parquetOf(table, rows, application))
    zip.add(`${table.name}/${place}.csv`, csvOf(table, rows))
  }
  for (const [index, part] of parts.entries()) {
    await step(index)
    const rows = analysisRows(part, idOf)
    for (const name of analysisTableNames) put(analysisTables[name], `${part.period}/${part.city}`, rows[name])
  }
  zip.add('README.md', readMe(Object.values(analysisTables)))
  zip.add('queries.sql', queries)
  return zip.end()
}

/** The zip of the keys: which person an id is. */
export function keysArchive(parts: readonly AnalysisPart[], { idOf, application, now }: Pick<Archiving, 'idOf' | 'application' | 'now'>): Uint8Array {
  const known = new Map<string, AnalysisRow>()
  for (const { people } of parts)
    for (const { city, staffNo, name } of people) known.set(`${city}|${staffNo}`, { city, person: idOf({ city, staffNo }), staff_no: staffNo, name })
  const rows = [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  const zip = createZip(now)
  zip.add('keys.parquet', parquetOf(analysisKeyTable, rows, application))
  zip.add('keys.csv', csvOf(analysisKeyTable, rows))
  zip.add('README.md', readMe([analysisKeyTable]))
  return zip.end()
}
