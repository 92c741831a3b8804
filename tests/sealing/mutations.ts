import { sign, type KeyObject } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { unzipSync } from 'fflate'
import { sumsOf } from '../../electron/services/sealing/digests'
import { packageEntries } from '../../shared/submission'
import { craftZip, type CraftedEntry } from './craft'

/** What may be found: a code of `submissionFaults`, or that it opens and is not signed by the city. */
export type Finding = 'notPackage' | 'wrongRecipient' | 'damaged' | 'unsafe' | 'newerSchema' | 'malformed' | 'changedBytes' | 'missingEntry' | 'badSignature'
export type Mutation = {
  readonly what: string
  /** `file`: the sealed bytes; `zip`: what is inside, to be opened as it is or sealed again by `resealed`. */
  readonly layer: 'file' | 'zip'
  readonly bytes: Uint8Array
  readonly findings: readonly Finding[]
  /** The entry that must be named. */
  readonly entry?: string
}
export type Valid = { readonly bytes: Uint8Array; readonly zip: Uint8Array }
export type MutationOptions = {
  readonly count: number
  readonly seed: number
  /** Signs where somebody else signs. */
  readonly impostor: KeyObject
}

/** Seals a zip again, as anybody can who has the public card of the receiver. */
export async function resealed(zip: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(zip)
}

