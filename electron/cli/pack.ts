import { basename } from 'node:path'
import { z } from 'zod'
import { allParameters } from '../../shared/families'
import { civilDateSchema } from '../../shared/kernel/civil-date'
import { sayValue } from '../../shared/kernel/explain'
import type { Result } from '../../shared/kernel/result'
import { sayFingerprint } from '../../shared/trust'
import { diffPacks } from '../../shared/standard/diff'
import { sayPack } from '../../shared/standard/drafts'
import { adoptEdit, presentPack, takeEdit, whyNotAdopted, whyNotTaken, type ByWhom, type DigestedPack, type ReadPack } from '../../shared/standard/edits'
import { standardFaults, standardTexts } from '../../shared/standard/messages'
import { packKey, packRefSchema, type PackFile, type PackRef } from '../../shared/standard/model'
import type { StandardPack } from '../../shared/standard/pack'
import { cyclesOf } from '../../shared/standard/cycles'
import { prepareEdit, type PreparedEdit } from '../../shared/workspace/command'
import { effectOf } from '../../shared/workspace/pack-effect'
import { cycleText } from '../../shared/workspace/standard-commands'
import { emptyTables, type Tables } from '../../shared/workspace/tables'
import { loadBuiltInPack, localDay } from '../services/resources'
import { checkCityEdit } from '../services/standard/city-values'
import { issueDraft } from '../services/standard/issue'
import { digestOfPack, packFileBytes, readPackFile, storedPackFile } from '../services/standard/pack-file'
import type { OpenWorkspace } from '../services/storage'
import { companyOf } from '../services/workspace/desk'
import { needed, parsed, wordsOf, type Arguments } from './arguments'
import { describeFault, refused, wrongUse, type Console, type ExitCode } from './console'
import { operatorOf, readBytes, withWorkspace, writeBytes } from './files'
import { keysFor } from './keys'
import { differenceLine, effectLines, nameOf, valueLines } from './pack-lines'
import { packTexts as texts } from './pack-texts'

type Action = (given: Arguments, console: Console) => Promise<ExitCode>

function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw refused(result.fault)
  return result.value
}
function builtInPack(): DigestedPack {
  const content = loadBuiltInPack()
  return { content, digest: digestOfPack(content) }
}
const byWhom = ({ options }: Arguments): ByWhom => ({ today: localDay(new Date()), by: operatorOf(options) })
const restOf = (given: Arguments): Arguments => ({ ...given, command: `pack ${given.words[0] ?? ''}`, words: given.words.slice(1) })

/** `代号@版本` */
function refOf(word: string): PackRef {
  const at = word.lastIndexOf('@')
  const ref = packRefSchema.safeParse({ id: word.slice(0, Math.max(at, 0)), version: word.slice(at + 1) })
  if (!ref.success) throw wrongUse(word)
  return ref.data
}
type Named = { readonly pack: StandardPack; readonly read: ReadPack | null }
/** A pack by its file, as the example, or as one of the workspace. */
async function packNamed(word: string, tables: Tables): Promise<Named> {
  if (word === 'example') return { pack: loadBuiltInPack(), read: null }
  if (!word.includes('@')) {
    const read = orRefuse(readPackFile(basename(word), await readBytes(word), { tables }))
    return { pack: read.pack, read }
  }
  const stored = tables.packs.get(packKey(refOf(word)))
  if (!stored) throw refused(standardFaults.make('unknownPack', { pack: sayPack(refOf(word)) }))
  return { pack: stored.content, read: null }
}
/** Work over a workspace that is looked at, where one is named; else over nothing. */
const besides = <T>(file: string | undefined, given: Arguments, work: (tables: Tables, workspace: OpenWorkspace | null) => Promise<T>): Promise<T> =>
  file === undefined ? work(emptyTables(), null) : withWorkspace(file, given.options, 'look', (workspace) => work(workspace.tables, workspace))

const issueLine = ({ translate }: Console, issue: PackFile['issue'], signedBy: string | null): string => {
  const { sequence, issuer, issuedOn, validFrom, expiresOn } = issue
  const expiry = expiresOn === null ? texts.ref('noExpiry') : texts.ref('expires', { day: expiresOn })
  return translate(texts.ref('issueLine', { sequence, issuer, issuedOn, validFrom, expiry, fingerprint: sayFingerprint(signedBy ?? '—') }))
}

