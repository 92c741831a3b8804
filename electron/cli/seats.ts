import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SeatFileSummary } from '../../shared/contract'
import { civilMonthSchema } from '../../shared/kernel/civil-date'
import { ok, sayFault } from '../../shared/kernel/result'
import { roundNumberSchema } from '../../shared/families/certification'
import { codesToTry, handOutEdit, mergeEdit, sayCode, seatCodeTextSchema, seatFaults, seatFileOf } from '../../shared/families/evaluation'
import { newCode, openSeatFile, sealSeat } from '../services/evaluation/seat-envelope'
import { localDay } from '../services/resources'
import { codeOf, seatFileName, summariesOf, type ReadSeat } from '../services/evaluation/seats'
import { needed, parsed, wordsOf, type Arguments } from './arguments'
import { describeFault, refused, wrongUse, type Console, type ExitCode } from './console'
import { operatorOf, readBytes, withWorkspace, writeBytes } from './files'
import { faults, texts } from './texts'

/** `seats FILE --round 1 --month 2026-06 -o FOLDER`: one file for each assessor who has candidates. */
export async function seatsCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE'])
  const round = parsed(roundNumberSchema, Number(needed(given.options, 'round')), 'round')
  const month = parsed(civilMonthSchema, needed(given.options, 'month'), 'month')
  const folder = needed(given.options, 'output')
  // Only what is remembered opens by itself when it comes back.
  return withWorkspace<ExitCode>(file, given.options, 'edit', async (workspace) => {
    const { tables } = workspace
    const panels = [...tables.panels.values()].filter((panel) => panel.round === round && panel.month === month)
    const seated = new Set(panels.flatMap(({ assessors }) => assessors))
    const made = [...seated].toSorted().map((assessor) => seatFileOf(tables, { round, month, assessor, issue: randomUUID() }))
    const problems = made.flatMap((one) => (one.ok ? [] : [one.fault]))
    const files = made.flatMap((one) => (one.ok ? [one.value] : []))
    if (files.length === 0) throw refused(problems[0] ?? seatFaults.make('noEvaluation', { round, month }))
    await mkdir(folder, { recursive: true }).catch(() => {
      throw refused(faults.make('cannotWrite', { file: folder }))
    })
    const names = files.map((one) => ({ one, name: nameIn(one, files, console), code: newCode() }))
    const [sealedOn, sealedBy] = [localDay(new Date()), operatorOf(given.options)]
    for (const { one, name, code } of names) {
      const sealed = await sealSeat(one, { code, signer: null, sealedOn, sealedBy })
      if (!sealed.ok) throw refused(sealed.fault)
      await writeBytes(join(folder, name), sealed.value)
    }
    const saved = await workspace.commit(handOutEdit(names.map(({ one, code }) => codeOf(one, code, sealedOn))), sealedBy)
    if (!saved.ok) throw refused(saved.fault)
    const said = problems.map((fault) => describeFault(fault, console.translate))
    const listed = names.map(({ one, name, code }) => ({ file: name, code, ...one.assessor, candidates: one.candidates.length }))
    console.result({ folder, files: listed, problems: said }, () => [
      ...listed.map(({ file: name, candidates, code }) => console.translate(texts.ref('seatMade', { file: name, candidates, code: sayCode(code) }))),
      ...said.map(({ message, wayOut }) => `${message} ${console.translate(texts.ref('wayOut', { wayOut }))}`)
    ])
    return problems.length > 0 ? 1 : 0
  })
}

type File = Parameters<typeof seatFileName>[0]
/** Two assessors of one name get their codes into the names of their files. */
function nameIn(one: File, all: readonly File[], { language }: Console): string {
  const hasNamesake = all.some((other) => other !== one && other.assessor.name === one.assessor.name)
  const { assessor, name } = one.assessor
  return seatFileName(hasNamesake ? { ...one, assessor: { ...one.assessor, name: `${name}-${assessor}` } } : one, 'out', language)
}

/** `merge FILE A.hcass B.hcass … [--code 12345678]`: what can be merged is merged in one edit; what cannot is told. */
export async function mergeCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, ...paths] = given.words
  if (file === undefined || paths.length === 0) throw wrongUse('merge FILE SEAT.hcass...')
  const code = given.options.code === undefined ? [] : [parsed(seatCodeTextSchema, given.options.code.replace(/\s/g, ''), 'code')]
  const handedIn = await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readBytes(path) })))
  return withWorkspace<ExitCode>(file, given.options, 'edit', async (workspace) => {
    const files: ReadSeat[] = []
    for (const { name, bytes } of handedIn) {
      const opened = await openSeatFile(name, bytes, [...code, ...codesToTry(workspace.tables, name)])
      files.push({ name, read: opened.ok ? ok(opened.value.file) : opened })
    }
    const { summaries, good } = summariesOf(workspace.tables, files)
    const saved = good.length === 0 ? null : await workspace.commit(mergeEdit(workspace.tables, good), operatorOf(given.options))
    if (saved && !saved.ok) throw refused(saved.fault)
    console.result(
      {
        files: summaries.map(({ fault, ...summary }) => ({ ...summary, fault: fault ? describeFault(fault, console.translate) : null })),
        merged: good.length,
        refused: files.length - good.length,
        sequence: workspace.sequence
      },
      () => summaries.map((summary) => lineOf(summary, console))
    )
    return good.length === 0 ? 3 : good.length < files.length ? 1 : 0
  })
}

function lineOf({ fault, ...summary }: SeatFileSummary, { translate }: Console): string {
  if (!fault) return translate(texts.ref('seatMerged', summaryParams(summary)))
  const { message, wayOut } = sayFault(fault, translate)
  return `${translate(texts.ref('seatRefused', { file: summary.file }))} ${message} ${translate(texts.ref('wayOut', { wayOut }))}`
}
const summaryParams = ({ file, name, submitted, candidates, added, changed, unchanged, conflicts }: Omit<SeatFileSummary, 'fault'>) => ({
  file,
  name,
  submitted,
  candidates,
  added,
  changed,
  unchanged,
  conflicts
})
