import { readFileSync } from 'node:fs'
import * as XLSX from 'xlsx'
import { z } from 'zod'
import { expect, test } from './application'
import { accept, expectedPeople, importMianyang, newCompany, nextStep, openRound, preview, wholeTable } from './mianyang'

const statuses = { pass: '通过', fail: '未通过', pending: '待定', notInRound: '不在本轮' } as const

test('the four books of Mianyang give every figure, target and status in the window', async ({ application: { page, complaints } }) => {
  await newCompany(page, '绵阳分公司')
  await openRound(page)
  await importMianyang(page)
  const shown = await wholeTable(page, '评定结果表')
  expect(shown.size).toBe(132)
  const facts = [...shown.values()].map(([no, name, status, target, exam, performance, supervisor, composite, grade, county]) => [
    no,
    name,
    status,
    target?.slice(0, 2),
    exam,
    performance,
    supervisor,
    composite,
    grade,
    county
  ])
  const expected = expectedPeople.map((person) => [
    person.no,
    person.name,
    statuses[person.status],
    person.target ?? '—',
    person.exam ?? '—',
    person.performance ?? '—',
    person.supervisor ?? '—',
    person.composite ?? '—',
    person.grade,
    person.county
  ])
  expect(facts.toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))).toEqual(expected)
  for (const lacking of ['MY10049', 'MY10258', 'MY10280', 'MY10455', 'MY10521', 'MY10660', 'MY10681', 'MY10865'])
    expect(shown.get(lacking)?.at(-1), lacking).not.toBe('')
  expect(complaints).toEqual([])
})

test('what is wrong in the books is named by its cell, and a cell can be corrected in place', async ({ application: { page } }) => {
  await newCompany(page, '绵阳分公司')
  await openRound(page)
  await preview(page, '1-花名册.xlsx')
  await expect(page.getByText(/^MY10467 重复出现/)).toBeAttached()
  await expect(page.getByRole('button', { name: 'B152', exact: true })).toBeAttached()
  await expect(page.getByTitle('“小计”是小计行，已跳过').filter({ hasText: 'B150' })).toBeAttached()
  await accept(page)
  await nextStep(page)
  await preview(page, '2-考试成绩.csv')
  await expect(page.getByText('花名册里没有工号 ZZ99999')).toBeVisible()
  await expect(page.getByRole('button', { name: '全部合格才写入' })).toBeVisible()
})

test('importing everything again changes nothing, and one undo takes an import back', async ({ application: { page } }) => {
  await newCompany(page, '绵阳分公司')
  await openRound(page)
  await importMianyang(page)
  await page.getByRole('button', { name: /^月度绩效：/ }).click()
  await preview(page, '3-月度绩效.xls')
  // The year that was asked is remembered and shown.
  await expect(page.getByLabel('年份')).toHaveValue('2026')
  const count = (name: string) => page.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd[1]')
  await expect(count('不变')).toHaveText('132')
  await expect(count('新增')).toHaveText('0')
  await expect(page.getByRole('button', { name: '写入合格行' })).toBeDisabled()
  await page.getByRole('button', { name: '不写入' }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '月度绩效：未开始' })).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('button', { name: /^月度绩效：(已齐|缺)/ })).toBeVisible()
})

test('the result workbook holds the same figures', async ({ application: { page } }) => {
  await newCompany(page, '绵阳分公司')
  await openRound(page)
  await importMianyang(page)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出结果' }).click()])
  expect(download.suggestedFilename()).toMatch(/^绵阳分公司.*2026-06\.xlsx$/)
  const sheet = XLSX.read(readFileSync(await download.path())).Sheets['认证结果']
  const rows = z.array(z.array(z.unknown())).parse(XLSX.utils.sheet_to_json(sheet ?? {}, { header: 1, raw: true }))
  const head = rows.findIndex((row) => row.includes('工号'))
  const at = (name: string) => rows[head]?.indexOf(name) ?? -1
  const people = rows.slice(head + 1).filter((row) => typeof row[at('工号')] === 'string' && String(row[at('工号')]).startsWith('MY'))
  const figure = (value: unknown) => (typeof value === 'number' ? value.toFixed(2) : null)
  expect(people.map((row) => [row[at('工号')], figure(row[at('综合得分')]), row[at('结论')]])).toEqual(
    expectedPeople.map(({ no, composite, status }) => [no, composite, statuses[status]])
  )
})

test('what was acknowledged is there after the power fails', async ({ application }) => {
  const { page } = application
  await newCompany(page, '绵阳分公司')
  await openRound(page)
  await preview(page, '1-花名册.xlsx')
  await accept(page)
  await application.restart()
  await page
    .getByRole('button', { name: /绵阳分公司/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await expect(page.getByText('132 人').first()).toBeVisible()
})

test('a refused book says why in Chinese, and the window goes on', async ({ application: { page } }) => {
  await newCompany(page, '绵阳分公司')
  await openRound(page)
  const give = (name: string, content: string | Buffer) =>
    page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await give('空.xlsx', '')
  await expect(page.getByText('“空.xlsx”是空文件（0 字节）')).toBeVisible()
  await page.getByRole('button', { name: '知道了' }).click()
  await give('文本.xlsx', '工号,姓名\nA1,甲\n')
  await expect(page.getByText(/“文本\.xlsx”的扩展名是 \.xlsx，内容却是纯文本/)).toBeVisible()
  await page.getByRole('button', { name: '知道了' }).click()
  await preview(page, '1-花名册.xlsx')
  await accept(page)
})
