import { basename } from 'node:path'
import { sayFault, type Fault } from '../../shared/kernel/result'
import { tableText } from '../../shared/workspace/table-texts'
import { tableNames } from '../../shared/workspace/tables'
import { createWorkspace, type OpenWorkspace } from '../services/storage'
import { companyOf } from '../services/workspace/desk'
import { needed, wordsOf, type Arguments } from './arguments'
import { describeFault, refused, type Console, type ExitCode } from './console'
import { operatorOf, withWorkspace } from './files'
import { texts } from './texts'

/** That it was opened only to look is no news here. */
const noticesOf = ({ notices }: OpenWorkspace): readonly Fault[] => notices.filter(({ code }) => code !== 'file.readOnlyAsked')

/** `new FILE --company NAME`: refuses to overwrite. */
export async function newCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE'])
  const company = needed(given.options, 'company')
  const created = await createWorkspace(file, { by: operatorOf(given.options), now: () => new Date(), company })
  if (!created.ok) throw refused(created.fault)
  await created.value.close()
  console.result({ file: basename(file), company }, () => [console.translate(texts.ref('created', { file: basename(file), company }))])
  return 0
}

/** `info FILE`: company, last save, rows by table, and what opening had to say. */
export async function infoCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE'])
  return withWorkspace<ExitCode>(file, given.options, 'look', (workspace) => {
    const rows = Object.fromEntries(tableNames.map((name) => [name, workspace.tables[name].size]))
    const { sequence, savedAt } = workspace
    const company = companyOf(workspace)
    console.result(
      { file: basename(file), company, sequence, savedAt, rows, notices: noticesOf(workspace).map((notice) => describeFault(notice, console.translate)) },
      () => [
        console.translate(texts.ref('infoCompany', { company })),
        console.translate(texts.ref('infoSequence', { sequence, savedAt })),
        ...tableNames.map((name) => console.translate(texts.ref('infoRows', { table: tableText(name), count: workspace.tables[name].size }))),
        ...noticesOf(workspace).map((notice) => sayFault(notice, console.translate).message)
      ]
    )
    return 0
  })
}

/** `check FILE`: every checksum and every row is looked at on opening; what was mended is told. */
export async function checkCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE'])
  return withWorkspace<ExitCode>(file, given.options, 'look', (workspace) => {
    const rows = tableNames.reduce((total, name) => total + workspace.tables[name].size, 0)
    const notices = noticesOf(workspace).map((notice) => describeFault(notice, console.translate))
    console.result({ file: basename(file), whole: true, sequence: workspace.sequence, rows, notices }, () => [
      ...notices.map(({ message, wayOut }) => `${message} ${wayOut}`),
      console.translate(texts.ref('checkedWhole', { sequence: workspace.sequence, rows }))
    ])
    return 0
  })
}
