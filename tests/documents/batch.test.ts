import { describe, expect, test } from 'vitest'
import { makeDelivery, makeFiles, type MadeFile } from '../../electron/services/documents/batch'
import type { DocumentPlan } from '../../electron/services/documents/plan'
import { fileNameOf } from '../../electron/services/documents/plain-text'
import { createRaster, wordOf } from '../../electron/services/documents/word'
import type { WordWriter } from '../../electron/services/documents/word/writer'
import type { Progress } from '../../electron/services/jobs'
import { unpack } from '../../electron/services/excel/write/zip'
import type { PdfPrinter } from '../../electron/ports'
import type { PrintDocument } from '../../shared/kernel/document'
import { createTranslator } from '../../shared/kernel/texts'
import { sharedCatalogues } from '../../shared/texts'
import { paperIn, sampleDocument } from './samples'
import { textOf } from './xml'

const say = createTranslator(sharedCatalogues, 'zh-CN')
const now = new Date(2026, 5, 30, 12, 0)
/** Writes in this thread, and tells when it was ended. */
function testWriter(): WordWriter & { ended(): number; written: number } {
  let ended = 0
  const raster = createRaster()
  const writer = {
    written: 0,
    async write({ documents, paper }: Parameters<WordWriter['write']>[0]) {
      writer.written++
      return wordOf(documents, paper, raster)
    },
    end: async () => void ended++,
    ended: () => ended
  }
  return writer
}
const printer = (changes: Partial<PdfPrinter> = {}): PdfPrinter => ({
  isThere: () => true,
  print: async ({ html }) => new TextEncoder().encode(html),
  rest: async () => undefined,
  ...changes
})
function testJob() {
  const controller = new AbortController()
  const reported: Progress[] = []
  return { controller, reported, job: { signal: controller.signal, report: (progress: Progress) => void reported.push(progress) } }
}
const reportOf = (name: string): PrintDocument =>
  sampleDocument({ fileName: `${name}-反馈报告`, title: name, blocks: [{ kind: 'paragraph', text: `${name}的报告` }] })
const planFor = (names: readonly (string | null)[], together = false): DocumentPlan => ({
  name: '云岭-第1轮反馈报告-2026-06',
  together,
  pieces: names.map((name) => () => (name === null ? null : reportOf(name)))
})
const bodyIn = (word: Uint8Array): string => textOf(new TextDecoder().decode(unpack(word).get('word/document.xml')))

describe('many reports', () => {
  test('in Word come as a zip, numbered in order, with names that no system refuses and that never collide', async () => {
    const { job, reported } = testJob()
    const plan = planFor(['YL1-张三', 'YL2-张三', 'YL3-a/b\\c:*?"<>|\u0000', 'YL4-…/../../etc', '张三', '张三'])
    const made = await makeDelivery(plan, { format: 'word', paper: paperIn(), printer: printer(), job, writer: testWriter() }, now)
    if (!made.ok) throw new Error(made.fault.code)
    expect(made.value.name).toBe('云岭-第1轮反馈报告-2026-06.zip')
    const files = unpack(made.value.bytes)
    expect([...files.keys()]).toEqual([
      '001-YL1-张三-反馈报告.docx',
      '002-YL2-张三-反馈报告.docx',
      '003-YL3-abc-反馈报告.docx',
      '004-YL4-…....etc-反馈报告.docx',
      '005-张三-反馈报告.docx',
      '006-张三-反馈报告.docx'
    ])
    expect(bodyIn(files.get('002-YL2-张三-反馈报告.docx')!)).toContain('YL2-张三的报告')
    expect(reported.map(({ stage }) => say(stage))).toEqual([1, 2, 3, 4, 5, 6].map((done) => `正在生成 ${done}/6`))
    expect(reported.map(({ fraction }) => fraction)).toEqual([0, 1, 2, 3, 4, 5].map((done) => done / 6))
  })
  test('together are one file of all, in order', async () => {
    for (const format of ['word', 'pdf'] as const) {
      const made = await makeDelivery(
        planFor(['甲', '乙', '丙'], true),
        { format, paper: paperIn(), printer: printer(), job: testJob().job, writer: testWriter() },
        now
      )
      if (!made.ok) throw new Error(made.fault.code)
      expect(made.value.name).toBe(`云岭-第1轮反馈报告-2026-06.${format === 'word' ? 'docx' : 'pdf'}`)
      const said = format === 'word' ? bodyIn(made.value.bytes) : textOf(new TextDecoder().decode(made.value.bytes))
      expect(said).toMatch(/甲的报告.*乙的报告.*丙的报告/s)
    }
  })
  test('of one person are that file, without a number', async () => {
    const made = await makeDelivery(
      planFor(['YL1-张三']),
      { format: 'pdf', paper: paperIn(), printer: printer(), job: testJob().job, writer: testWriter() },
      now
    )
    expect(made).toMatchObject({ ok: true, value: { name: 'YL1-张三-反馈报告.pdf' } })
  })
  test('of nobody are refused with a way out', async () => {
    const made = await makeDelivery(
      planFor([null, null]),
      { format: 'word', paper: paperIn(), printer: printer(), job: testJob().job, writer: testWriter() },
      now
    )
    expect(made).toMatchObject({ ok: false, fault: { code: 'document.nobody' } })
    expect(say({ key: 'document.nobody.wayOut' })).not.toBe('document.nobody.wayOut')
  })
})

