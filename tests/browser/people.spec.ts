import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from '@playwright/test'
import * as XLSX from 'xlsx'
import { expect, sharedApplication, test } from './application'
import { importMianyang, newCompany, openRound, preview } from './mianyang'

const shared = sharedApplication(async (page) => {
  await newCompany(page, '绵阳分公司')
  await openRound(page)
  await importMianyang(page)
})
const go = (page: Page, address: string): Promise<unknown> => page.evaluate((hash) => (location.hash = hash), address)
const step = (page: Page, name: string): Promise<unknown> => go(page, `/certification/1/2026-06/${name}`)
const rowOf = (page: Page, grid: string, text: string): Locator => page.getByRole('grid', { name: grid }).getByRole('row').filter({ hasText: text })
const sheetOf = async (download: Download): Promise<XLSX.WorkBook> => XLSX.read(readFileSync(await download.path()))

test('the table holds few rows of many, and finds and sorts people', async () => {
  const { page } = shared()
  await go(page, '/people')
  const grid = page.getByRole('grid', { name: '人员名单' })
  await expect(grid).toHaveAttribute('aria-rowcount', '133')
  const rows = grid.locator('[data-index]')
  const count = await rows.count()
  expect(count).toBeLessThan(45)
  await grid.evaluate((element) => element.scrollTo(0, 2000))
  await expect(grid.locator('[data-index="60"]')).toBeVisible()
  expect(Math.abs((await rows.count()) - count)).toBeLessThanOrEqual(9)
  await page.getByPlaceholder('姓名、工号、县区或拼音').fill('wangyuanhao')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('汪远浩')
  await page.getByPlaceholder('姓名、工号、县区或拼音').fill('wyh')
  await expect(rows.filter({ hasText: '汪远浩' })).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.getByRole('button', { name: '工号' }).click()
  await expect(grid.getByRole('columnheader', { name: '工号' })).toHaveAttribute('aria-sort', 'ascending')
  const first = await grid.locator('[data-index="0"]').textContent()
  await page.getByRole('button', { name: '工号' }).click()
  await expect(grid.getByRole('columnheader', { name: '工号' })).toHaveAttribute('aria-sort', 'descending')
  expect(await grid.locator('[data-index="0"]').textContent()).not.toBe(first)
})

test('a person opens with data and history; an edit is seen there and taken back', async () => {
  const { page } = shared()
  await go(page, '/people')
  await page.getByPlaceholder('姓名、工号、县区或拼音').fill('MY10004')
  await rowOf(page, '人员名单', 'MY10004').click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('汪远浩（MY10004）')
  const education = drawer.getByLabel('学历')
  const before = await education.inputValue()
  await education.fill('博士')
  await drawer.getByRole('button', { name: '保存资料' }).click()
  await expect(page.getByText('资料已保存')).toBeVisible()
  await drawer.getByRole('tab', { name: '变更记录' }).click()
  await drawer.locator('summary').first().click()
  await expect(drawer.locator('details[open]')).toContainText('学历')
  await expect(drawer.locator('details[open]')).toContainText('博士')
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await page.keyboard.press('Control+z')
  await rowOf(page, '人员名单', 'MY10004').click()
  await expect(drawer.getByLabel('学历')).toHaveValue(before)
  await drawer.getByRole('tab', { name: '结果' }).click()
  await expect(drawer.getByRole('tabpanel')).toContainText('综合得分')
  await page.keyboard.press('Escape')
})

