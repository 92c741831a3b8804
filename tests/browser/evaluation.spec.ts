import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { RatingLevel } from '../../shared/families/competency'
import { expect, openApplication, test } from './application'
import { assessors, assign, dispatch, downloaded, filledIn, goTo, openedRound, part, setUp, type Handed } from './on-site'

// A trace would take a picture of the page at each of axe's many questions.
test.use({ trace: 'off' })
type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
const levels: readonly RatingLevel[] = ['2', '3', '4', '2.5', '3.5']
/** Each assessor differs from the others in some competencies only. */
const levelBy =
  (assessor: number) =>
  (candidate: number, at: number): RatingLevel =>
    levels[(candidate + at + assessor * (at % 3)) % levels.length] ?? '3'
const fileOf = (name: string, buffer: Buffer): File => ({ name, mimeType: 'application/octet-stream', buffer })

/** What axe finds; the dark differs by its colours only. */
async function findings(page: Page, dark = false): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...(dark ? { runOnly: { type: 'rule', values: ['color-contrast'] } } : {}) })
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Hands the three files out, each with the code that is shown beside it. */
async function handedOut(page: Page): Promise<readonly [Handed, ...Handed[]]> {
  await part(page, '评委文件')
  const files: Handed[] = []
  for (const name of assessors) {
    const file = await downloaded(page, () => page.getByRole('button', { name: `导出${name}的评委文件` }).click())
    expect(file.suggestedFilename()).toMatch(/\.hcass$/)
    const code = page.getByRole('table', { name: '各评委的文件' }).locator('tr').filter({ hasText: name }).locator('td').last()
    await expect(code).toHaveText(/^\d{4} \d{4}$/)
    files.push({ bytes: await readFile(await file.path()), code: (await code.innerText()).replace(' ', '') })
  }
  const [first, ...others] = files
  if (!first) throw new Error('nothing was handed out')
  return [first, ...others]
}
async function merge(page: Page, files: readonly File[]): Promise<void> {
  await part(page, '评委文件')
  await page.locator('input[accept=".hcass"]').setInputFiles([...files])
  const button = page.getByRole('button', { name: `合并 ${files.length} 个文件` })
  await button.click()
  await expect(button).toBeHidden()
}
const matrix = (page: Page) => page.locator('.rating-matrix')
/** Every candidate's ratings as the panel sees them. */
async function wholePanel(page: Page): Promise<string[]> {
  await part(page, '评委组视图')
  const names = await page.getByLabel('候选人', { exact: true }).locator('option').allTextContents()
  const seen: string[] = []
  for (const name of names) {
    await page.getByLabel('候选人', { exact: true }).selectOption({ label: name })
    seen.push(`${name} ${(await matrix(page).locator('tbody tr').allInnerTexts()).join('\n')}`)
  }
  return seen
}

