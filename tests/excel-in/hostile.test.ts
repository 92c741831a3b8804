import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readBook, usualLimits } from '../../electron/services/excel/read'
import { hengcai, newFolder } from '../cli/run'
import { goodXlsx, hostileFiles } from './hostile-files'
import { ask, codesOf, fileOf, outcomeOf, odsParts, packed, planOf, rawOf, rosterHead, rowsXml, say, someone, tablesWith, xlsxParts } from './support'

const isChinese = /[一-鿿].*[一-鿿]/

describe('a file that is hostile or broken', () => {
  it.each(hostileFiles)('%s is refused', async (_, name, bytes, code) => {
    const result = await readBook(name, bytes())
    expect(result.ok ? 'read' : result.fault.code).toBe(code)
    if (result.ok) return
    expect(result.fault.place).toMatchObject({ file: name })
    expect(say(result.fault)).toMatch(isChinese)
    expect(say(result.fault)).not.toMatch(/\{\w+\}/)
  })
  it('may be any part of a good one, or a good one with any byte changed, and never ends the process', async () => {
    for (let cut = 0; cut < goodXlsx.length; cut += 211) {
      expect(await outcomeOf('表.xlsx', goodXlsx.subarray(0, cut))).toMatch(/^book\./)
      const changed = Uint8Array.from(goodXlsx)
      changed[cut] = (changed[cut] ?? 0) ^ 0xff
      expect(await outcomeOf('表.xlsx', changed)).toMatch(/^(read|book\.)/)
    }
  })
})

