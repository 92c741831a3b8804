import { basename } from 'node:path'
import { roundNumberSchema } from '../../shared/families/certification'
import { loadBuiltInModel } from '../services/evaluation/model'
import { exportTemplate, tablesForTemplate } from '../services/exports'
import { bookOf, localDay } from '../services/resources'
import { kindOf, needed, parsed, wordsOf, type Arguments } from './arguments'
import type { Console, ExitCode } from './console'
import { writeBytes } from './files'
import { packOf } from './round'
import { texts } from './texts'

/** `template KIND -o BOOK.xlsx`: a template that the import takes back. */
export async function templateCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [word] = wordsOf(given, ['KIND'])
  const output = needed(given.options, 'output')
  const pack = await packOf(given.options)
  const day = localDay(new Date())
  const kind = kindOf(word, bookOf(pack, day))
  const round = parsed(roundNumberSchema, Number(given.options.round ?? 1), 'round')
  await writeBytes(output, await exportTemplate(kind, { pack, day, language: console.language, round, tables: tablesForTemplate(null, loadBuiltInModel) }))
  console.result({ file: basename(output), kind }, () => [console.translate(texts.ref('exported', { file: basename(output) }))])
  return 0
}