const list: Action = async (given, console) => {
  const [file] = wordsOf(given, ['FILE'])
  return withWorkspace<ExitCode>(file, given.options, 'look', ({ tables }) => {
    const builtIn = loadBuiltInPack()
    const present = presentPack(tables, builtIn)
    const known = tables.packs.has(packKey(builtIn)) ? [] : [{ ...builtIn, content: builtIn, standing: 'builtIn' as const, issue: null, signedBy: null }]
    const packs = [...known, ...tables.packs.values()].map((one) => ({ ...one, present: packKey(one) === packKey(present) }))
    const cycles = cyclesOf(tables).map((cycle) => ({ cycle, ...(tables.cyclePacks.get(cycle) ?? present) }))
    const { cityValues, packDrafts } = tables
    const said = packs.map(({ id, version, standing, issue, signedBy, present: isPresent }) => ({ id, version, standing, issue, signedBy, present: isPresent }))
    const drafts = [...packDrafts.values()].map(({ draft, base, content: { id, version } }) => ({ draft, base, id, version }))
    console.result({ packs: said, cycles, cityValues: [...cityValues.values()], drafts }, () => {
      const { translate, language, sayName } = console
      return [
        ...packs.flatMap(({ content, standing, issue, signedBy, present: isPresent, ...ref }) => [
          translate(
            texts.ref('packLine', {
              pack: sayPack(ref),
              standing: standardTexts.ref(`standing.${standing}`),
              title: content.title[language],
              present: isPresent ? texts.ref('present') : ''
            })
          ),
          ...(issue ? [issueLine(console, issue, signedBy)] : [])
        ]),
        ...cycles.map(({ cycle, ...ref }) => translate(texts.ref('cycleLine', { cycle: cycleText(cycle), pack: sayPack(ref) }))),
        ...[...cityValues.values()].map(({ path, from, value, reason }) =>
          translate(texts.ref('cityLine', { name: nameOf(path), from, value: sayValue(value, sayName), reason }))
        ),
        ...drafts.map(({ draft, base, ...ref }) => translate(texts.ref('draftLine', { draft, pack: sayPack(ref), base: sayPack(base) })))
      ]
    })
    return 0
  })
}

const show: Action = (given, console) => {
  const { words, file } = asked(given, ['PACK'])
  const [word = ''] = words
  return besides(file, given, async (tables, workspace): Promise<ExitCode> => {
    const { pack, read } = await packNamed(word, tables)
    const builtIn = builtInPack()
    const fault = workspace && (read ? whyNotTaken(tables, read, builtIn) : whyNotAdopted(tables, pack, { builtIn, today: localDay(new Date()) }))
    const refusal = fault ? describeFault(fault, console.translate) : null
    const trial = read?.trialBecause ?? null
    console.result({ pack, issue: read?.issue ?? null, signedBy: read?.signedBy ?? null, trialBecause: trial, refusal }, () => [
      `${sayPack(pack)} ${pack.title[console.language]}`,
      ...(read?.issue ? [issueLine(console, read.issue, read.signedBy)] : []),
      ...(trial ? [console.translate(standardTexts.ref(`trial.${trial}`))] : []),
      ...(refusal ? [refusal.message, refusal.wayOut] : workspace && !trial ? [console.translate(texts.ref('usable'))] : []),
      ...valueLines(pack, console)
    ])
    return 0
  })
}

const compare: Action = (given, console) => {
  const { words, file } = asked(given, ['OLD', 'NEW'])
  const [old = '', now = ''] = words
  return besides(file, given, async (tables, workspace): Promise<ExitCode> => {
    const before = (await packNamed(old, tables)).pack
    const after = (await packNamed(now, tables)).pack
    const differences = diffPacks(before, after)
    const effect = workspace ? effectOf(tables, { before, after, builtIn: loadBuiltInPack(), parameters: allParameters }) : null
    console.result({ differences, effect }, () => [
      ...(differences.length > 0 ? differences.map((one) => differenceLine(one, console)) : [console.translate(texts.ref('noDifference'))]),
      ...(workspace && effect ? [console.translate(texts.ref('effectHead', { company: companyOf(workspace) })), ...effectLines(effect, console)] : [])
    ])
    return 0
  })
}
/** The words that a command must have, and the workspace that may be named after them. */
function asked(given: Arguments, names: readonly string[]): { readonly words: readonly string[]; readonly file: string | undefined } {
  const { words, command } = given
  if (words.length < names.length || words.length > names.length + 1) throw wrongUse(`${command} ${names.join(' ')} [FILE]`)
  return { words, file: words[names.length] }
}

type Plan = (workspace: OpenWorkspace) => Result<PreparedEdit> | Promise<Result<PreparedEdit>>
/** Plans one edit of a file, saves it and says what was done. */
const edits = (file: string, given: Arguments, console: Console, plan: Plan): Promise<ExitCode> =>
  withWorkspace<ExitCode>(file, given.options, 'edit', async (workspace): Promise<ExitCode> => {
    const edit = orRefuse(await plan(workspace))
    orRefuse(await workspace.commit(edit, operatorOf(given.options)))
    const what = console.translate(edit.changes.length > 0 ? edit.summary : texts.ref('nothing'))
    console.result({ done: what, changes: edit.changes.length, sequence: workspace.sequence }, () => [what])
    return 0
  })
