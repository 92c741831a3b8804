import { basename } from 'node:path'
import { passphraseSchema } from '../../shared/contract/keys'
import { createBrowserPrinter } from '../services/documents/pdf/browser-printer'
import { encodeCode, recoverySheet } from '../services/keys'
import { localDay } from '../services/resources'
import { newRecoveryCode, type OpenWorkspace } from '../services/storage'
import { paperOf, passwordSheet } from '../services/workspace/password-sheet'
import { wordsOf, type Arguments, type Options } from './arguments'
import { describeFault, refused, wrongUse, type Console, type ExitCode } from './console'
import { withWorkspace, writeBytes } from './files'
import { newPasswordOf, passwordOf, saidHere } from './password-given'
import { passwordFaults, passwordTexts as texts } from './password-texts'

const actions = ['set', 'change', 'remove'] as const
type Action = (typeof actions)[number]

/** `password FILE set|change|remove`: copies beside the file follow, and what became of them is told. */
export async function passwordCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, word] = wordsOf(given, ['FILE', 'set|change|remove'])
  const action = actions.find((one) => one === word)
  if (!action) throw wrongUse(`password FILE ${word}`)
  return withWorkspace<ExitCode>(file, given.options, 'edit', async (workspace): Promise<ExitCode> => {
    const before = workspace.notices.length
    const done = action === 'remove' ? await remove(workspace, given.options) : await setPassword(workspace, action, given.options, console)
    const notices = workspace.notices.slice(before).map((notice) => describeFault(notice, console.translate))
    console.result({ file: basename(file), action, ...done, notices }, () => [
      console.translate(texts.ref(action, { file: basename(file) })),
      ...(done.recoveryCode === null ? [] : [console.translate(texts.ref('code', { code: done.recoveryCode }))]),
      ...(done.sheet === null ? [] : [console.translate(texts.ref('sheet', { file: done.sheet }))]),
      ...notices.map(({ message, wayOut }) => `${message} ${wayOut}`)
    ])
    return 0
  })
}

type Done = { readonly recoveryCode: string | null; readonly sheet: string | null }
async function remove(workspace: OpenWorkspace, options: Options): Promise<Done> {
  const removed = await workspace.removePassword((await passwordOf(options)) ?? '')
  if (!removed.ok) throw refused(saidHere(removed.fault))
  return { recoveryCode: null, sheet: null }
}

async function setPassword(workspace: OpenWorkspace, action: Exclude<Action, 'remove'>, options: Options, console: Console): Promise<Done> {
  if (action === 'set' && workspace.isProtected) throw refused(passwordFaults.make('hasOne', { name: basename(workspace.path) }))
  const next = await wantedPassword(options)
  const current = await passwordOf(options)
  const code = newRecoveryCode()
  // The sheet first: no password without it.
  const sheet = options.output === undefined ? null : await saveSheet(workspace, code, options.output, console)
  const set = await workspace.setPassword({ current: current === undefined ? null : { password: current }, next, code })
  if (!set.ok) throw refused(saidHere(set.fault))
  return { recoveryCode: encodeCode(code), sheet }
}
async function wantedPassword(options: Options): Promise<string> {
  const next = await newPasswordOf(options)
  if (next === undefined) throw refused(passwordFaults.make('noNew', {}))
  if (!passphraseSchema.safeParse(next).success) throw refused(passwordFaults.make('tooShort', { length: next.length, shortest: 8 }))
  return next
}
async function saveSheet(workspace: OpenWorkspace, code: Uint8Array, output: string, { language }: Console): Promise<string> {
  const printer = createBrowserPrinter()
  try {
    const sheet = passwordSheet(workspace, code, localDay(new Date()), language)
    const format = output.toLowerCase().endsWith('.pdf') ? 'pdf' : 'word'
    const made = await recoverySheet(sheet, { format, paper: paperOf(workspace, language), printer })
    if (!made.ok) throw refused(made.fault)
    await writeBytes(output, made.value.bytes)
    return basename(output)
  } finally {
    await printer.rest()
  }
}