describe('a file that only looks large', () => {
  it('reads three rows where a million are declared', async () => {
    const bytes = packed(
      xlsxParts(rowsXml([rosterHead, someone(1), someone(2)]), {
        before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>',
        after: '<mergeCells count="1"><mergeCell ref="A10:XFD1048576"/></mergeCells>'
      })
    )
    const result = await readBook('表.xlsx', bytes)
    expect(result.ok && result.value.sheets[0]?.rows.length).toBe(3)
  })
  it('passes over a million empty rows', async () => {
    const empty = Array.from({ length: 1_048_573 }, (_, index) => `<row r="${index + 4}" spans="1:5"/>`).join('')
    const rows = rowsXml([rosterHead, someone(1), someone(2)])
    expect(['read', 'book.inflatesTooMuch']).toContain(await outcomeOf('表.xlsx', packed(xlsxParts(rows + empty))))
  })
  it('reads an ods that ends in a million repeated empty rows, as office programs write them', async () => {
    const cell = (value: string) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
    const rows = `<table:table-row>${rosterHead.map(cell).join('')}<table:table-cell table:number-columns-repeated="16379"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
    const result = await readBook('表.ods', packed(odsParts(rows)))
    expect(result.ok && result.value.sheets[0]?.rows).toEqual([[...rosterHead]])
  })
})

describe('the bounds of reading', () => {
  const many = fileOf([rosterHead, ...Array.from({ length: 3000 }, (_, index) => someone(index))])
  it('end a read that takes too long, or too much memory, and the process goes on', async () => {
    expect(await outcomeOf('表.xlsx', many, { limits: { ...usualLimits, milliseconds: 1 } })).toBe('book.tooSlow')
    const large = fileOf([rosterHead, ...Array.from({ length: 40_000 }, (_, index) => someone(index))])
    expect(await outcomeOf('表.xlsx', large, { limits: { ...usualLimits, memoryMegabytes: 16 } })).toBe('book.tooMuchMemory')
    expect(await outcomeOf('表.xlsx', many)).toBe('read')
  })
  it.each([
    ['rows', 2, 'book.tooManyRows'],
    ['columns', 4, 'book.tooManyColumns'],
    ['cells', 9, 'book.tooManyCells'],
    ['fileBytes', 100, 'book.tooLarge'],
    ['entries', 3, 'book.tooManyEntries'],
    ['entryBytes', 300, 'book.inflatesTooLarge'],
    ['inflatedBytes', 1500, 'book.inflatesTooLarge']
  ] as const)('of %s are kept', async (limit, value, code) =>
    expect(await outcomeOf('表.xlsx', goodXlsx, { limits: { ...usualLimits, [limit]: value } })).toBe(code)
  )
  it('count what is there: 3 rows of 5 fit limits of 3, 5 and 15', async () =>
    expect(await outcomeOf('表.xlsx', goodXlsx, { limits: { ...usualLimits, rows: 3, columns: 5, cells: 15 } })).toBe('read'))
  it('are not needed when nobody waits any more', async () => {
    const before = new AbortController()
    before.abort()
    expect(await outcomeOf('表.xlsx', many, { signal: before.signal })).toBe('book.cancelled')
    const during = new AbortController()
    const reading = outcomeOf('表.xlsx', many, { signal: during.signal })
    during.abort()
    expect(await reading).toBe('book.cancelled')
  })
  it('do not hide that the reader itself is missing', async () =>
    await expect(readBook('表.xlsx', goodXlsx, { worker: '/nowhere.js' })).rejects.toThrow('npm run build'))
})

describe('a sheet that is hostile', () => {
  it('may not name columns after what every object has', () => {
    const plan = planOf([[...rosterHead, '__proto__', 'constructor', '＿＿proto＿＿'], someone(1, 'polluted', 'x', 'y')], {
      matching: { 5: '__proto__', 6: 'constructor', 7: 'toString' }
    })
    expect(codesOf(plan, 'warning')).toEqual(['sheet.reservedHeading F1', 'sheet.reservedHeading G1', 'sheet.reservedHeading H1'])
    expect(plan.counts).toMatchObject({ good: 1, added: 1 })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(JSON.stringify(plan.edit.changes)).not.toContain('polluted')
  })
  it('may be named after what every object has', async () => {
    const result = await readBook('表.xlsx', packed(xlsxParts(rowsXml([rosterHead, someone(1)]), { sheet: '__proto__' })))
    expect(result.ok && result.value.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['__proto__', 2]])
  })
  it('keeps formula prefixes as the texts that they are', () => {
    const plan = planOf(rawOf([rosterHead, ['MY10001', '张甲', '=HYPERLINK("http://x")', '@SUM(A1)', '初级']], { name: '=cmd|x' }))
    expect(plan.edit.changes[0]?.after).toMatchObject({ county: '=HYPERLINK("http://x")', post: '@SUM(A1)' })
  })
  it('is told which kind it looks like when another is demanded', () => {
    const wrong = ask(rawOf([rosterHead, someone(1)]), { kind: 'exam' })
    expect(wrong.ok ? '' : [wrong.fault.code, say(wrong.fault)]).toEqual(['import.wrongKindLooks', expect.stringContaining('花名册')])
    const nothing = ask(
      rawOf([
        ['a', 'b'],
        ['1', '2']
      ])
    )
    expect(nothing.ok ? '' : nothing.fault.code).toBe('import.noTable')
  })
  it('has its longest list of problems cut short, never a row of it', () => {
    const bad = Array.from({ length: 8000 }, (_, index) => [`MY${index}`, ...Array.from({ length: 5 }, () => '坏')])
    const plan = planOf([['工号', '日常工作完成情况', '团队协作', '工作计划性', '危机公关', '时间管理'], ...bad], { kind: 'supervisor' })
    expect(plan.counts).toMatchObject({ rows: 8000, leftOut: 8000, good: 0 })
    expect(plan.findings.length).toBeLessThan(28_001)
  })
})

const findingSchema = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  field: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  wayOut: z.string()
})
const reportSchema = z.object({ books: z.array(z.looseObject({ outcome: z.string() })), problems: z.array(findingSchema), warnings: z.array(findingSchema) })

describe('by command line', () => {
  const folder = newFolder()
  const file = join(folder, '甲.hengcai')
  const importing = async (name: string, bytes: Uint8Array, ...words: string[]) => {
    writeFileSync(join(folder, name), bytes)
    const ran = await hengcai(['import', file, join(folder, name), '--by', '测试', '--json', ...words])
    return { code: ran.code, report: reportSchema.parse(JSON.parse(ran.out)), error: ran.error }
  }
  const sequence = async (): Promise<unknown> => (JSON.parse((await hengcai(['info', file, '--json'])).out) as { sequence: unknown }).sequence
  const rosterFile = fileOf([[...rosterHead, '身份证号'], ...[1, 2, 3].map((number) => someone(number))])
  beforeAll(async () => {
    expect((await hengcai(['new', file, '--company', '甲'])).code).toBe(0)
    expect((await importing('花名册.xlsx', rosterFile)).code).toBe(0)
  })

  // Starting the program takes most of the time, so all hostile files go in at once.
  it('refuses every hostile file by its name, ends with 3 and writes nothing', async () => {
    const before = readFileSync(file)
    const paths = hostileFiles.map(([, name, bytes], index) => {
      const path = join(folder, `${index}-${name}`)
      writeFileSync(path, bytes())
      return path
    })
    const ran = await hengcai(['import', file, ...paths, '--json'])
    const report = reportSchema.parse(JSON.parse(ran.out))
    expect(ran.code).toBe(3)
    expect(report.problems.map(({ code }) => code)).toEqual(hostileFiles.map(([, , , code]) => code))
    expect(report.books.every(({ outcome }) => outcome === 'refused')).toBe(true)
    expect(report.problems.every(({ message, wayOut }) => isChinese.test(message) && isChinese.test(wayOut))).toBe(true)
    expect(ran.error).not.toContain('    at ')
    expect(readFileSync(file).length).toBeGreaterThanOrEqual(before.length)
    expect((await hengcai(['check', file])).code).toBe(0)
    expect(existsSync(`${file}.lock`)).toBe(false)
  }, 120_000)
  it('refuses the wrong file for a kind', async () => {
    const before = await sequence()
    const { code, report } = await importing('错.xlsx', rosterFile, '--kind', 'exam')
    expect([code, report.problems.map((one) => one.code)]).toEqual([3, ['import.wrongKindLooks']])
    expect(await sequence()).toBe(before)
  })
  it('leaves rows with problems out, names their cells, ends with 1', async () => {
    const exam = fileOf([
      ['工号', '知识测验（满分100）', '个性测验（满分100）'],
      ['MY10001', 101, 80],
      ['MY10002', 90, 80],
      ['ZZ99999', 90, 80],
      ['MY10003', '八十', 80]
    ])
    const { code, report } = await importing('考试.xlsx', exam)
    expect([code, report.problems.map((one) => [one.code, one.sheet, one.cell, one.value])]).toEqual([
      1,
      [
        ['sheet.overFullMark', 'Sheet1', 'B2', '101'],
        ['import.unknownPerson', 'Sheet1', 'A4', 'ZZ99999'],
        ['sheet.unreadable', 'Sheet1', 'B5', '八十']
      ]
    ])
    expect(report.books[0]).toMatchObject({ good: 1, leftOut: 3, added: 1, rows: 4 })
    const unreadable = await importing('花名册2.xlsx', fileOf([[...rosterHead, '入司日期'], someone(4, '2011-02-30'), someone(5, '2011-02-03')]))
    expect([unreadable.code, unreadable.report.problems.map((one) => [one.code, one.cell])]).toEqual([1, [['sheet.noSuchDay', 'F2']]])
  })
  it('warns of an identity number that was kept as a number, and shows none', async () => {
    const { code, report } = await importing('花名册3.xlsx', fileOf([[...rosterHead, '身份证号'], someone(1, 110_105_194_912_310_016)]))
    expect([code, report.warnings.map((one) => [one.code, one.cell])]).toEqual([0, [['sheet.identityDigitsLost', 'F2']]])
    expect(JSON.stringify(report)).not.toContain('19491231')
  })
  it('asks for the year once, not twice', async () => {
    const { code, report } = await importing(
      '绩效.xlsx',
      fileOf([
        ['工号', '1月', '2月'],
        ['MY10001', 80, 90]
      ])
    )
    expect([code, report.problems.map((one) => one.code)]).toEqual([3, ['import.yearNeeded']])
  })
  it('writes all rows or none when told so', async () => {
    const before = await sequence()
    const exam = fileOf([
      ['工号', '知识测验'],
      ['MY10001', 70],
      ['ZZ99999', 90]
    ])
    const { code, report } = await importing('考试2.xlsx', exam, '--accept', 'all')
    expect([code, report.problems.map((one) => one.code).toSorted()]).toEqual([3, ['import.problemsRemain', 'import.unknownPerson']])
    expect(await sequence()).toBe(before)
    expect(tablesWith(1).people.size).toBe(1)
  })
})