test('assessor files merge in any order, consensus keeps both values, and conflicts wait for a choice', async ({ application, browser }) => {
  test.setTimeout(180_000)
  const { page, complaints } = application
  await openedRound(page)
  await setUp(page)
  await assign(page)
  const handed = await handedOut(page)
  const files = await Promise.all(handed.map(async (one, index) => fileOf(`${assessors[index]}.hcass`, await filledIn(one, levelBy(index)))))

  await test.step('all codes can be copied at once', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: '复制领取码' }).click()
    const said = handed.map(({ code }, index) => `${assessors[index]}\t${code.slice(0, 4)} ${code.slice(4)}`)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(said.join('\n'))
  })

  await test.step('an assessor opens the file elsewhere, sees the own seat only, and hands it in', async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const other = await context.newPage()
    const laptop = await openApplication(other)
    await other.getByLabel('经办人姓名').fill('评委甲')
    await other.getByRole('button', { name: '开始使用' }).click()
    await other.locator('input[accept=".hcass"]').setInputFiles(fileOf('甲.hcass', handed[0].bytes))
    const code = other.getByLabel('“甲.hcass”的领取码（8 位数字）')
    await code.fill(handed[0].code === '12345678' ? '87654321' : '12345678')
    await code.press('Enter')
    await expect(other.getByText(/领取码与“甲.hcass”不符/)).toBeVisible()
    expect(await findings(other)).toEqual([])
    await code.fill(`${handed[0].code.slice(0, 4)} ${handed[0].code.slice(4)}`)
    await code.press('Enter')
    await expect(other.getByRole('heading', { name: '评委评价' })).toBeVisible()
    await expect(other.getByRole('table', { name: '我的候选人' }).locator('tbody tr')).toHaveCount(4)
    await expect(other.getByText('本期步骤')).toHaveCount(0)
    await expect(other.getByRole('navigation', { name: '主导航' }).getByRole('link')).toHaveText(['工作台', '设置', '帮助'])
    await other.evaluate(() => (location.hash = '#/people'))
    await expect(other.getByRole('heading', { name: '评委文件里没有这一页' })).toBeVisible()
    await other.getByRole('button', { name: '回到工作台' }).click()
    await expect(other.getByRole('heading', { name: '评委评价' })).toBeVisible()
    expect(await findings(other)).toEqual([])
    const back = await downloaded(other, () => other.getByRole('button', { name: '交回评委文件' }).click())
    expect(back.suggestedFilename()).toMatch(/\.hcass$/)
    expect(laptop.complaints).toEqual([])
    await context.close()
    await laptop.end()
  })

  await test.step('before anybody has submitted nothing is shown but that', async () => {
    await part(page, '评委组视图')
    await expect(matrix(page).locator('tbody tr').first().getByText('未提交')).toHaveCount(3)
    await expect(page.getByRole('button', { name: /的合议或调整/ })).toHaveCount(0)
  })

  let forward: string[] = []
  await test.step('all at once, and one by one the other way round, give the same panel', async () => {
    await merge(page, files)
    forward = await wholePanel(page)
    expect(forward[0]).toContain('完成')
    await page.keyboard.press('Control+z')
    await expect(matrix(page).locator('tbody tr').first().getByText('未提交')).toHaveCount(3)
    for (const file of files.toReversed()) await merge(page, [file])
    expect(await wholePanel(page)).toEqual(forward)
    await merge(page, files)
    expect(await wholePanel(page)).toEqual(forward)
  })

  await test.step('a consensus stands beside the calculated level, with its why', async () => {
    await page.getByLabel('候选人', { exact: true }).selectOption({ index: 0 })
    const row = matrix(page).locator('tbody tr').filter({ hasText: '分歧' }).first()
    const name = ((await row.locator('th').innerText()).split(/\s/)[0] ?? '').trim()
    const calculated = (await row.locator('.matrix-calculated').innerText()).trim()
    await row.locator('.why-button').click()
    await expect(page.locator('.why').getByText('多名评委评分的合成办法')).toBeVisible()
    await page.getByRole('button', { name: '关闭计算依据' }).click()
    await page.getByRole('button', { name: `“${name}”的合议或调整` }).click()
    await page.getByLabel('定为').selectOption('4')
    await page.getByLabel('理由').fill('复核录音后一致同意')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    const settled = matrix(page).locator('tbody tr').filter({ hasText: name })
    await expect(settled).toContainText(`合议 4（计算值 ${calculated}）`)
    await expect(settled).toContainText('复核录音后一致同意（测试经办）')
    await expect(settled.locator('td').last()).toHaveText('4.00')
    await expect(settled.getByText('分歧')).toHaveCount(0)
    await page.getByRole('button', { name: `撤销“${name}”的合议结果` }).click()
    await expect(settled.locator('td').last()).toHaveText(calculated)
  })

  await test.step('two versions of one rating: unseen while the sheet is open, then side by side', async () => {
    await part(page, '候选人队列')
    const first = page.getByRole('grid', { name: '候选人队列' }).locator('[data-index="0"]')
    await first.click()
    await page.getByRole('button', { name: '重新打开 评委甲 的评价表' }).click()
    await page.getByLabel('重新打开的原因').fill('评级写错')
    await page.getByRole('button', { name: '确定', exact: true }).click()
    await expect(page.getByText(/由测试经办重新打开：评级写错/)).toBeVisible()
    const staffNo = (await first.getByRole('gridcell').nth(3).innerText()).trim()
    const sheet = { round: 1, month: '2026-06', staffNo, assessor: 'A1' }
    await dispatch(page, 'evaluation.rate', { ...sheet, code: 'O01', patch: { level: '5' } })
    await page.reload()
    const again = fileOf('甲-再交.hcass', await filledIn(handed[0], levelBy(0), '1'))
    await merge(page, [again])
    const conflict = page.locator('.conflict')
    await expect(conflict).toContainText('评价表未提交，内容不显示')
    await expect(conflict.locator('tbody tr td:nth-child(2)')).toHaveText(['—', '—'])
    // The level that was just put down on the open sheet is in no corner of the history.
    await page.evaluate(() => (location.hash = '/history'))
    const record = page.locator('.change-list details').filter({ hasText: '评委甲' }).nth(1)
    await record.locator('summary').click()
    await expect(record.locator('li').filter({ hasText: 'O01' })).toContainText('已修改')
    await expect(record.getByText('→')).toHaveCount(0)
    await dispatch(page, 'evaluation.submit', { ...sheet, at: '2026-07-02 09:00' })
    await page.reload()
    await goTo(page, 'interviews')
    await part(page, '评委文件')
    await expect(conflict.locator('tbody tr')).toHaveCount(2)
    expect((await conflict.locator('tbody tr td:nth-child(2)').allInnerTexts()).toSorted()).toEqual(['1', '5'])
    await conflict
      .getByRole('button', { name: /^选定“本机”的版本/ })
      .or(conflict.getByRole('button', { name: /^选定“评委文件/ }))
      .first()
      .click()
    await expect(page.getByText('没有冲突。')).toBeVisible()
  })
  expect(complaints).toEqual([])
})