test('the marks that were missing settle a pending person', async () => {
  const { page } = shared()
  await step(page, 'results')
  await expect(rowOf(page, '评定结果表', 'MY10049')).toContainText('待定')
  await page.getByPlaceholder('姓名、工号、县区或拼音').fill('MY10521')
  await expect(rowOf(page, '评定结果表', 'MY10521')).toContainText('待定')
  await step(page, 'exam')
  await page.getByRole('switch', { name: /只看缺的/ }).click({ force: true })
  const row = rowOf(page, '考试成绩登记表', 'MY10521')
  for (const [index, mark] of ['80', '82', '84'].entries()) {
    const cell = row.locator('.entry-input').nth(index)
    // The row leaves as soon as nothing is missing, be it in the middle of this look.
    const value = await cell.inputValue({ timeout: 3_000 }).catch(() => null)
    if (value === null) break
    if (value !== '') continue
    await cell.fill(mark)
    await cell.press('Tab')
  }
  await expect(row).toBeHidden()
  await step(page, 'results')
  await page.getByPlaceholder('姓名、工号、县区或拼音').fill('MY10521')
  await expect(rowOf(page, '评定结果表', 'MY10521')).toContainText('通过')
  await expect(rowOf(page, '评定结果表', 'MY10521')).not.toContainText('—')
})

test('a target stated by hand changes the result', async () => {
  const { page } = shared()
  await step(page, 'people')
  await page.getByLabel('汪远浩的申报级别').selectOption('G2')
  await step(page, 'results')
  await page.getByPlaceholder('姓名、工号、县区或拼音').fill('MY10004')
  await expect(rowOf(page, '评定结果表', 'MY10004')).toContainText('G2 助理')
  await step(page, 'people')
  await page.getByLabel('汪远浩的申报级别').selectOption('none')
  await step(page, 'results')
  await page.getByPlaceholder('姓名、工号、县区或拼音').fill('MY10004')
  await expect(rowOf(page, '评定结果表', 'MY10004')).toContainText('不在本轮')
})

test('a cell corrected in the preview is checked anew; the marked copy has the findings', async () => {
  const { page } = shared()
  await go(page, '/people')
  await preview(page, '1-花名册.xlsx')
  await expect(page.locator('.finding-count').first()).toHaveText('57 处')
  await page.getByRole('button', { name: 'D8', exact: true }).click()
  const cell = page.getByLabel(/^改正 D8：/)
  await expect(cell).toBeFocused()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '另存标注副本' }).click()])
  const copy = await sheetOf(download)
  expect(copy.SheetNames).toContain('花名册')
  expect(Object.values(copy.Sheets).some((sheet) => /性别/.test(JSON.stringify(sheet['D8'] ?? {})) || /身份证号显示/.test(JSON.stringify(sheet)))).toBe(true)
  await cell.fill('女')
  await cell.press('Enter')
  await expect(page.locator('.finding-count').first()).toHaveText('56 处')
  await page.getByRole('button', { name: '不写入' }).click()
})

test('templates open as workbooks with their headings', async () => {
  const { page } = shared()
  for (const [address, kind, heading] of [
    ['/people', '花名册', '工号'],
    ['/certification/1/2026-06/exam', '考试成绩', '工号'],
    ['/certification/1/2026-06/performance', '月度绩效', '工号'],
    ['/certification/1/2026-06/supervisor', '主管评价', '评价人']
  ] as const) {
    await go(page, address)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `下载${kind}模板` }).click()])
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
    const { Sheets, SheetNames } = await sheetOf(download)
    expect(JSON.stringify(Sheets[SheetNames[0] ?? '']), kind).toContain(heading)
  }
})

test('the save state is in view on every page', async () => {
  const { page } = shared()
  for (const address of ['/', '/people', '/certification/1/2026-06/results', '/standard', '/history', '/settings', '/help']) {
    await go(page, address)
    await expect(page.getByRole('status', { name: '保存状态' })).toHaveText(/已保存 \d\d:\d\d:\d\d/)
    await expect(page.getByRole('status', { name: '保存状态' })).toBeInViewport({ ratio: 1 })
  }
})

test('after a restart the file is among the recent ones', async ({ application }) => {
  await newCompany(application.page, '江油分公司')
  await application.restart()
  await expect(application.page.getByRole('heading', { name: '打开或新建公司文件' })).toBeVisible()
  await application.page.getByRole('button', { name: '打开 江油分公司' }).click()
  await expect(application.page.getByRole('heading', { name: '工作台' })).toBeVisible()
})
