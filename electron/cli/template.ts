import { basename } from 'node:path'
import { sheetKindSchema } from '../../shared/contract'
import { roundNumberSchema } from '../../shared/families/certification'
import { exportTemplate } from '../services/exports'
import { localDay } from '../services/resources'
import { needed, parsed, wordsOf, type Arguments } from './arguments'
import type { Console, ExitCode } from './console'
import { writeBytes } from './files'
import { packOf } from './round'
import { texts } from './texts'

/** `template KIND -o BOOK.xlsx`: a template that the import takes back. */
export async function templateCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [word] = wordsOf(given, ['KIND'])
  const kind = parsed(sheetKindSchema, word, 'kind')
  const output = needed(given.options, 'output')
  const round = parsed(roundNumberSchema, Number(given.options.round ?? 1), 'round')
  await writeBytes(output, await exportTemplate(kind, { pack: await packOf(given.options), day: localDay(new Date()), language: console.language, round }))
  console.result({ file: basename(output), kind }, () => [console.translate(texts.ref('exported', { file: basename(output) }))])
  return 0
}
