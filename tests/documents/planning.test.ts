import { describe, expect, test } from 'vitest'
import { pageOf } from '../../electron/services/documents/page'
import { wordOf } from '../../electron/services/documents/word'
import type { Raster } from '../../electron/services/documents/word/raster'
import { unpack } from '../../electron/services/excel/write/zip'
import { planningReportDocument, reportChapters } from '../../shared/families/planning'
import type { PrintDocument } from '../../shared/kernel/document'
import { languages, type Language } from '../../shared/kernel/texts'
import type { MutableTables } from '../../shared/workspace/tables'
import { cityBook, planningCity, planOf, planYear, resultOf } from '../families/planning/city'
import { contextIn } from '../families/grade/report-fixture'
import { textOf, wellFormed } from './xml'

const hostile = '<b>&amp; "=1+1" {reason} \u0000\u202e'
/** A plan in which every text that people typed tries to be something else. */
function hostilePlan(): MutableTables {
  const tables = planningCity(20)
  for (const [key, duty] of tables.duties) tables.duties.set(key, { ...duty, name: `${hostile} ${duty.duty}`, indicators: [hostile], courses: [hostile] })
  for (const [key, customer] of tables.customers) tables.customers.set(key, { ...customer, name: hostile, county: hostile })
  for (const [key, person] of tables.people) tables.people.set(key, { ...person, county: hostile })
  for (const [key, post] of tables.planPosts) tables.planPosts.set(key, { ...post, purpose: hostile, reportsTo: hostile })
  const remarks = Object.fromEntries(reportChapters.map((chapter) => [chapter, hostile]))
  const own = { 'headcount.utilisation': { value: 80, reason: hostile } }
  tables.plans.set(String(planYear), { ...planOf(tables), remarks, own })
  return tables
}
function written(tables: MutableTables, language: Language): PrintDocument {
  const document = planningReportDocument(tables, { year: planYear, book: cityBook(), result: resultOf(tables) }, contextIn(language))
  if (!document) throw new Error('no report')
  return document
}
// Fonts take seconds; what the raster draws is tested with the pictures.
const drawnElsewhere: Raster = ({ svg }) => Promise.resolve(new TextEncoder().encode(svg))
const paperIn = (language: Language) => ({ letterhead: contextIn(language).letterhead, language })

describe('the planning report on paper', () => {
  test('keeps what people typed as text, in Word and on the page', async () => {
    const document = written(hostilePlan(), 'zh-CN')
    const parts = unpack(await wordOf([document], paperIn('zh-CN'), drawnElsewhere))
    for (const [path, bytes] of parts) if (/\.(?:xml|rels)$/.test(path)) wellFormed(new TextDecoder().decode(bytes))
    const body = new TextDecoder().decode(parts.get('word/document.xml'))
    expect(textOf(body)).toContain('<b>&amp; "=1+1" {reason}')
    expect(body).not.toMatch(/instrText|[\u202a-\u202e]/)
    const html = await pageOf([document], paperIn('zh-CN'))
    wellFormed(html, { html: true })
    expect(html).not.toContain('<b>')
  })
  test.each(languages)('has its pictures drawn, with words for who cannot see them, in %s', async (language) => {
    const document = written(planningCity(60), language)
    const pictures = document.blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []))
    const parts = unpack(await wordOf([document], paperIn(language), drawnElsewhere))
    expect([...parts.keys()].filter((path) => path.endsWith('.svg'))).toHaveLength(pictures.length)
    expect([...parts.keys()].filter((path) => path.endsWith('.png'))).toHaveLength(pictures.length)
    const html = textOf(await pageOf([document], paperIn(language)))
    for (const { title } of pictures) expect(html).toContain(title)
  })
})
