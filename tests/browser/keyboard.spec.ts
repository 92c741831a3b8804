import type { Locator, Page } from '@playwright/test'
import { expect, test } from './application'
import { book, expectedPeople } from './mianyang'
import { openSample } from './sample'

/** Tabs to it from wherever the focus is, as somebody without a mouse does. */
async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeEnabled()
  for (let step = 0; step < 120; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error('Tab does not lead there')
}
const press = async (page: Page, target: Locator): Promise<void> => {
  await reach(page, target)
  await page.keyboard.press('Enter')
}
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' })

async function choose(page: Page, file: string): Promise<void> {
  await reach(page, page.locator('input[type=file]'))
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles(book(file))
  await expect(page.getByRole('heading', { name: `预览《${file}》` })).toBeVisible()
}

test('the whole slice is done without a mouse', async ({ application: { page } }) => {
  test.setTimeout(120_000)
  // Somebody always listens, so that no chooser of the system ever opens.
  page.on('filechooser', () => undefined)
  await expect(page.getByLabel('经办人姓名')).toBeFocused()
  await page.keyboard.type('王芳')
  await page.keyboard.press('Enter')
  await reach(page, page.getByLabel('公司名称'))
  await page.keyboard.type('绵阳分公司')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await press(page, page.getByRole('link', { name: '能力评估' }))
  const month = page.getByLabel('绩效截至月份')
  await reach(page, month)
  await page.keyboard.press('End')
  for (let step = 0; step < 60 && (await month.inputValue()) !== '2026-06'; step++) await page.keyboard.press('ArrowUp')
  await press(page, button(page, '建立轮次'))
  await expect(page.getByRole('heading', { name: '人员与申报级别' })).toBeVisible()
  for (const [file, heading] of [
    ['1-花名册.xlsx', '人员与申报级别'],
    ['2-考试成绩.csv', '考试成绩'],
    [null, '现场评价'],
    ['4-主管评价.ods', '主管评价'],
    ['3-月度绩效.xls', '月度绩效']
  ] as const) {
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
    if (file === null) {
      await press(page, button(page, /^下一步/))
      continue
    }
    await choose(page, file)
    if (file.startsWith('3')) {
      await reach(page, page.getByLabel('年份'))
      await page.keyboard.type('2026')
      await page.keyboard.press('Enter')
    }
    await press(page, button(page, '写入合格行'))
    await expect(button(page, '写入合格行')).toBeHidden()
    await press(page, button(page, /^下一步/))
  }
  await expect(page.getByRole('grid', { name: '评定结果表' })).toBeVisible()
  const first = expectedPeople[0]
  await press(page, button(page, `为什么：${first?.name ?? ''}的综合得分`))
  await expect(page.locator('.why')).toContainText(`${first?.composite ?? ''} 分`)
  await reach(page, button(page, '导出结果'))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/2026-06\.xlsx$/)
})

test('a year of grade adjustment is gone through without a mouse', async ({ application: { page } }) => {
  test.setTimeout(120_000)
  await openSample(page)
  await press(page, page.getByRole('link', { name: '等级管理' }))
  const year = page.getByLabel('调整年度')
  await reach(page, year)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2026')
  await page.keyboard.press('Enter')
  const onwards = button(page, /^下一步/)
  const step = (name: string): Promise<void> => expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
  await step('基础数据')
  await reach(page, onwards)
  // The way on keeps the focus from step to step.
  for (const name of ['警告与降级', '转岗与待岗', '晋级资格', '竞聘得分', '名额与排序']) {
    await page.keyboard.press('Enter')
    await step(name)
    await expect(onwards).toBeFocused()
  }
  await test.step('a tie is decided', async () => {
    await reach(page, page.getByRole('checkbox', { name: /YL10038/ }), 'Shift+Tab')
    await page.keyboard.press('Space')
    await reach(page, page.getByLabel('理由'))
    await page.keyboard.type('任职时间较长')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^名额与排序：(?!.*并列待定)/ })).toBeVisible()
  })
  await press(page, onwards)
  await step('审核决定')
  await test.step('what is proposed is confirmed, and one decision is looked at', async () => {
    await reach(page, button(page, /^确认所列/), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(button(page, /^先只确认其余/)).toBeFocused()
    await reach(page, button(page, /^已逐人核对/))
    await page.keyboard.press('Enter')
    await expect(button(page, /^已确认/)).toBeVisible()
    const first = page.getByRole('grid', { name: '变动建议与决定' }).locator('[data-index="0"]')
    await reach(page, first)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(first).toBeFocused()
  })
  await press(page, onwards)
  await step('公示与异议')
  await press(page, page.locator('[aria-labelledby=publish-title] button[type=submit]'))
  await expect(page.locator('#published-title')).toBeVisible()
  await press(page, onwards)
  await step('生效')
  await expect(page.getByText('还不能生效')).toBeVisible()
})

