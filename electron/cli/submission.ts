import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { sealFaults } from '../../shared/contract/seal-faults'
import { allParameters } from '../../shared/families'
import { periodSchema } from '../../shared/kernel/civil-date'
import { fileFaults } from '../../shared/workspace/file-faults'
import { sayFault } from '../../shared/kernel/result'
import { bookAtOf, carryOut, usualContents } from '../../shared/submission'
import { loadBuiltInPack, localDay } from '../services/resources'
import type { OpenWorkspace } from '../services/storage'
import { readReply } from '../services/submission/replies'
import { sealedEdit } from '../services/submission/sealed-edit'
import { prepare, sealSubmission, type SealQuestion } from '../services/submission/seal'
import { companyOf } from '../services/workspace/desk'
import { needed, parsed, wordsOf, type Arguments, type Options } from './arguments'
import { refused, wrongUse, type Console, type ExitCode } from './console'
import { operatorOf, readBytes, withWorkspace, writeBytes } from './files'
import { keysFor } from './keys'
import { submissionTexts as texts } from './submission-texts'

function questionOf({ tables }: OpenWorkspace, { period: text }: Options): SealQuestion {
  if (text === undefined) throw wrongUse('--period')
  const period = parsed(periodSchema, text, 'period')
  return { period, contents: usualContents(tables, period) }
}

/** `preflight FILE --period 2026H1`: the list before sealing. */
export async function preflightCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE'])
  return withWorkspace<ExitCode>(file, given.options, 'look', (workspace) => {
    const question = questionOf(workspace, given.options)
    const { items, revision, data } = prepare(workspace.tables, question, { builtIn: loadBuiltInPack(), today: localDay(new Date()) })
    const { translate } = console
    const said = items.map(({ key, severity, count, text }) => ({ key, severity, count, text: translate(text) }))
    const { people } = data.totals
    console.result({ ...question, revision, people, totals: data.totals, items: said }, () => [
      translate(texts.ref('contents', { period: question.period, revision, people })),
      ...(said.length === 0
        ? [translate(texts.ref('clean'))]
        : said.map(({ severity, text }) => translate(texts.ref('line', { severity: texts.ref(`severity.${severity}`), text }))))
    ])
    return items.some(({ severity }) => severity === 'stop') ? 3 : 0
  })
}

/** `seal FILE --period 2026H1 -o OUT.hcsub`: written, read back and compared before it is noted. */
export async function sealCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE'])
  const output = needed(given.options, 'output')
  return withWorkspace<ExitCode>(file, given.options, 'edit', async (workspace): Promise<ExitCode> => {
    const question = questionOf(workspace, given.options)
    const by = operatorOf(given.options)
    const sealed = await sealSubmission(workspace.tables, question, {
      builtIn: loadBuiltInPack(),
      company: companyOf(workspace),
      language: console.language,
      today: localDay(new Date()),
      by,
      keys: await keysFor(workspace, given.options),
      job: { signal: new AbortController().signal, report: ({ stage }) => console.progress(stage) }
    })
    if (!sealed.ok) throw refused(sealed.fault)
    const { bytes, row } = sealed.value
    await writeBytes(output, bytes)
    const found = createHash('sha256')
      .update(await readBytes(output))
      .digest('hex')
    if (found !== row.fileDigest) throw refused(fileFaults.make('copyDiffers', { name: basename(output) }))
    const noted = await workspace.commit(sealedEdit({ ...sealed.value, row: { ...row, fileName: basename(output) } }), by)
    if (!noted.ok) throw refused(noted.fault)
    const { digest, period, revision, totals, openPoints } = row
    console.result({ file: basename(output), digest, period, revision, openPoints, totals }, () => [
      console.translate(texts.ref('sealed', { file: basename(output), period, revision, people: totals.people, digest: digest.slice(0, 16) }))
    ])
    return 0
  })
}

/** `take-reply FILE REPLY.hcrep`: exit code 1 where a decision could not be carried out. */
export async function takeReplyCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, path] = wordsOf(given, ['FILE', 'REPLY'])
  return withWorkspace<ExitCode>(file, given.options, 'edit', async (workspace): Promise<ExitCode> => {
    const { tables } = workspace
    const by = operatorOf(given.options)
    const today = localDay(new Date())
    const keys = await keysFor(workspace, given.options)
    const read = await readReply(tables, { name: basename(path), bytes: await readBytes(path) }, { keys, today, by })
    if (!read.ok) throw refused(read.fault)
    if (read.value.known) throw refused(sealFaults.make('knownReply', { file: basename(path) }, { place: { file: basename(path) } }))
    const bookAt = bookAtOf(tables, { builtIn: loadBuiltInPack(), parameters: allParameters })
    const { edit, done, left } = carryOut(tables, read.value.reply, { bookAt, today, by })
    const noted = await workspace.commit(edit, by)
    if (!noted.ok) throw refused(noted.fault)
    const { period, revision, outcome, decisions } = read.value.reply.content
    const said = left.map(({ staffNo, target, fault }) => ({
      staffNo,
      target,
      name: tables.people.get(staffNo)?.name ?? staffNo,
      why: sayFault(fault, console.translate).message
    }))
    console.result({ period, revision, outcome, decisions: decisions.length, done, left: said }, () => [
      console.translate(texts.ref('taken', { period, revision, count: done })),
      ...said.map(({ name, why }) => console.translate(texts.ref('left', { name, why })))
    ])
    return left.length > 0 ? 1 : 0
  })
}
