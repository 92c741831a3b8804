import { basename, extname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import {
  retirementReasonSchema,
  sayFingerprint,
  stateOfKey,
  currentOwnKey,
  heardDigits,
  fingerprintSchema,
  trustTexts,
  type TrustedKey
} from '../../shared/trust'
import { keyEntries, passphraseSchema } from '../../shared/contract/keys'
import { ok, type Result } from '../../shared/kernel/result'
import { prepareEdit } from '../../shared/workspace/command'
import { dataFolderOf, thisMachine } from '../folders'
import { createBrowserPrinter } from '../services/documents/pdf/browser-printer'
import { createKeyRing, type KeyRing } from '../services/keys'
import { createKeyHandlers } from '../services/keys/handlers'
import { localDay } from '../services/resources'
import type { OpenWorkspace } from '../services/storage'
import { createUploads } from '../services/uploads'
import { needed, parsed, wordsOf, type Arguments, type Options } from './arguments'
import { refused, wrongUse, type Console, type ExitCode } from './console'
import { operatorOf, readBytes, withWorkspace, writeBytes } from './files'
import { keysTexts as texts } from './keys-texts'

const keysHere = (): KeyRing => createKeyRing({ dataFolder: dataFolderOf(thisMachine()), secrets: null })

/** The keys of this machine, unlocked as far as the passphrase that was given opens them. For every command that signs or opens. */
export async function keysFor(workspace: OpenWorkspace, options: Options): Promise<KeyRing> {
  const keys = keysHere()
  const passphrase = await passphraseOf(options)
  const own = currentOwnKey(workspace.tables)
  if (passphrase === undefined) return keys
  for (const { fingerprint } of workspace.tables.ownKeys.values()) {
    const unlocked = await keys.unlock(fingerprint, passphrase)
    if (!unlocked.ok && unlocked.fault.code === 'trust.wrongPassphrase' && fingerprint === own?.fingerprint) throw refused(unlocked.fault)
  }
  return keys
}

/** From a file's first line or from the environment; a command line could be seen by others on the machine. */
async function passphraseOf(options: Options): Promise<string | undefined> {
  const file = options['passphrase-file']
  const given = file === undefined ? process.env['HENGCAI_PASSPHRASE'] : firstLine(await readBytes(file))
  return given === undefined || given === '' ? undefined : given
}
const firstLine = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).split(/\r?\n/, 1)[0] ?? ''

type Work = { readonly given: Arguments; readonly console: Console; readonly workspace: OpenWorkspace; readonly keys: KeyRing }
type Handlers = ReturnType<typeof createKeyHandlers>
/** The handlers behind the window, over a file that this command has open. */
function handlersOf({ given, console, workspace, keys }: Work): Handlers & { receive(name: string, bytes: Uint8Array): string } {
  const uploads = createUploads()
  const by = operatorOf(given.options)
  const handlers = createKeyHandlers({
    ports: {
      now: () => new Date(),
      pdf: createBrowserPrinter(),
      async deliver(_name, bytes) {
        const output = needed(given.options, 'output')
        await writeBytes(output, bytes)
        return { name: basename(output), download: null }
      }
    },
    desk: {
      current: () => ok(workspace),
      async commit(edit) {
        const done = await workspace.commit(edit, by)
        if (!done.ok) return done
        const { sequence, savedAt } = workspace
        return ok({ sequence, savedAt, canUndo: false, canRedo: false, summary: done.value?.summary ?? null, changes: [] })
      }
    },
    uploads,
    preferences: { read: async () => ({ language: console.language, colourScheme: 'auto', operator: by }) },
    keys
  })
  return { ...handlers, receive: (name, bytes) => orRefuse(uploads.receive(name, bytes)).handle }
}
function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw refused(result.fault)
  return result.value
}

async function make(work: Work): Promise<void> {
  const { options } = work.given
  const input = keyEntries['keys.make'].input.safeParse({
    office: options.office,
    code: options.code,
    name: options.name,
    replace: options.replace,
    passphrase: await passphraseOf(options)
  })
  if (!input.success) throw wrongUse(`--${input.error.issues[0]?.path.map(String).join('.') ?? ''}`)
  orRefuse(await handlersOf(work)['keys.make'](input.data))
  await show(work)
}

async function sheet(work: Work): Promise<void> {
  const output = needed(work.given.options, 'output')
  const format = new Map([
    ['.docx', 'word'],
    ['.pdf', 'pdf']
  ] as const).get(parsed(z.enum(['.docx', '.pdf']), extname(output).toLowerCase(), 'output'))
  orRefuse(await handlersOf(work)['keys.recoverySheet']({ format: format ?? 'word' }))
  work.console.result({ file: basename(output) }, () => [basename(output)])
}

async function card(work: Work): Promise<void> {
  const output = needed(work.given.options, 'output')
  orRefuse(await handlersOf(work)['keys.card']({}))
  work.console.result({ file: basename(output) }, () => [basename(output)])
}

async function take(work: Work): Promise<void> {
  const handlers = handlersOf(work)
  for (const path of work.given.words.slice(2)) orRefuse(await handlers['keys.takeCard']({ upload: handlers.receive(basename(path), await readBytes(path)) }))
  await show(work, true)
}

