import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../electron/installed-browser.mjs'
import { onPath, thisMachine } from '../../electron/machine.mjs'
import { pageOf, printable } from '../../electron/services/documents/page'
import { createBrowserPrinter } from '../../electron/services/documents/pdf/browser-printer'
import { wordOf } from '../../electron/services/documents/word'
import { unpack } from '../../electron/services/excel/write/zip'
import { gradeApprovalDocument, gradeNoticesDocument, gradePublicityDocument, gradeTables, gradeWarningsDocument } from '../../shared/families/grade'
import type { DocumentContext, PrintDocument } from '../../shared/kernel/document'
import { languages } from '../../shared/kernel/texts'
import { addCertificate, addConduct, contextIn, everyKind, inForce, on, year, type Made } from '../families/grade/report-fixture'
import { exampleBook } from '../rulebook'
import { textOf, wellFormed } from './xml'

const writers = { approval: gradeApprovalDocument, publicity: gradePublicityDocument, warnings: gradeWarningsDocument, notices: gradeNoticesDocument }
type Kind = keyof typeof writers
const kinds: readonly Kind[] = ['approval', 'publicity', 'warnings', 'notices']
function written(kind: Kind, { tables, result }: Made, context: DocumentContext): PrintDocument {
  const document = writers[kind](tables, { year: 2026, staffNos: null, result, book: exampleBook() }, context)
  if (!document) throw new Error(`no ${kind}`)
  return document
}

const hostile = '<b>&amp; "=1+1" {reason} \u0000\u202e'
/** A year in which every text that people typed tries to be something else. */
function hostileYear(): Made {
  const made = everyKind({ ...year, inForce: { ...inForce, document: hostile } })
  const { tables } = made
  for (const [key, person] of tables.people) tables.people.set(key, { ...person, name: hostile })
  for (const [key, start] of tables.gradeStarts) tables.gradeStarts.set(key, { ...start, county: hostile, post: hostile })
  for (const [key, decision] of tables.gradeDecisions) tables.gradeDecisions.set(key, { ...decision, reason: hostile, by: hostile })
  const row = tables.gradeYears.get('2026')!
  const list = row.publicity!.list.map((one) => ({ ...one, county: hostile }))
  tables.gradeYears.set('2026', { ...row, publicity: { ...row.publicity!, list, number: hostile } })
  addConduct(tables, 'YL10001', on(2026, 1, 1), hostile)
  addCertificate(tables, 'YL10002', 'G5', hostile)
  return made
}

describe('what people typed', () => {
  test.each(kinds)('stays text in the %s, in Word and on the page', async (kind) => {
    const context = contextIn()
    const paper = { letterhead: context.letterhead, language: context.language }
    const document = written(kind, hostileYear(), context)
    const parts = unpack(await wordOf([document], paper))
    for (const [path, bytes] of parts) if (/\.(?:xml|rels)$/.test(path)) wellFormed(new TextDecoder().decode(bytes))
    const body = new TextDecoder().decode(parts.get('word/document.xml'))
    expect(textOf(body)).toContain('<b>&amp; "=1+1" {reason}')
    expect(body).not.toMatch(/instrText|[\u202a-\u202e]/)
    const html = await pageOf([document], paper)
    wellFormed(html, { html: true })
    expect(html).not.toContain('<b>')
  })
})

/** As much as a form ever holds: a reason of 300 letters, many records, two certificates, every gate. */
function crowdedYear(reason: string): Made {
  const made = everyKind({ ...year, inForce })
  for (const [key, decision] of made.tables.gradeDecisions) made.tables.gradeDecisions.set(key, { ...decision, reason: reason.slice(0, 300) })
  for (const staffNo of ['YL10001', 'YL10002', 'YL10005', 'YL10006']) {
    for (let month = 1; month <= 5; month++)
      addConduct(made.tables, staffNo, on(2025, month, 1), '在全省政企客户服务劳动竞赛中获得个人一等奖'.repeat(4), on(2027, 1, 1))
    for (const grade of ['G4', 'G5'] as const) addCertificate(made.tables, staffNo, grade, `云岭市分公司认证〔2025〕${staffNo}-${grade}`)
  }
  expect(made.tables.gradeDecisions.has(gradeTables.gradeDecisions.key({ year: 2026, staffNo: 'YL10006' }))).toBe(true)
  return made
}

const machine = thisMachine()
describe.skipIf(findBrowser(machine) === null || onPath(machine, ['pdftotext']) === null)('on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hengcai-grade-'))
  const printer = createBrowserPrinter()
  afterAll(async () => {
    await printer.rest()
    rmSync(folder, { recursive: true })
  })
  async function pages(document: PrintDocument, { letterhead, language }: DocumentContext): Promise<string[]> {
    writeFileSync(join(folder, 'a.pdf'), await printer.print(await printable([document], { letterhead, language })))
    return execFileSync('pdftotext', ['-layout', 'a.pdf', '-'], { cwd: folder, encoding: 'utf8' }).split('\f').slice(0, -1)
  }
  test.each(languages)('an approval form is one page a person, the opinions with it, in %s', { timeout: 60_000 }, async (language) => {
    const context = contextIn(language)
    const reason = language === 'en' ? 'Words of many lengths that explain it. '.repeat(9) : '所在单位核实情况后提出，经集体研究。'.repeat(20)
    const made = crowdedYear(reason)
    const [summary = '', ...forms] = await pages(written('approval', made, context), context)
    expect(summary).toContain(language === 'en' ? 'summary' : '汇总')
    expect(forms).toHaveLength(9)
    for (const form of forms) {
      expect(form.match(/YL1000\d/)).not.toBeNull()
      expect(form).toMatch(language === 'en' ? /Signature:\s+Signature:\s+Signature:/ : /签字：\s+签字：\s+签字：/)
    }
  })
  test.each(languages.flatMap((language) => (['warnings', 'notices'] as const).map((kind) => [kind, language] as const)))(
    '%s are a page a letter, to be signed on it, in %s',
    { timeout: 60_000 },
    async (kind, language) => {
      const context = contextIn(language)
      const letters = await pages(written(kind, everyKind({ ...year, inForce }), context), context)
      expect(letters).toHaveLength(4)
      for (const letter of letters) expect(letter).toMatch(language === 'en' ? /Dear[\s\S]*Received by:\s+Date:/ : /同志[\s\S]*签收人：\s+日期：/)
    }
  )
})
