import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './application'
import { openSample } from './sample'

// A trace would take a picture of the page at each of axe's many questions.
test.use({ trace: 'off' })

/** What axe finds; the dark differs by its colours only. */
async function findings(page: Page, dark = false): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...(dark ? { runOnly: { type: 'rule', values: ['color-contrast'] } } : {}) })
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`))
}
async function openWhatIf(page: Page): Promise<void> {
  await openSample(page)
  await page.evaluate(() => (location.hash = '#/grades/what-if/1/2026-06'))
  await expect(page.getByRole('region', { name: '可拖动的参数' })).toBeVisible()
}
const summary = (page: Page): Locator => page.getByRole('region', { name: '试算摘要' })
const figure = async (page: Page, name: string): Promise<string> =>
  (
    await summary(page)
      .locator('div', { has: page.getByText(name, { exact: true }) })
      .locator('dd')
      .innerText()
  ).trim()
const slider = (page: Page, group: string, name: string): Locator => page.getByRole('group', { name: group }).getByRole('slider', { name, exact: true })
const exactly = (page: Page, group: string, name: string): Locator =>
  page.getByRole('group', { name: group }).getByRole('textbox', { name: `${name}，数值`, exact: true })

/** Where on the screen a value of a slider is: the thumb is 16 px wide. */
async function pointOf(track: Locator, value: number): Promise<{ x: number; y: number }> {
  const box = await track.boundingBox()
  if (!box) throw new Error('no slider')
  return { x: box.x + 8 + ((box.width - 16) * value) / 100, y: box.y + box.height / 2 }
}

test('a pass mark is dragged with everything live, put back, set by keys, saved as a proposal; undo takes it away', async ({ application }) => {
  test.setTimeout(120_000)
  const { page, complaints } = application
  await openWhatIf(page)
  const mark = slider(page, '合格线', 'G4 中级')
  const passed = await figure(page, '通过')
  expect(passed).toMatch(/^\d+$/)
  expect([await figure(page, '跌破线'), await figure(page, '新过线')]).toEqual(['0', '0'])

  await test.step('the numbers follow the pointer while it is down', async () => {
    await mark.scrollIntoViewIfNeeded()
    const from = await pointOf(mark, 70)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    const seen: string[] = []
    for (const value of [74, 79, 84]) {
      const to = await pointOf(mark, value)
      await page.mouse.move(to.x, to.y, { steps: 3 })
      await expect.poll(() => figure(page, '跌破线')).not.toBe(seen.at(-1) ?? '0')
      seen.push(await figure(page, '跌破线'))
    }
    expect(new Set(seen).size).toBe(3)
    await page.mouse.up()
    expect(await figure(page, '通过')).toMatch(new RegExp(`^${passed} → \\d+$`))
    await expect(page.getByRole('button', { name: `跌破线 ${seen.at(-1) ?? ''}` })).toBeVisible()
    const list = page.getByRole('grid', { name: '跨线名单' })
    await expect(list.getByRole('row').nth(1)).toContainText('合格线')
    await expect(list.getByRole('row').nth(1)).toContainText('未通过')
    await expect(list).toHaveAttribute('aria-rowcount', String(Number(seen.at(-1)) + 1))
  })

  await test.step('reset brings the pack back', async () => {
    await page.getByRole('button', { name: '全部恢复为标准包' }).click()
    await expect(mark).toHaveValue('70')
    await expect.poll(() => figure(page, '通过')).toBe(passed)
    await expect(page.getByText('没有人跨线')).toBeVisible()
  })

  await test.step('arrow keys move it too, and the field takes an exact figure', async () => {
    await mark.focus()
    for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight')
    await expect(exactly(page, '合格线', 'G4 中级')).toHaveValue('74')
    await expect.poll(() => figure(page, '跌破线')).not.toBe('0')
    const field = exactly(page, '合格线', 'G4 中级')
    await field.fill('174')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(mark).toHaveValue('74')
    await expect(page.getByText('请填 0 到 100 之间的数')).toBeVisible()
    await field.press('Escape')
    await expect(field).toHaveValue('74')
    await field.fill('75.25')
    await field.press('Enter')
    await expect(field).toHaveValue('75.25')
    await expect(mark).toHaveAttribute('aria-valuetext', '75.25 分')
  })

  await test.step('weights stay at a hundred percent', async () => {
    await exactly(page, '综合得分权重', '考试得分').fill('55')
    await expect(slider(page, '综合得分权重', '过往绩效')).toHaveValue('30')
    await expect(slider(page, '综合得分权重', '主管评价')).toHaveValue('15')
    await page.getByRole('button', { name: '考试得分恢复为标准包' }).click()
    await expect(slider(page, '综合得分权重', '过往绩效')).toHaveValue('40')
  })

  await test.step('saved as a proposal with what differs only; nothing else changes', async () => {
    const down = await figure(page, '跌破线')
    await page.getByRole('button', { name: '保存为方案' }).click()
    await page.getByLabel('方案名称').fill('中级合格线提高')
    await page.getByLabel('说明（为什么这样改）').fill('请省公司研究')
    await expect(page.getByRole('row', { name: /合格线 G4 中级 70 G4 中级 75\.25/ })).toBeVisible()
    await page.getByRole('button', { name: '保存方案' }).click()
    const saved = page.locator('.what-if-proposal')
    await expect(saved).toHaveCount(1)
    await expect(saved).toContainText('中级合格线提高')
    await expect(saved).toContainText(`跌破线 ${down}`)
    await page.getByRole('button', { name: '全部恢复为标准包' }).click()
    await expect(page.getByText('还没有改动任何参数')).toBeVisible()
    await page.getByRole('button', { name: '打开方案“中级合格线提高”' }).click()
    await expect(exactly(page, '合格线', 'G4 中级')).toHaveValue('75.25')
    await expect(page.getByText('按今天的数据，影响与保存时相同。')).toBeVisible()
  })

  await test.step('axe finds nothing, light and dark', async () => {
    for (const tab of ['谁跨线', '人数变化', '等级结构', '方案']) {
      await page.getByRole('tab', { name: tab }).click()
      expect.soft(await findings(page), tab).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    for (const tab of ['谁跨线', '人数变化', '等级结构', '方案']) {
      await page.getByRole('tab', { name: tab }).click()
      expect.soft(await findings(page, true), `${tab} dark`).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  await test.step('one undo takes the proposal away', async () => {
    await page.getByRole('tab', { name: '方案' }).focus()
    await page.keyboard.press('Control+z')
    await expect(page.locator('.what-if-proposal')).toHaveCount(0)
    await page.evaluate(() => (location.hash = '#/history'))
    await expect(page.getByText('保存试算方案“中级合格线提高”')).toBeVisible()
  })
  expect(complaints).toEqual([])
})

test('places, bands and structure follow each other', async ({ application: { page } }) => {
  test.setTimeout(120_000)
  await openWhatIf(page)
  await page.getByRole('tab', { name: '等级结构' }).click()
  await expect(page.getByText('比例区间只限制晋级名额，不因此下调任何已认证人员的等级。')).toBeVisible()
  const row = page.getByRole('table', { name: '晋级以后的等级结构' }).getByRole('row', { name: /^G3 初级/ })
  const places = slider(page, '晋级名额', 'G3 初级')
  const now = Number(await places.inputValue())
  await exactly(page, '等级比例区间', 'G3 初级上限').fill('60')
  await expect.poll(async () => Number(await places.inputValue())).toBeGreaterThan(now)
  await expect(row.locator('strong').first()).toBeVisible()
  await exactly(page, '等级比例区间', 'G4 中级上限').fill('1')
  await expect(page.getByText(/上限合计不能低于 100%；现在不能保存/)).toBeVisible()
  await page.getByRole('button', { name: '保存为方案' }).click()
  await page.getByLabel('方案名称').fill('不能保存的方案')
  await expect(page.getByRole('button', { name: '保存方案' })).toBeDisabled()
})