test('everything of the step is reached by keys, fits the window and is clean to readers, light and dark', async ({ application: { page, complaints } }) => {
  test.setTimeout(180_000)
  await openedRound(page)
  await goTo(page, 'interviews')
  await expect(page.getByRole('button', { name: '开始现场评价' })).toBeVisible()
  const check = async (what: string): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      expect(await findings(page, scheme === 'dark'), `${what} ${scheme}`).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), what).toBe(0)
    expect(await page.locator('.wizard-work').evaluate((work) => work.scrollWidth - work.clientWidth), what).toBe(0)
  }
  await check('开始')
  await setUp(page)

  await page.getByRole('button', { name: '给 评委甲 设口令' }).click()
  await page.getByLabel('评委甲 的新口令').fill('2468')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '更改 评委甲 的口令' })).toBeVisible()

  await assign(page)
  await page.locator('.draw summary').click()
  const order = page.getByRole('list', { name: '访谈顺序' }).getByRole('listitem')
  const names = await order.locator('strong').allInnerTexts()
  await order.first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(order.locator('strong')).toHaveText([names[1] ?? '', names[0] ?? '', names[2] ?? '', names[3] ?? ''])
  await expect(order.nth(1)).toBeFocused()
  await check('评委与分组')

  await part(page, '候选人队列')
  await page.getByRole('grid', { name: '候选人队列' }).locator('[data-index="0"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '登记 评委甲 回避' })).toBeVisible()
  await check('候选人队列')
  for (const name of ['评委组视图', '评委文件', '纸质表']) {
    await part(page, name)
    await check(name)
  }

  // A PIN is told of in the history, never what became of it.
  await page.evaluate(() => (location.hash = '/history'))
  const pin = page
    .locator('.change-list li', { hasText: '评委' })
    .filter({ has: page.locator('details') })
    .filter({ hasText: '口令：已设' })
  for (const one of await page.locator('.change-list summary').all()) await one.click()
  await expect(pin.first()).toBeVisible()
  await expect(page.getByText(/[0-9a-f]{32}/)).toHaveCount(0)

  await page.evaluate(() => (location.hash = '/people/MY10020'))
  await page.getByRole('tab', { name: '评价依据' }).click()
  await expect(page.getByRole('tabpanel')).toBeVisible()
  expect(await findings(page)).toEqual([])
  expect(complaints).toEqual([])
})