/** Numbers that look random and are the same each time. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
type Pick = (below: number) => number
const oneOf = <T>(pick: Pick, values: readonly T[]): T => values[pick(values.length)] ?? unreachable()
function unreachable(): never {
  throw new RangeError('nothing to choose from')
}

type Entries = ReadonlyMap<string, Uint8Array>
type Made = Omit<Mutation, 'layer'>
type Mutate = (pick: Pick, valid: { entries: Entries; names: readonly string[]; file: Uint8Array; zip: Uint8Array; impostor: KeyObject }) => Made
const { manifest: manifestName, signature: signatureName, sums: sumsName } = packageEntries

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}
const flipAnywhere = (pick: Pick, bytes: Uint8Array): Uint8Array => flipped(bytes, pick(bytes.length), pick(8))
const listed = (entries: Entries): CraftedEntry[] => [...entries].map(([name, bytes]) => ({ name, bytes }))
const without = (entries: Entries, name: string): Map<string, Uint8Array> => new Map([...entries].filter(([key]) => key !== name))
const replaced = (entries: Entries, name: string, bytes: Uint8Array): Map<string, Uint8Array> => new Map(entries).set(name, bytes)
const withEntry = (entries: Entries, name: string, more: Partial<CraftedEntry>): Uint8Array =>
  craftZip(listed(entries).map((entry) => (entry.name === name ? { ...entry, ...more } : entry)))

const age = 'age-encryption.org/v1\n'.length
const headerEnd = (file: Uint8Array): number => {
  const text = Buffer.from(file).toString('latin1')
  return text.indexOf('\n', text.indexOf('\n--- ') + 1) + 1
}

const onFile: readonly Mutate[] = [
  (pick, { file }) => {
    const at = pick(file.length)
    const findings: Finding[] = at < age ? ['notPackage'] : at < headerEnd(file) ? ['damaged', 'wrongRecipient'] : ['damaged']
    return { what: `a bit of byte ${at} flipped`, bytes: flipped(file, at, pick(8)), findings }
  },
  (pick, { file }) => {
    const at = pick(headerEnd(file))
    return {
      what: `a bit of the header's byte ${at} flipped`,
      bytes: flipped(file, at, pick(8)),
      findings: at < age ? ['notPackage'] : ['damaged', 'wrongRecipient']
    }
  },
  (pick, { file }) => {
    const length = pick(file.length)
    return { what: `cut to ${length} bytes`, bytes: file.subarray(0, length), findings: ['damaged'] }
  },
  (pick, { file }) => ({
    what: 'bytes added',
    bytes: new Uint8Array([...file, ...Array.from({ length: 1 + pick(40) }, () => pick(256))]),
    findings: ['damaged']
  }),
  (pick, { file }) => {
    const from = headerEnd(file)
    const at = from + pick(file.length - from - 1)
    const bytes = new Uint8Array([...file.subarray(0, at), ...file.subarray(at + 1)])
    return { what: `byte ${at} left out`, bytes, findings: ['damaged'] }
  },
  (pick, { file }) => ({ what: 'the beginning left out', bytes: file.subarray(1 + pick(age - 1)), findings: ['notPackage'] })
]

const dataEntry: Mutate = (pick, { entries, names }) => {
  const name = oneOf(pick, names)
  return {
    what: `${name} changed`,
    bytes: craftZip(listed(replaced(entries, name, flipAnywhere(pick, entries.get(name) ?? unreachable())))),
    findings: ['changedBytes'],
    entry: name
  }
}
const sumsEntry: Mutate = (pick, { entries }) => ({
  what: `${sumsName} changed`,
  bytes: craftZip(listed(replaced(entries, sumsName, flipAnywhere(pick, entries.get(sumsName) ?? unreachable())))),
  findings: ['changedBytes']
})
const manifestEntry: Mutate = (pick, { entries }) => ({
  what: `${manifestName} changed`,
  bytes: craftZip(listed(replaced(entries, manifestName, flipAnywhere(pick, entries.get(manifestName) ?? unreachable())))),
  findings: ['changedBytes', 'malformed', 'newerSchema']
})
/** Stored, so that every bit of them is content; the checksum of the zip is left as it was. */
const storedBits: Mutate = (pick, { entries }) => {
  const name = oneOf(pick, [...entries.keys()])
  const bytes = entries.get(name) ?? unreachable()
  const zip = craftZip(listed(entries).map((entry) => ({ ...entry, method: 0 })))
  const at = Buffer.from(zip).indexOf(Buffer.from(bytes)) + pick(bytes.length)
  return { what: `a bit of the stored ${name} flipped`, bytes: flipped(zip, at, pick(8)), findings: ['changedBytes'], entry: name }
}
const packedBits: Mutate = (pick, { entries, names }) => {
  const name = oneOf(pick, names)
  const zip = craftZip(listed(entries))
  const buffer = Buffer.from(zip)
  const head = buffer.indexOf(name) - 30
  const start = head + 30 + name.length
  const end = start + buffer.readUInt32LE(head + 18)
  for (;;) {
    const changed = flipped(zip, start + pick(end - start), pick(8))
    // Some bits say the same in another way, or nothing: the content is then what it was.
    if (!inflatesTo(changed.subarray(start, end), entries.get(name) ?? unreachable()))
      return { what: `a bit of the packed ${name} flipped`, bytes: changed, findings: ['changedBytes'], entry: name }
  }
}
function inflatesTo(packed: Uint8Array, bytes: Uint8Array): boolean {
  try {
    return inflateRawSync(packed, { maxOutputLength: 2 ** 24 }).equals(bytes)
  } catch {
    return false
  }
}