const dayOf = ({ options }: Arguments) => parsed(civilDateSchema, options.day, 'day')
const reasonOf = ({ options }: Arguments): string => parsed(z.string().trim().min(1).max(300), options.reason, 'reason')

const take: Action = async (given, console) => {
  const [file, path] = wordsOf(given, ['FILE', 'PACK.hcstd'])
  const bytes = await readBytes(path)
  return edits(file, given, console, ({ tables }) => {
    const read = readPackFile(basename(path), bytes, { tables })
    return read.ok ? takeEdit(tables, read.value, { builtIn: builtInPack(), ...byWhom(given) }) : read
  })
}
const adopt: Action = (given, console) => {
  const [file, pack] = wordsOf(given, ['FILE', 'ID@VERSION'])
  const ref = refOf(pack)
  return edits(file, given, console, ({ tables }) => adoptEdit(tables, { pack: ref, builtIn: builtInPack(), ...byWhom(given) }))
}
const move: Action = (given, console) => {
  const [file, cycle, pack] = wordsOf(given, ['FILE', 'CYCLE', 'ID@VERSION'])
  const input = { cycle, ...refOf(pack), reason: reasonOf(given) }
  return edits(file, given, console, ({ tables }) => prepareEdit('standard.moveCycle', input, tables))
}
const set: Action = (given, console) => {
  const [file, path, text] = wordsOf(given, ['FILE', 'PATH', 'VALUE'])
  const { today, by } = byWhom(given)
  const input = { path, from: dayOf(given), value: valueOf(text), reason: reasonOf(given), by, on: today }
  return edits(file, given, console, ({ tables }) => {
    const checked = checkCityEdit({ command: 'standard.setCityValue', input }, tables, loadBuiltInPack())
    return checked.ok ? prepareEdit('standard.setCityValue', input, tables) : checked
  })
}
/** JSON; what is none is a word by itself, as choices are. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
const unset: Action = (given, console) => {
  const [file, path] = wordsOf(given, ['FILE', 'PATH'])
  const input = { path, from: dayOf(given) }
  return edits(file, given, console, ({ tables }) => prepareEdit('standard.removeCityValue', input, tables))
}

const issue: Action = async (given, console) => {
  const [file, draft] = wordsOf(given, ['FILE', 'DRAFT'])
  const output = needed(given.options, 'output')
  return withWorkspace<ExitCode>(file, given.options, 'edit', async (workspace): Promise<ExitCode> => {
    const keys = await keysFor(workspace, given.options)
    const issued = orRefuse(await issueDraft(workspace.tables, { draft, builtIn: loadBuiltInPack(), keys, ...byWhom(given) }))
    // Kept before it is handed out: no pack goes about whose number the file could give to another one.
    orRefuse(await workspace.commit(issued.edit, operatorOf(given.options)))
    await writeBytes(output, packFileBytes(issued.file))
    const { pack, issue: stated } = issued.file
    console.result({ file: basename(output), id: pack.id, version: pack.version, sequence: stated.sequence }, () => [console.translate(issued.edit.summary)])
    return 0
  })
}
const again: Action = async (given, console) => {
  const [file, pack] = wordsOf(given, ['FILE', 'ID@VERSION'])
  const ref = refOf(pack)
  const output = needed(given.options, 'output')
  return withWorkspace<ExitCode>(file, given.options, 'look', async ({ tables }): Promise<ExitCode> => {
    const stored = tables.packs.get(packKey(ref))
    const found = stored?.standing === 'issued' ? storedPackFile(stored) : null
    if (!found) throw refused(standardFaults.make('noFile', { pack: sayPack(ref) }))
    await writeBytes(output, packFileBytes(found))
    console.result({ file: basename(output) }, () => [basename(output)])
    return 0
  })
}

const actions: ReadonlyMap<string, Action> = new Map([
  ['list', list],
  ['show', show],
  ['compare', compare],
  ['take', take],
  ['adopt', adopt],
  ['move', move],
  ['set', set],
  ['unset', unset],
  ['issue', issue],
  ['file', again]
])

/** `pack list|show|compare|take|adopt|move|set|unset|issue|file …` */
export function packCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const action = actions.get(given.words[0] ?? '')
  if (!action) throw wrongUse(`pack ${[...actions.keys()].join('|')}`)
  return action(restOf(given), console)
}