async function confirm(work: Work): Promise<void> {
  const { options } = work.given
  const heard = options.heard ?? ''
  const { trustedKeys } = work.workspace.tables
  // What was heard says which card is meant; where it is none, it is held against the card that waits.
  const digits = parsed(fingerprintSchema, heardDigits(heard), 'heard')
  const waiting = [...trustedKeys.values()].find(({ compared, retired }) => compared === null && retired === null)
  const fingerprint = trustedKeys.has(digits) ? digits : (waiting?.fingerprint ?? digits)
  const how = options.kind ?? 'telephone'
  await edit(work, 'trust.confirm', { fingerprint, heard, how, with: options.with ?? '', former: options.replace, ...signed(work) })
}

async function retire(work: Work): Promise<void> {
  const fingerprint = parsed(fingerprintSchema, heardDigits(work.given.words[2] ?? ''), 'fingerprint')
  const why = parsed(retirementReasonSchema, work.given.options.replace, 'replace')
  await edit(work, 'trust.retire', { fingerprint, why, note: '', ...signed(work) })
}
const signed = ({ given }: Work) => ({ on: localDay(new Date()), by: operatorOf(given.options) })
async function edit(work: Work, command: string, input: unknown): Promise<void> {
  const prepared = orRefuse(prepareEdit(command, input, work.workspace.tables))
  orRefuse(await work.workspace.commit(prepared, operatorOf(work.given.options)))
  await show(work)
}

async function restore(work: Work): Promise<void> {
  const from = needed(work.given.options, 'input')
  const code = firstLine(from === '-' ? await buffer(process.stdin) : await readBytes(from))
  const passphrase = await passphraseOf(work.given.options)
  orRefuse(
    await handlersOf(work)['keys.restore']({ code, passphrase: passphrase === undefined ? undefined : parsed(passphraseSchema, passphrase, 'passphrase-file') })
  )
  const fingerprint = currentOwnKey(work.workspace.tables)?.fingerprint ?? ''
  work.console.result({ fingerprint }, () => [work.console.translate(texts.ref('restored', { fingerprint: sayFingerprint(fingerprint) }))])
}

/** What is there now, as people and scripts read it. */
async function show({ console, workspace, keys }: Work, comparing = false): Promise<void> {
  const { translate } = console
  const own = currentOwnKey(workspace.tables)
  const here = own !== null && (await keys.has(own.fingerprint))
  const others = [...workspace.tables.trustedKeys.values()].map((key) => ({ fingerprint: key.fingerprint, card: key.card, state: stateOfKey(key) }))
  const nameOf = ({ office, code, name }: TrustedKey['card']) => ({ office: translate(trustTexts.ref(`office.${office}`)), code, name })
  console.result({ own: own && { fingerprint: own.fingerprint, card: own.card, recoveryOn: own.recoveryOn, here }, others }, () => [
    own ? translate(texts.ref('own', { ...nameOf(own.card), fingerprint: sayFingerprint(own.fingerprint) })) : translate(texts.ref('noOwn')),
    ...(own ? [translate(texts.ref(here ? 'here' : 'notHere'))] : []),
    ...(own?.recoveryOn === null ? [translate(texts.ref('sheetMissing'))] : []),
    ...others.map(({ fingerprint, card: about, state }) =>
      translate(texts.ref('other', { ...nameOf(about), fingerprint: sayFingerprint(fingerprint), state: texts.ref(`state.${state}`) }))
    ),
    ...(comparing && others.some(({ state }) => state === 'waiting') ? [translate(texts.ref('compare'))] : [])
  ])
}

type Action = {
  readonly words: readonly string[]
  /** Whether the last word may be given several times. */
  readonly more?: boolean
  readonly mode: 'look' | 'edit'
  /** Whether the passphrase is that of the present keys; otherwise it is for new ones. */
  readonly unlocks?: (options: Options) => boolean
  run(work: Work): Promise<void>
}
const always = (): boolean => true
const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['make', { words: ['FILE'], mode: 'edit', unlocks: ({ replace }) => replace === 'rotated', run: make }],
  ['show', { words: ['FILE'], mode: 'look', run: (work) => show(work) }],
  ['sheet', { words: ['FILE'], mode: 'edit', unlocks: always, run: sheet }],
  ['card', { words: ['FILE'], mode: 'look', unlocks: always, run: card }],
  ['take', { words: ['FILE', 'CARD.hckey'], more: true, mode: 'edit', run: take }],
  ['confirm', { words: ['FILE'], mode: 'edit', run: confirm }],
  ['retire', { words: ['FILE', 'FINGERPRINT'], mode: 'edit', run: retire }],
  ['restore', { words: ['FILE'], mode: 'look', run: restore }]
])

/** `keys make|show|sheet|card|take|confirm|retire|restore FILE …` */
export async function keysCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [what = '', file = ''] = given.words
  const action = actions.get(what)
  if (!action) throw wrongUse(`keys ${[...actions.keys()].join('|')}`)
  if (!action.more || given.words.length <= action.words.length) wordsOf(given, [what, ...action.words])
  return withWorkspace<ExitCode>(file, given.options, action.mode, async (workspace): Promise<ExitCode> => {
    const keys = action.unlocks?.(given.options) ? await keysFor(workspace, given.options) : keysHere()
    await action.run({ given, console, workspace, keys })
    return 0
  })
}
