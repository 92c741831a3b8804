import { array, assert, asyncProperty, string } from 'fast-check'
import { read, utils } from 'xlsx'
import { expect, test } from 'vitest'
import { civilDate } from '../../shared/kernel/civil-date'
import { cell, writeBook } from '../../electron/services/excel/write/workbook'

/** Writes texts down column A and reads them back with another program. */
async function throughWorkbook(texts: readonly string[]): Promise<unknown[]> {
  const rows = texts.map((text) => [cell(text, 'text')])
  const bytes = await writeBook({
    title: 't',
    company: 'c',
    made: civilDate(2026, 1, 1)!,
    sheets: [{ name: 's', columns: [20], rows, print: { landscape: false, left: '', right: '', page: '' } }]
  })
  const sheet = read(bytes).Sheets['s']!
  return texts.map((_, row) => {
    const found: { v?: unknown; f?: unknown } | undefined = sheet[utils.encode_cell({ r: row, c: 0 })]
    expect(found?.f).toBeUndefined()
    return found?.v ?? ''
  })
}

test('texts that begin like formulas stay texts and read back the same', async () => {
  const texts = [
    '=1+1',
    '+86 139',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("http://x","y")',
    "'quoted",
    "=cmd|'/c calc'!A1",
    '_x0041_',
    '_x005F_x0041_',
    '00123',
    '1e5',
    '<&>"',
    '  空格  ',
    'a\nb',
    '😀'
  ]
  expect(await throughWorkbook(texts)).toEqual(texts)
})

test('any text reads back the same, characters that XML cannot carry apart', async () => {
  // Line ends are one character in a cell, whatever they were; other control characters are dropped.
  const text = string({ unit: 'binary', maxLength: 40 }).map((one) => one.replace(/[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu, ''))
  await assert(
    asyncProperty(array(text, { maxLength: 8 }), async (texts) => {
      expect(await throughWorkbook(texts)).toEqual(texts)
    }),
    { numRuns: 60 }
  )
})
