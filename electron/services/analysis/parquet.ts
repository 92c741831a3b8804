import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer'
import type { AnalysisColumn, AnalysisRow, AnalysisTable, AnalysisValue } from '../../../shared/submission'

/** Scores have two decimals: kept as whole hundredths, so that no sum of them is off. */
const elementOf = ({ name, type, nullable }: AnalysisColumn): SchemaElement => {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED'
  switch (type) {
    case 'text':
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }
    case 'integer':
      return { name, type: 'INT32', repetition_type }
    case 'score':
      return { name, type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 9, repetition_type }
    case 'boolean':
      return { name, type: 'BOOLEAN', repetition_type }
  }
}
const hundredths = (value: AnalysisValue): bigint | null => (value === null ? null : BigInt(String(value).replace('.', '')))

/** The rows of one table as a Parquet file. A score is text with exactly two decimals. */
export function parquetOf({ columns }: AnalysisTable, rows: readonly AnalysisRow[], application: string): Uint8Array {
  const columnData = columns.map(({ name, type }) => ({
    name,
    data: rows.map((row) => (type === 'score' ? hundredths(row[name] ?? null) : (row[name] ?? null)))
  }))
  const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)]
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: `hengcai ${application}` }))
}
