import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lastDayOf } from '../../shared/kernel/civil-date'
import { allParameters } from '../../shared/families'
import { certifyRound } from '../../shared/families/certification'
import { ruleBook } from '../../shared/standard/pack'
import { prepareEdit } from '../../shared/workspace/command'
import { planImport } from '../../shared/workspace/import'
import { applyChanges, emptyTables } from '../../shared/workspace/tables'
import { readBook } from '../../electron/services/excel/read'
import { writeResults } from '../../electron/services/excel/write'
import { loadBuiltInPack } from '../../electron/services/resources'
import { createWorkspace, openWorkspace } from '../../electron/services/storage'
import { booksOf } from './books'
import { changesOf, makeCity, month, tablesOf, type City } from './city'
import { least, milliseconds, printTable } from './measure'

const sizes = [100, 1000, 10_000]
const pack = loadBuiltInPack()
const day = lastDayOf(month)
const book = ruleBook(pack, day, allParameters)
type Figures = {
  people: number
  reading: number
  computing: number
  exporting: number
  saving: number
  savedBytes: number
  recordBytes: number
  opening: number
}

/** Reads the four books and works out what they change, each in a thread of its own as in the application. */
async function readAll(books: ReturnType<typeof booksOf>, count: number): Promise<void> {
  const tables = emptyTables()
  for (const { name, bytes } of books) {
    const raw = await readBook(name, bytes)
    if (!raw.ok) throw new Error(raw.fault.code)
    const plan = planImport({ raw: raw.value, tables, book })
    if (!plan.ok) throw new Error(plan.fault.code)
    applyChanges(tables, plan.value.edit.changes)
  }
  if (tables.people.size !== count) throw new Error(`read ${tables.people.size} of ${count} people`)
}

/** One acknowledged edit of one mark in a file of that size, and how long the file takes to open. */
async function saveOne(city: City, runs: number): Promise<Pick<Figures, 'saving' | 'savedBytes' | 'recordBytes' | 'opening'>> {
  const folder = await mkdtemp(join(tmpdir(), 'hengcai-bench-'))
  const path = join(folder, 'bench.hengcai')
  const options = { by: 'bench', now: () => new Date() }
  const created = await createWorkspace(path, { ...options, company: '测试公司' })
  if (!created.ok) throw new Error(created.fault.code)
  await created.value.commit({ command: 'import', summary: { key: 'x' }, changes: changesOf(city) }, 'bench')
  await created.value.close()
  const opening = await least(3, async () => {
    const opened = await openWorkspace(path, { ...options, readOnly: true })
    if (opened.ok) await opened.value.close()
  })
  const opened = await openWorkspace(path, options)
  if (!opened.ok) throw new Error(opened.fault.code)
  const staffNo = city.people[0]?.staffNo ?? ''
  let times = 0
  let recordBytes = 0
  const before = (await stat(path)).size
  const saving = await least(runs, async () => {
    const edit = prepareEdit('certification.enterMonth', { staffNo, month, score: String(60 + (times++ % 40)) }, opened.value.tables)
    if (!edit.ok) throw new Error(edit.fault.code)
    const saved = await opened.value.commit(edit.value, 'bench')
    if (saved.ok && saved.value) recordBytes = Buffer.byteLength(JSON.stringify(saved.value))
  })
  const savedBytes = ((await stat(path)).size - before) / times
  await opened.value.close()
  await rm(folder, { recursive: true, force: true })
  return { saving, savedBytes, recordBytes, opening }
}

async function figuresFor(people: number): Promise<Figures> {
  const city = makeCity(people)
  const books = booksOf(city)
  const tables = tablesOf(city)
  const question = { round: 1, month, book } as const
  const result = certifyRound(tables, question)
  const reading = await least(5, () => readAll(books, people))
  const computing = await least(7, () => certifyRound(tables, question))
  const exporting = await least(5, () => writeResults(result, { company: '测试公司', pack, day, generatedOn: day, language: 'zh-CN' }))
  return { people, reading, computing, exporting, ...(await saveOne(city, 200)) }
}

/** P1, P3 and P5: the pipeline of a round at three sizes, and what an edit costs in a file of each. */
export async function printPipeline(): Promise<void> {
  const all: Figures[] = []
  for (const people of sizes) all.push(await figuresFor(people))
  const times = (value: number | undefined, other: number | undefined): string => (value && other ? (value / other).toFixed(2) : '—')
  printTable(
    ['人数 people', '读表 reading ms', '计算 computing ms', '导出 exporting ms', '保存一处 saving ms', '打开 opening ms', '写入/记录 bytes'],
    all.map(({ people, reading, computing, exporting, saving, opening, savedBytes, recordBytes }) => [
      String(people),
      milliseconds(reading),
      milliseconds(computing),
      milliseconds(exporting),
      milliseconds(saving),
      milliseconds(opening),
      times(savedBytes, recordBytes)
    ])
  )
  const [small, middle, large] = all
  console.log(`
比值 ratios (least of at least 5 runs, same process)
  读表 reading   t(10,000)/t(1,000) = ${times(large?.reading, middle?.reading)}
  计算 computing t(10,000)/t(1,000) = ${times(large?.computing, middle?.computing)}
  导出 exporting t(10,000)/t(1,000) = ${times(large?.exporting, middle?.exporting)}
  保存 saving    t(10,000)/t(100)   = ${times(large?.saving, small?.saving)}   (P5: ≤ 1.2; bytes ≤ 2 × the record)`)
}