const swapped: Mutate = (pick, { entries, names }) => {
  const one = oneOf(pick, names)
  const other = oneOf(
    pick,
    names.filter((name) => name !== one)
  )
  const bytes = craftZip(listed(replaced(replaced(entries, one, entries.get(other) ?? unreachable()), other, entries.get(one) ?? unreachable())))
  return { what: `${one} and ${other} swapped`, bytes, findings: ['changedBytes'], entry: names.find((name) => name === one || name === other) ?? one }
}
const oddNames = [
  'data/tables.JSON',
  'Data/tables.json',
  'data/tables.json ',
  'notes.txt',
  'data/more.json',
  'data/tables.json.exe',
  'autorun.inf',
  'ｄata/tables.json',
  'data/__proto__',
  '__proto__'
]
const wildPaths = [
  '../data/tables.json',
  '/etc/passwd',
  'data/../../x',
  'C:\\Windows\\x.dll',
  'C:/x',
  'data\\tables.json',
  '\\\\host\\share',
  './data/tables.json',
  'data/..',
  '..',
  'a\0b',
  ''
]
const renamed: Mutate = (pick, { entries, names }) => {
  const from = oneOf(pick, [...names, sumsName, signatureName, manifestName])
  const to = `${oneOf(pick, oddNames)}${pick(1000)}`
  return {
    what: `${from} renamed to ${to}`,
    bytes: craftZip([...entries].map(([name, bytes]) => ({ name: name === from ? to : name, bytes }))),
    findings: ['unsafe']
  }
}
const removed: Mutate = (pick, { entries }) => {
  const name = oneOf(pick, [...entries.keys()])
  return { what: `${name} taken out`, bytes: craftZip(listed(without(entries, name))), findings: ['missingEntry'], entry: name }
}
const addedBytes = (pick: Pick, entries: Entries, more: CraftedEntry): Uint8Array => {
  const all = listed(entries)
  return craftZip(all.toSpliced(pick(all.length + 1), 0, more))
}
const added =
  (names: readonly string[]): Mutate =>
  (pick, { entries }) => {
    const name = oneOf(pick, names)
    return {
      what: `${JSON.stringify(name)} added`,
      bytes: addedBytes(pick, entries, { name, bytes: new Uint8Array(pick(300)).fill(pick(256)) }),
      findings: ['unsafe']
    }
  }
const doubled: Mutate = (pick, { entries }) => {
  const name = oneOf(pick, [...entries.keys()])
  const bytes = pick(2) === 0 ? (entries.get(name) ?? unreachable()) : new TextEncoder().encode(`${pick(1e9)}`)
  return { what: `${name} twice`, bytes: addedBytes(pick, entries, { name, bytes }), findings: ['unsafe'] }
}
const shared: Mutate = (pick, { entries }) => {
  const all = listed(entries)
  const index = pick(all.length)
  const other = (index + 1 + pick(all.length - 1)) % all.length
  const [from, to] = index > other ? [index, other] : [other, index]
  return {
    what: 'two names for the same bytes',
    bytes: craftZip(all.map((entry, at) => (at === from ? { ...entry, sharesWith: to } : entry))),
    findings: ['unsafe']
  }
}

