import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import { expect, test } from './application'
import { accept, book, newCompany, wholeTable } from './mianyang'
import { go } from './sample-screen'

const root = resolve(import.meta.dirname, '../..')
const headsSchema = z.looseObject({
  unit: z.string(),
  fte: z.string(),
  required: z.int(),
  current: z.int(),
  vacant: z.int(),
  surplus: z.int(),
  load: z.string().nullable()
})
const computedSchema = z.looseObject({
  customers: z.object({ distinct: z.int(), withoutManager: z.int(), coveredTwice: z.array(z.string()) }),
  survey: z.looseObject({
    respondents: z.int(),
    questions: z.array(z.looseObject({ base: z.int(), options: z.array(z.looseObject({ share: z.looseObject({ percent: z.string() }).nullable() })) }))
  }),
  positioning: z.looseObject({
    people: z.array(z.looseObject({ name: z.string(), mix: z.looseObject({ gap: z.string(), advisorIndex: z.string() }) })),
    city: z.looseObject({ mix: z.looseObject({ gap: z.string() }) })
  }),
  posts: z.looseObject({ managers: z.array(z.looseObject({ staffNo: z.string(), load: z.string().nullable() })) }),
  headcount: z.looseObject({ effective: z.looseObject({ effective: z.string() }), units: z.array(headsSchema), city: headsSchema })
})
/** What the command line says of the plan in a copy of the file. */
function computed(workspaces: string): z.infer<typeof computedSchema> {
  const [name] = readdirSync(workspaces).filter((one) => one.endsWith('.hengcai'))
  const copy = join(mkdtempSync(join(tmpdir(), 'hengcai-plan-')), 'copy.hengcai')
  copyFileSync(join(workspaces, name ?? ''), copy)
  const words = [join(root, 'build/hengcai.mjs'), 'compute', copy, 'planning', '--json']
  return computedSchema.parse(JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 26 })))
}
const expectedCustomers = z
  .object({ customers: z.object({ distinct: z.int(), withoutManager: z.int(), coveredTwice: z.array(z.string()) }) })
  .parse(JSON.parse(readFileSync(book('expected.json'), 'utf8'))).customers

async function take(page: Page, address: string, kind: string, name: string): Promise<void> {
  await go(page, address)
  // The step before has a place for files too: this one's is asked for by its name.
  await page
    .getByRole('region', { name: `导入${kind}` })
    .locator('input[type=file]')
    .setInputFiles(book(name))
  await accept(page)
}
const heading = (page: Page, title: string) => page.locator('.wizard-work').getByRole('heading', { level: 2, name: title, exact: true })
/** Leaves for the cockpit and comes back by the navigation: the wizard goes on where it was. */
async function leaveAndResume(page: Page, title: string): Promise<void> {
  await expect(heading(page, title)).toBeVisible()
  await page.getByRole('link', { name: '工作台' }).click()
  await expect(page.locator('.cockpit')).toBeVisible()
  await page.getByRole('link', { name: '四定分析' }).first().click()
  await expect(heading(page, title)).toBeVisible()
}
const next = (page: Page): Promise<void> => page.getByRole('button', { name: /^下一步/ }).click()
const textOf = async (page: Page): Promise<string> => page.locator('.wizard-work').innerText()

/** The table of counties that the window shows, row by row, is the command line's. */
async function expectSameHeads(page: Page, { units, city }: z.infer<typeof computedSchema>['headcount']): Promise<void> {
  await go(page, '/planning/2026/headcount/heads')
  const table = page.locator('table.heads-units').first()
  await expect(table).toBeVisible()
  for (const { unit, fte, required, current, vacant, surplus, load } of [...units, { ...city, unit: '全市' }]) {
    const cells = await table
      .locator('tr', { has: page.getByRole('rowheader', { name: unit, exact: true }) })
      .locator('td')
      .allInnerTexts()
    expect([unit, ...cells.slice(2, 8).map((cell) => cell.replace('?', '').trim())]).toEqual([
      unit,
      fte,
      ...[required, current, vacant, surplus].map(String),
      load ?? '—'
    ])
  }
}

const loadsOf = ({ posts }: z.infer<typeof computedSchema>): string =>
  posts.managers
    .map(({ staffNo, load }) => `${staffNo} ${load}`)
    .toSorted()
    .join('\n')
