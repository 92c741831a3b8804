import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../electron/installed-browser.mjs'
import { thisMachine } from '../../electron/machine.mjs'
import { unpack } from '../../electron/services/excel/write/zip'
import { hengcai, mianyangBooks, newFolder } from '../cli/run'

const round = ['--round', '1', '--month', '2026-06']
const folder = newFolder()
const file = join(folder, '绵阳.hengcai')
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  await hengcai(['new', file, '--company', '绵阳移动'])
  await hengcai(['import', file, ...mianyangBooks, '--round', '1', '--year', '2026', '--period', '2026H1'])
}, 120_000)

describe('hengcai export, documents', () => {
  test('reports: one file a person, in a folder, with progress on stderr and a summary', async () => {
    const ran = await hengcai(['export', file, 'reports', ...round, '-o', at('报告'), '--json'])
    expect(ran.code).toBe(0)
    const names = await readdir(at('报告'))
    expect(names.length).toBeGreaterThan(90)
    expect(names.toSorted()[0]).toMatch(/^001-MY\d+-.+-反馈报告\.docx$/)
    const summary = JSON.parse(ran.out) as { files: string[] }
    expect(summary).toMatchObject({ kind: 'reports', formats: ['word'] })
    expect(summary.files.toSorted()).toEqual(names.toSorted())
    expect(ran.error).toContain(`正在生成 ${names.length}/${names.length}`)
  }, 120_000)
  test('reports: of one person; a stranger is refused', async () => {
    expect((await hengcai(['export', file, 'reports', ...round, '-o', at('一人'), '--person', 'MY10004'])).code).toBe(0)
    expect(await readdir(at('一人'))).toEqual([expect.stringMatching(/^MY10004-.+\.docx$/)])
    expect(await hengcai(['export', file, 'reports', ...round, '-o', at('一人'), '--person', 'XX1'])).toMatchObject({ code: 3 })
  })
  test('one document, in the format that its ending says', async () => {
    expect((await hengcai(['export', file, 'handbook', '-o', at('手册.docx')])).code).toBe(0)
    expect([...unpack(await readFile(at('手册.docx'))).keys()]).toContain('word/document.xml')
    if (findBrowser(thisMachine()) === null) return
    expect((await hengcai(['export', file, 'result-sheet', ...round, '-o', at('签字表.pdf')])).code).toBe(0)
    expect((await readFile(at('签字表.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)
  test('what is not there yet is refused with a way out; wrong words are wrong use', async () => {
    const none = await hengcai(['export', file, 'publicity', ...round, '-o', at('a.docx')])
    expect(none.code).toBe(3)
    expect(none.error).toContain('还没有公示')
    for (const words of [
      ['publicity', ...round, '-o', at('a.txt')],
      ['nothing', '-o', at('a.docx')],
      ['reports', ...round, '-o', at('x'), '--format', 'odt'],
      ['result-sheet', '--round', '3', '--month', '2026-06', '-o', at('a.docx')]
    ])
      expect((await hengcai(['export', file, ...words])).code, words.join(' ')).toBe(2)
  }, 60_000)
})