const zeros = new Uint8Array(2 ** 21)
const bombs: Mutate = (pick, { entries, names }) => {
  const name = oneOf(pick, names)
  const size = oneOf(pick, [zeros.length, 1000 + pick(1e5), 2 ** 27 + pick(1e6), 0xffffffff, 2 ** 25])
  return { what: `${name} a bomb that says ${size}`, bytes: withEntry(entries, name, { bytes: zeros, size }), findings: ['unsafe'] }
}
const many: Mutate = (pick, { entries }) => {
  const more = Array.from({ length: 26 + pick(60) }, (_, index) => ({ name: `data/${'x/'.repeat(index + 1)}`, bytes: new Uint8Array() }))
  return { what: `${more.length} more entries`, bytes: craftZip([...listed(entries), ...more]), findings: ['unsafe'] }
}
const crafted: Mutate = (pick, { entries }) => {
  const name = oneOf(pick, [...entries.keys()])
  const length = entries.get(name)?.length ?? 0
  const [what, more] = oneOf<[string, Partial<CraftedEntry>]>(pick, [
    ['a link', { mode: 0o120777 }],
    ['a device', { mode: 0o060644 }],
    ['a folder', { mode: 0o040755 }],
    ['encrypted', { flags: 1 }],
    ['strongly encrypted', { flags: 0x41 }],
    ['packed by AES', { method: 99 }],
    ['packed by another method', { method: 9 + pick(6) }],
    ['another name before the bytes', { local: { name: `${name.slice(0, -1)}~` } }],
    ['another checksum before the bytes', { local: { crc: pick(2 ** 31) } }],
    ['another size before the bytes', { local: { size: length + 1 + pick(1000) } }],
    ['another packed size before the bytes', { local: { packedSize: 1e6 + pick(1000) } }],
    ['another method before the bytes', { local: { method: 0 } }],
    ['late sizes that are not there', { flags: 8, local: { crc: 0, size: 0, packedSize: 0 } }]
  ])
  return { what: `${name}: ${what}`, bytes: withEntry(entries, name, more), findings: ['unsafe'] }
}
const misstated: Mutate = (pick, { entries }) => {
  const name = oneOf(pick, [...entries.keys()])
  const length = entries.get(name)?.length ?? 0
  const more = oneOf<Partial<CraftedEntry>>(pick, [{ size: length + 1 + pick(500) }, { size: Math.max(0, length - 1 - pick(50)) }, { crc: pick(2 ** 31) }])
  return { what: `${name}: its size or checksum misstated`, bytes: withEntry(entries, name, more), findings: ['changedBytes'], entry: name }
}
const structure: Mutate = (pick, { zip }) => {
  const noise = Array.from({ length: 1 + pick(30) }, () => pick(256))
  return oneOf<() => Made>(pick, [
    () => ({ what: 'the zip cut', bytes: zip.subarray(0, pick(zip.length)), findings: ['damaged'] }),
    () => ({ what: 'bytes before the zip', bytes: new Uint8Array([...noise, ...zip]), findings: ['damaged'] }),
    () => ({ what: 'bytes after the zip', bytes: new Uint8Array([...zip, ...noise]), findings: ['damaged'] }),
    () => ({ what: 'a comment', bytes: commented(zip, noise), findings: ['unsafe'] }),
    () => ({ what: 'nothing of a zip', bytes: new Uint8Array(noise), findings: ['damaged'] })
  ])()
}
function commented(zip: Uint8Array, comment: readonly number[]): Uint8Array {
  const bytes = new Uint8Array([...zip, ...comment.map(() => 0x20)])
  bytes[zip.length - 2] = comment.length
  return bytes
}

type Manifest = Record<string, unknown>
/** An edited manifest with everything that can be made right without the city's key made right: digests, and a signature of somebody's. */
function forged(entries: Entries, edit: (manifest: Manifest) => Manifest, impostor: KeyObject | null): Uint8Array {
  const text = new TextDecoder().decode(entries.get(manifestName))
  const manifest = new TextEncoder().encode(JSON.stringify(edit(JSON.parse(text) as Manifest)))
  const data = [...entries].filter(([name]) => name !== manifestName && name !== sumsName && name !== signatureName)
  const sums = sumsOf(new Map([[manifestName, manifest], ...data]))
  const signature = impostor === null ? (entries.get(signatureName) ?? unreachable()) : new Uint8Array(sign(null, manifest, impostor))
  return craftZip([...new Map(entries).set(manifestName, manifest).set(sumsName, sums).set(signatureName, signature)].map(([name, bytes]) => ({ name, bytes })))
}
const byWhom = (pick: Pick, impostor: KeyObject): KeyObject | null => (pick(2) === 0 ? impostor : null)

