import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, sharedApplication, test } from './application'
import { openWholeSample, screens } from './sample'

// A trace would take a picture of the page at each of axe's many questions.
test.use({ trace: 'off' })
const shared = sharedApplication(openWholeSample)

/** What axe finds, one line each: the rule, and where. */
async function findings(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // No frames here, and nothing but violations is looked at: both save much of axe's time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...(rules.length > 0 ? { runOnly: { type: 'rule', values: [...rules] } } : {}) })
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`))
}

test('axe finds nothing on any screen or dialog, light or dark', async () => {
  test.setTimeout(400_000)
  const { page } = shared()
  const show = async (colorScheme: 'light' | 'dark'): Promise<void> => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  }
  for (const screen of screens) {
    await show('light')
    await screen.open(page)
    expect.soft(await findings(page), `${screen.name} light`).toEqual([])
    // The dark differs by its colours only.
    await show('dark')
    expect.soft(await findings(page, ['color-contrast']), `${screen.name} dark`).toEqual([])
    await screen.close?.(page)
  }
})

test('axe finds nothing where nothing is open yet', async ({ application: { page } }) => {
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByLabel('经办人姓名').fill('王芳')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await findings(page)).toEqual([])
})

test('axe would find what is wrong: a button without a name, a pale text', async () => {
  const { page } = shared()
  await page.evaluate(() => {
    const planted = document.createElement('div')
    const pale = document.createElement('p')
    pale.textContent = '看不清'
    // Pale in either colour scheme.
    pale.style.color = '#dddddd'
    pale.style.backgroundColor = '#ffffff'
    planted.append(document.createElement('button'), pale)
    document.querySelector('main')?.prepend(planted)
  })
  const found = (await findings(page)).map((line) => line.split(':')[0])
  expect(found).toEqual(expect.arrayContaining(['button-name', 'color-contrast']))
  expect((await findings(page, ['color-contrast'])).length).toBeGreaterThan(0)
  await page.reload()
  await expect(page.locator('main')).toBeVisible()
})

/** Whether it shows that it has the focus: by an outline, or by other colours than without. */
const focusShown = (page: Page): Promise<{ readonly at: string; readonly shown: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { at: 'body', shown: true }
    const shows = element.matches('input[type=file]') ? (element.closest('label') ?? element) : element
    const look = (): string => {
      const style = getComputedStyle(shows)
      return [style.borderColor, style.boxShadow, style.backgroundColor, style.outlineStyle, style.outlineWidth].join('|')
    }
    const style = getComputedStyle(shows)
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
    const focused = look()
    element.blur()
    const differs = look() !== focused
    element.focus()
    return {
      at: `${element.tagName.toLowerCase()}.${element.className} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 20) ?? ''}`,
      shown: outlined || differs
    }
  })

const watched = new Set(['人员', '人员详情 record', '能力评估 people', '能力评估 exam', '评定结果', '列的对应', '标准库', '设置'])
test('the focus is seen wherever Tab leads', async () => {
  const { page } = shared()
  await page.emulateMedia({ colorScheme: 'light' })
  for (const screen of screens.filter(({ name }) => watched.has(name))) {
    await screen.open(page)
    const unseen: string[] = []
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab')
      const { at, shown } = await focusShown(page)
      if (!shown) unseen.push(at)
    }
    expect.soft(unseen, screen.name).toEqual([])
    await screen.close?.(page)
  }
})