describe('a cancellation', () => {
  test('between two people ends the batch, without a file', async () => {
    const { controller, job } = testJob()
    const writer = testWriter()
    const plan: DocumentPlan = {
      ...planFor([]),
      pieces: ['甲', '乙', '丙', '丁'].map((name, index) => () => (index === 2 && controller.abort(), reportOf(name)))
    }
    const made = await makeDelivery(plan, { format: 'word', paper: paperIn(), printer: printer(), job, writer }, now)
    expect(made).toMatchObject({ ok: false, fault: { code: 'document.cancelled' } })
    expect(writer.written).toBeLessThan(4)
    expect(writer.ended()).toBeGreaterThan(0)
  })
  test('while something is written or printed is no failure of the printer', async () => {
    const { controller, job } = testJob()
    const failing = printer({ print: async () => (controller.abort(), Promise.reject(new Error('closed'))) })
    expect(await makeDelivery(planFor(['甲']), { format: 'pdf', paper: paperIn(), printer: failing, job, writer: testWriter() }, now)).toMatchObject({
      ok: false,
      fault: { code: 'document.cancelled' }
    })
  })
  test('before the first person makes nothing at all', async () => {
    const { controller, job } = testJob()
    controller.abort()
    const files: MadeFile[] = []
    const made = await makeFiles(
      planFor(['甲']),
      { format: 'word', paper: paperIn(), printer: printer(), job, writer: testWriter() },
      (file) => void files.push(file)
    )
    expect(made).toMatchObject({ ok: false, fault: { code: 'document.cancelled' } })
    expect(files).toEqual([])
  })
})

describe('PDF', () => {
  test('without a browser is refused before anything is made, and Word named as the way out', async () => {
    const plan: DocumentPlan = { ...planFor([]), pieces: [() => expect.fail('made')] }
    const made = await makeDelivery(
      plan,
      { format: 'pdf', paper: paperIn(), printer: printer({ isThere: () => false }), job: testJob().job, writer: testWriter() },
      now
    )
    expect(made).toMatchObject({ ok: false, fault: { code: 'document.noBrowser' } })
    expect(say({ key: 'document.noBrowser.wayOut' })).toMatch(/Word.*Edge.*Chrome/)
  })
  test('that fails says so', async () => {
    const failing = printer({ print: () => Promise.reject(new Error('crashed')) })
    expect(
      await makeDelivery(planFor(['甲']), { format: 'pdf', paper: paperIn(), printer: failing, job: testJob().job, writer: testWriter() }, now)
    ).toMatchObject({ ok: false, fault: { code: 'document.printFailed' } })
  })
})

describe('names of files', () => {
  test.each([
    ['a/b', 'ab'],
    ['..', '_'],
    ['CON', '_CON'],
    ['con.x', '_con.x'],
    ['  张三. ', '张三'],
    ['\u202egpj', 'gpj'],
    ['x'.repeat(200), 'x'.repeat(60)]
  ])('%j becomes %j', (given, expected) => {
    expect(fileNameOf(given)).toBe(expected)
  })
})