const newer: Mutate = (pick, { entries, impostor }) => {
  const schema = 2 + pick(500)
  const edit = (manifest: Manifest): Manifest => ({ format: manifest['format'], schema, needs: `9.${pick(9)}.0`, entirely: 'other' })
  return { what: `schema ${schema}`, bytes: forged(entries, edit, byWhom(pick, impostor)), findings: ['newerSchema'] }
}
const broken: Mutate = (pick, { entries, impostor }) => {
  const field = oneOf(pick, ['format', 'schema', 'needs', 'application', 'signer', 'recipient', 'sealedOn', 'sealedBy', 'entries'])
  const { value } = oneOf<{ value?: unknown }>(pick, [{}, { value: null }, { value: -1 }, { value: [] }, { value: {} }, { value: 'x'.repeat(500) }])
  return {
    what: `${field} is ${JSON.stringify(value)?.slice(0, 9)}`,
    bytes: forged(entries, (manifest) => ({ ...manifest, [field]: value }), byWhom(pick, impostor)),
    findings: ['malformed'],
    entry: manifestName
  }
}
const olderSchema: Mutate = (pick, { entries, impostor }) => ({
  what: 'schema 0',
  bytes: forged(entries, (manifest) => ({ ...manifest, schema: -pick(3) }), byWhom(pick, impostor)),
  findings: ['malformed'],
  entry: manifestName
})
const edited: Mutate = (pick, { entries, impostor }) => {
  const edits: readonly Manifest[] = [
    { sealedBy: `张${pick(1e6)}` },
    { sealedOn: `2026-07-${10 + pick(18)}` },
    { application: `0.6.${1 + pick(1e5)}` },
    { needs: `0.5.${pick(1e5)}` }
  ]
  const edit = oneOf(pick, edits)
  return {
    what: `manifest edited: ${JSON.stringify(edit)}`,
    bytes: forged(entries, (manifest) => ({ ...manifest, ...edit }), byWhom(pick, impostor)),
    findings: ['badSignature']
  }
}
/** Data changed and stated so: everything agrees but the signature. */
const restated: Mutate = (pick, { entries, names, impostor }) => {
  const name = oneOf(pick, names)
  const changed = replaced(entries, name, flipAnywhere(pick, entries.get(name) ?? unreachable()))
  const [, digest] = /^([0-9a-f]{64})/.exec(new TextDecoder().decode(sumsOf(new Map([[name, changed.get(name) ?? unreachable()]])))) ?? []
  const stated = (entry: unknown): unknown =>
    typeof entry === 'object' && entry !== null && 'name' in entry && entry.name === name ? { ...entry, sha256: digest } : entry
  const edit = (manifest: Manifest): Manifest => ({ ...manifest, entries: (manifest['entries'] as unknown[]).map(stated) })
  return { what: `${name} changed and stated so`, bytes: forged(changed, edit, byWhom(pick, impostor)), findings: ['badSignature'] }
}
const otherSignature: Mutate = (pick, { entries, impostor }) => {
  const own = entries.get(signatureName) ?? unreachable()
  const manifest = entries.get(manifestName) ?? unreachable()
  const [what, signature] = oneOf<[string, Uint8Array]>(pick, [
    ['by another key', new Uint8Array(sign(null, manifest, impostor))],
    ['with a bit flipped', flipAnywhere(pick, own)],
    ['cut', own.subarray(0, pick(own.length))],
    ['too long', new Uint8Array([...own, pick(256)])],
    ['of noise', new Uint8Array(own.length).map(() => pick(256))]
  ])
  return { what: `signature ${what}`, bytes: craftZip(listed(replaced(entries, signatureName, signature))), findings: ['badSignature'] }
}

const onZip: readonly Mutate[] = [
  dataEntry,
  sumsEntry,
  manifestEntry,
  storedBits,
  packedBits,
  swapped,
  renamed,
  removed,
  added(oddNames),
  added(wildPaths),
  added(['x/', 'data/x/', '__MACOSX/']),
  doubled,
  shared,
  bombs,
  many,
  crafted,
  misstated,
  structure,
  newer,
  broken,
  olderSchema,
  edited,
  restated,
  otherSignature
]

/** The given number of mutations of a package that is in order, the same for the same seed: of three, one of the sealed bytes, two of what is inside. */
export function* mutationsOf(valid: Valid, { count, seed, impostor }: MutationOptions): Generator<Mutation> {
  const pick = numbersFrom(seed)
  const entries: Entries = new Map(Object.entries(unzipSync(valid.zip)))
  const names = [...entries.keys()].filter((name) => name !== manifestName && name !== sumsName && name !== signatureName)
  const given = { entries, names, file: valid.bytes, zip: valid.zip, impostor }
  for (let index = 0; index < count; index++) {
    const isFile = index % 3 === 0
    const mutate = oneOf(pick, isFile ? onFile : onZip)
    yield { layer: isFile ? 'file' : 'zip', ...mutate(pick, given) }
  }
}