test('the keys that work everywhere', async ({ application: { page } }) => {
  await openSample(page)
  await test.step('Ctrl+K finds a person by pinyin', async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type('matao')
    await expect(page.getByRole('option', { name: '马涛' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText('马涛（YL10006）')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })
  await test.step('Ctrl+K finds what is to be done', async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type('评定结果')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid', { name: '评定结果表' })).toBeVisible()
  })
  await test.step('Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do again', async () => {
    // The last edit of the sample is the import of the ratings.
    const interviews = (state: string) => page.getByRole('button', { name: `现场评价：${state}` })
    await page.keyboard.press('Control+z')
    await expect(interviews('24 人未完成')).toBeVisible()
    await page.keyboard.press('Control+y')
    await expect(interviews('24 人已评')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(interviews('24 人未完成')).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(interviews('24 人已评')).toBeVisible()
  })
  await test.step('Ctrl+S says that it is saved', async () => {
    await page.keyboard.press('Control+s')
    await expect(page.getByText('已自动保存')).toBeVisible()
  })
  await test.step('F1 opens the help', async () => {
    await page.keyboard.press('F1')
    await expect(page.getByRole('heading', { name: '使用帮助' })).toBeVisible()
  })
  await test.step('in a grid Enter goes down, Tab sideways, Esc gives back', async () => {
    await page.evaluate(() => (location.hash = '/certification/1/2026-06/exam'))
    const cell = (row: number, column: number): Locator => page.locator(`[data-place="${row}:${column}"]`)
    await cell(0, 0).focus()
    await page.keyboard.press('Enter')
    await expect(cell(1, 0)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(cell(1, 1)).toBeFocused()
    const before = await cell(1, 1).inputValue()
    await page.keyboard.type('7')
    await expect(cell(1, 1)).toHaveValue('7')
    await page.keyboard.press('Escape')
    await expect(cell(1, 1)).toHaveValue(before)
  })
})

test('the keys of an input method belong to it', async ({ application: { page } }) => {
  await openSample(page)
  const send = (init: { key: string; ctrlKey?: boolean; isComposing?: boolean; keyCode?: number }): Promise<void> =>
    page.evaluate(
      (given) => void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given })),
      init
    )
  await send({ key: 'k', ctrlKey: true, isComposing: true })
  await send({ key: 'k', ctrlKey: true, keyCode: 229 })
  await send({ key: 'F1', isComposing: true })
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await send({ key: 'k', ctrlKey: true })
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('matao')
  await expect(page.getByRole('option', { name: '马涛' })).toBeVisible()
  await send({ key: 'Enter', isComposing: true })
  await send({ key: 'Enter', keyCode: 229 })
  await expect(page.getByRole('option', { name: '马涛' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.evaluate(() => (location.hash = '/certification/1/2026-06/exam'))
  const cell = page.locator('[data-place="0:0"]')
  await cell.focus()
  const before = await cell.inputValue()
  await page.keyboard.type('1')
  await send({ key: 'Escape', isComposing: true })
  await send({ key: 'Enter', keyCode: 229 })
  await expect(cell).toBeFocused()
  await expect(cell).toHaveValue('1')
  await page.keyboard.press('Escape')
  await expect(cell).toHaveValue(before)
})
