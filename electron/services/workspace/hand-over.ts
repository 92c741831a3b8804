import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Block, PrintDocument } from '../../../shared/kernel/document'
import { createTranslator, type Language } from '../../../shared/kernel/texts'
import { tableText, tableTexts } from '../../../shared/workspace/table-texts'
import { tableNames } from '../../../shared/workspace/tables'
import { localDay } from '../resources'
import type { OpenWorkspace } from '../storage'
import { companyOf } from './desk'
import { handOverTexts as texts } from './password-texts'

type Operator = { readonly by: string; readonly count: number; readonly first: string; readonly last: string }
const page = 500

/** Who changed the file, by the history, in the order in which they came. */
export function operatorsOf(open: Pick<OpenWorkspace, 'history' | 'sequence'>): Operator[] {
  const found = new Map<string, Operator>()
  for (let offset = 0; offset < open.sequence; offset += page)
    // Newest first, so whoever is met later was there earlier.
    for (const { by, at } of open.history({ offset, limit: page }).records) {
      const known = found.get(by)
      found.delete(by)
      found.set(by, known ? { ...known, count: known.count + 1, first: at } : { by, count: 1, first: at, last: at })
    }
  return [...found.values()].toReversed()
}

const two = (value: number): string => String(value).padStart(2, '0')
const moment = (at: string): string => {
  const time = new Date(at)
  return `${localDay(time)} ${two(time.getHours())}:${two(time.getMinutes())}`
}

/** 交接单: what a copy holds and who worked in it, for two people to sign. */
export function handOverSheet(open: OpenWorkspace, copy: Uint8Array, language: Language): PrintDocument {
  const say = createTranslator([texts, tableTexts], language)
  const operators = operatorsOf(open)
  const holds = tableNames.flatMap((name) => (open.tables[name].size > 0 ? [{ name, rows: open.tables[name].size }] : []))
  const facts: [name: string, value: string][] = [
    [say(texts.ref('company')), companyOf(open)],
    [say(texts.ref('file')), basename(open.path)],
    [say(texts.ref('savedAt')), moment(open.savedAt)],
    [say(texts.ref('sequence')), say(texts.ref('sequenceValue', { count: open.sequence }))],
    [say(texts.ref('protected')), say(texts.ref(open.isProtected ? 'protected.yes' : 'protected.no'))],
    [say(texts.ref('size')), say(texts.ref('sizeValue', { bytes: copy.length }))],
    [say(texts.ref('digest')), createHash('sha256').update(copy).digest('hex')]
  ]
  const blocks: Block[] = [
    { kind: 'paragraph', text: say(texts.ref('text')), style: 'lead' },
    { kind: 'facts', columns: 1, pairs: facts.map(([name, value]) => ({ name, value })) },
    {
      kind: 'table',
      caption: say(texts.ref('people')),
      columns: [
        { heading: say(texts.ref('people.by')), width: 3 },
        { heading: say(texts.ref('people.count')), width: 2, align: 'right' },
        { heading: say(texts.ref('people.first')), width: 3 },
        { heading: say(texts.ref('people.last')), width: 3 }
      ],
      rows: operators.map(({ by, count, first, last }) => [
        { text: by || say(texts.ref('unnamed')) },
        { text: String(count) },
        { text: moment(first) },
        { text: moment(last) }
      ])
    },
    {
      kind: 'table',
      caption: say(texts.ref('holds')),
      columns: [
        { heading: say(texts.ref('holds.table')), width: 5 },
        { heading: say(texts.ref('holds.rows')), width: 2, align: 'right' }
      ],
      rows: holds.map(({ name, rows }) => [{ text: say(tableText(name)) }, { text: String(rows) }]),
      dense: true,
      signed: { lines: (['giver', 'taker', 'witness'] as const).map((who) => say(texts.ref(who))) }
    }
  ]
  return { fileName: say(texts.ref('fileName', { company: companyOf(open) })), title: say(texts.ref('title')), orientation: 'portrait', blocks }
}
