import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { expect } from './application'

const folder = resolve(import.meta.dirname, '../files/mianyang')
export const book = (name: string): string => resolve(folder, name)

const personSchema = z.object({
  no: z.string(),
  name: z.string(),
  county: z.string(),
  grade: z.string(),
  exam: z.string().nullable(),
  performance: z.string().nullable(),
  supervisor: z.string().nullable(),
  composite: z.string().nullable(),
  target: z.string().nullable(),
  status: z.enum(['pass', 'fail', 'pending', 'notInRound'])
})
export type ExpectedPerson = z.infer<typeof personSchema>
export const expectedPeople = z
  .object({ people: z.array(personSchema) })
  .parse(JSON.parse(readFileSync(book('expected.json'), 'utf8')))
  .people.toSorted((a, b) => (a.no < b.no ? -1 : 1))

/** Says who is at the keyboard and makes a new company file. */
export async function newCompany(page: Page, company: string): Promise<void> {
  await page.getByLabel('经办人姓名').fill('测试经办')
  await page.getByRole('button', { name: '开始使用' }).click()
  await page.getByLabel('公司名称').fill(company)
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
}

/** Opens round 1 to June 2026. */
export async function openRound(page: Page): Promise<void> {
  await page.getByRole('link', { name: '能力评估' }).click()
  await page.getByLabel('绩效截至月份').selectOption('2026-06')
  await page.getByRole('button', { name: '建立轮次' }).click()
  await expect(page.getByRole('heading', { name: '人员与申报级别' })).toBeVisible()
}

/** Chooses a book by the file input and waits for its preview. */
export async function preview(page: Page, name: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(book(name))
  await expect(page.getByRole('heading', { name: `预览《${name}》` })).toBeVisible()
}
export async function accept(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '写入合格行' })
  await button.click()
  await expect(button).toBeHidden()
}
export const nextStep = async (page: Page): Promise<void> => page.getByRole('button', { name: /^下一步/ }).click()

/** The whole slice with the four books, up to the results. */
export async function importMianyang(page: Page): Promise<void> {
  await preview(page, '1-花名册.xlsx')
  await accept(page)
  await nextStep(page)
  await preview(page, '2-考试成绩.csv')
  await accept(page)
  await nextStep(page)
  // The interviews are optional; this city has none.
  await nextStep(page)
  await preview(page, '4-主管评价.ods')
  await accept(page)
  await nextStep(page)
  await preview(page, '3-月度绩效.xls')
  await giveYear(page, '2026')
  await accept(page)
  await nextStep(page)
  await expect(page.getByRole('grid', { name: '评定结果表' })).toBeVisible()
}
export async function giveYear(page: Page, year: string): Promise<void> {
  await page.getByLabel('年份').fill(year)
  await page.keyboard.press('Enter')
}

export type ShownRow = readonly string[]
/** Every row of a virtual table, by scrolling through it, as its cells' texts; keyed by the first cell. */
export async function wholeTable(page: Page, name: string): Promise<Map<string, ShownRow>> {
  const grid = page.getByRole('grid', { name })
  const rows = new Map<string, ShownRow>()
  for (let still = 0; still < 3;) {
    const before = rows.size
    const seen = await grid.evaluate((element) =>
      [...element.querySelectorAll('[role=row]')].map((row) =>
        [...row.querySelectorAll('[role=gridcell]')].map((cell) =>
          [...cell.childNodes]
            .filter((node) => !(node instanceof HTMLElement && node.matches('button')))
            .map((node) => node.textContent ?? '')
            .join('')
            .trim()
        )
      )
    )
    for (const cells of seen) if (cells[0]) rows.set(cells[0], cells)
    await grid.hover()
    await page.mouse.wheel(0, 250)
    await page.waitForTimeout(40)
    still = rows.size === before ? still + 1 : 0
  }
  return rows
}