/** Drags the first customer of the first manager onto another one. */
async function dragFirstCustomer(page: Page): Promise<void> {
  const managers = page.locator('[data-target]:not([data-target=""])')
  await managers.first().click()
  const from = await page.locator('.wizard-work [role=listbox] [role=option]').first().boundingBox()
  const to = await managers.nth(2).boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 20, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + from.height / 2 + 10, { steps: 4 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
}

test('四定 is played through on the real files, left and resumed at every step, with the command line’s figures', async ({
  application: { page, workspaces, complaints }
}) => {
  test.setTimeout(240_000)
  await newCompany(page, '绵阳分公司')
  await take(page, '/people', '花名册', '1-花名册.xlsx')
  await page.getByRole('link', { name: '四定分析' }).first().click()
  await page.getByLabel('规划年度').fill('2026')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await expect(heading(page, '调研')).toBeVisible()

  await take(page, '/planning/2026/survey', '调研问卷', '5-调研问卷导出.xlsx')
  await go(page, '/planning/2026/survey/diagnosis')
  await expect(page.getByText(/94\.5%的受访者（n=110，95%置信区间 88\.6%–97\.5%）/).first()).toBeVisible()
  await go(page, '/planning/2026/survey/cross-q1-q4')
  await expect(page.locator('.wizard-work table')).toBeVisible()
  await expect(page.getByText('少于').first()).toBeVisible()
  await leaveAndResume(page, '调研')

  await next(page)
  await take(page, '/planning/2026/positioning', '时间分配', '7-时间分配.xlsx')
  await leaveAndResume(page, '定位')
  await next(page)
  await take(page, '/planning/2026/posts', '集团客户清单', '6-集团客户清单.xlsx')
  await leaveAndResume(page, '定岗')
  await next(page)
  await leaveAndResume(page, '定责')
  await next(page)
  await take(page, '/planning/2026/headcount', '服务标准', '8-服务标准.xlsx')
  await leaveAndResume(page, '定编')

  const told = computed(workspaces)
  expect(told.customers).toEqual(expectedCustomers)
  expect(told.survey.respondents).toBe(110)
  await expectSameHeads(page, told.headcount)
  await go(page, '/planning/2026/positioning/people')
  const people = await wholeTable(page, '各人时间分配，离目标最远的在前')
  expect(people.size).toBe(told.positioning.people.length)
  const shown = [...people.values()].map((cells) => cells.join(' '))
  for (const { name, mix } of told.positioning.people) expect(shown.find((row) => row.startsWith(name)) ?? name).toContain(mix.gap)
  await go(page, '/planning/2026/positioning/overview')
  expect(await textOf(page)).toContain(told.positioning.city.mix.gap)

  // A customer goes to somebody else by dragging, and one undo gives it back.
  await go(page, '/planning/2026/posts/assign')
  await dragFirstCustomer(page)
  await expect.poll(() => loadsOf(computed(workspaces))).not.toBe(loadsOf(told))
  await page.keyboard.press('Control+z')
  await expect.poll(() => loadsOf(computed(workspaces))).toBe(loadsOf(told))

  // A proposal changes nothing until it is accepted; then the highest load is lower, and one undo takes it back.
  const highest = (of: z.infer<typeof computedSchema>): number => Math.max(...of.posts.managers.map(({ load }) => Number(load)))
  await go(page, '/planning/2026/posts/balance')
  await page.getByRole('button', { name: /^接受所选的/ }).click()
  await expect.poll(() => highest(computed(workspaces))).toBeLessThan(highest(told))
  await page.keyboard.press('Control+z')
  await expect.poll(() => highest(computed(workspaces))).toBe(highest(told))

  await go(page, '/planning/2026/report')
  await expect(page.locator('.report-findings li').first()).toContainText(
    `需要集团客户经理 ${told.headcount.city.required} 人，现有 ${told.headcount.city.current} 人`
  )
  const download = page.waitForEvent('download')
  await page.getByRole('group', { name: '规划报告' }).getByRole('button', { name: /Word/ }).click()
  const file = await (await download).path()
  const text = strFromU8(unzipSync(new Uint8Array(readFileSync(file)))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  for (const said of ['主要结论', '现状调研', '定位', '定岗', '定责', '定编', told.headcount.city.fte, told.headcount.effective.effective])
    expect(text).toContain(said)

  await page.getByRole('button', { name: '完成规划' }).click()
  await page.getByRole('button', { name: '确认完成' }).click()
  await expect(page.getByRole('button', { name: '重新打开' })).toBeVisible()
  await leaveAndResume(page, '报告')
  expect(computed(workspaces).headcount).toEqual(told.headcount)
  expect(complaints).toEqual([])
})

test('what cannot be is refused where it is entered', async ({ application: { page } }) => {
  await page.getByLabel('经办人姓名').fill('王芳')
  await page.getByRole('button', { name: '开始使用' }).click()
  await page.getByRole('button', { name: '打开示例' }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible({ timeout: 30_000 })

  // Effective hours that are not above nought.
  await go(page, '/planning/2026/headcount/hours')
  await page.getByRole('textbox', { name: /每月固定工时/ }).fill('200')
  await expect(
    page
      .locator('.wizard-work')
      .getByText(/必须大于 0/)
      .first()
  ).toBeVisible()

  // A standard outside what is believable.
  await go(page, '/planning/2026/headcount/standards')
  await page.getByLabel('服务动作').last().fill('陪同考察')
  await page.getByLabel('单次工时（小时）').last().fill('90')
  await page.getByLabel('频次', { exact: true }).last().fill('1')
  await page.getByLabel('频次单位').last().selectOption('month')
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await expect(page.getByText(/单次 90 小时，应在 0\.1 到 16 小时之间/).first()).toBeVisible()

  // A frequency without its unit.
  const csv = '客户级别,服务动作,频次,单次工时（小时）\nA1,上门拜访,4,3\n'
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '服务标准.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(page.getByText(/没有单位/).first()).toBeVisible()
  await page.getByRole('button', { name: '不写入' }).click()

  // Somebody's own shares of 130%.
  await go(page, '/planning/2026/positioning/time-YL10001')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /按百分比/ }).click()
  const fields = dialog.locator('.time-input')
  for (const [index, value] of ['70', '60'].entries()) await fields.nth(index).fill(value)
  for (let index = 2; index < (await fields.count()); index++) await fields.nth(index).fill('0')
  await expect(dialog.getByRole('status')).toContainText('合计 130.00%')
  await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled()
})
