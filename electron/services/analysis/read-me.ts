import { languages, createTranslator } from '../../../shared/kernel/texts'
import { analysisTexts, type AnalysisTable } from '../../../shared/submission'

/** What lies beside the files: their tables and columns in both languages, from the very definitions that they are written by. */
export function readMe(tables: readonly AnalysisTable[]): Uint8Array {
  const text = languages.map((language) => {
    const say = createTranslator([analysisTexts], language)
    const head = ['column', 'type', 'meaning'].map((name) => say({ key: `analysis.heading.${name}` }))
    const tableText = ({ name, meaning, columns }: AnalysisTable): string =>
      [
        `## ${name}`,
        '',
        say(meaning),
        '',
        `| ${head.join(' | ')} |`,
        '|---|---|---|',
        ...columns.map((one) => {
          const type = say({ key: `analysis.type.${one.type}` }) + (one.nullable ? ` (${say(analysisTexts.ref('nullable'))})` : '')
          return `| ${one.name} | ${type} | ${say(one.meaning)} |`
        })
      ].join('\n')
    return [`# ${say(analysisTexts.ref('title'))}`, '', say(analysisTexts.ref('lead')), '', ...tables.map((table) => `${tableText(table)}\n`)].join('\n')
  })
  return new TextEncoder().encode(text.join('\n'))
}
