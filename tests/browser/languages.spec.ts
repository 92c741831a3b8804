import type { Page } from '@playwright/test'
import { expect, sharedApplication, test } from './application'
import { openSample, openWholeSample, sampleData, screens } from './sample'

const shared = sharedApplication(openWholeSample)
// The company, the operator, names of files and sheets, the slides' chapter, the language's own name.
const names = [
  '云岭市分公司（示例）',
  '示例-云岭市',
  '王芳',
  '花名册',
  '考试成绩',
  '月度绩效',
  '主管评价',
  '现场评价',
  '年度考核结果',
  '奖惩记录',
  '等级履历',
  '认证证书',
  '竞聘得分',
  '调研问卷',
  '集团客户清单',
  '时间分配',
  '服务标准',
  '集团客户经理能力标准（示例）',
  '用',
  '中文'
]
const data = [...sampleData(), ...names].toSorted((a, b) => b.length - a.length)

/** Every text that somebody sees or hears, but for other languages' names and the user's own sheet. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = (element: Element | null): boolean =>
      element?.closest('script, style, textarea[aria-hidden], [data-data], .preview-grid, .import-matching td:not(:last-child)') === null &&
      (element.closest('[lang]') ?? document.documentElement) === document.documentElement
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (own(node.parentElement)) found.add(node.textContent?.trim() ?? '')
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      if (own(element)) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.add(element.getAttribute(name)?.trim() ?? '')
    return [...found].filter(Boolean)
  })
const withoutData = (text: string): string => data.reduce((left, one) => left.replaceAll(one, ''), text)
const keyLike = /^[a-z]+\.[a-zA-Z.]+$/
const fileLike = /\.(xlsx?|ods|csv|hengcai)$/

/** Names of files, keys, formats and statisticians, and the codes of grades. */
const words =
  /Wilson|Fisher|hengcai|Hengcai|Excel|WPS|Word|PDF|Delete|Alt|PgUp|PgDn|hcass|hcsub|hcrep|hckey|Parquet|CSV|DuckDB|\bYL\b|\bMY\b|Ctrl|Shift|Enter|Tab|Esc|English|PNG|JPEG|[KM]B|\{year\}|\{number\}|Windows|Electron|\bEN\b|\bG[1-6]\b|\bF1\b|\bU 盘|\.(?:xlsx?|ods|csv|hengcai)\b|[A-Z]{1,3}\d+|\/[\w./-]+|\bH[12]\b/g

test('in English nothing of the interface is Chinese, and every text is translated', async () => {
  test.setTimeout(180_000)
  const { page } = shared()
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  for (const screen of screens) {
    await screen.open(page)
    const texts = await textsOf(page)
    expect
      .soft(
        texts.filter((text) => /[\u4e00-\u9fff]/.test(withoutData(text))),
        screen.name
      )
      .toEqual([])
    expect
      .soft(
        texts.filter((text) => keyLike.test(text) && !fileLike.test(text)),
        screen.name
      )
      .toEqual([])
    await screen.close?.(page)
  }
})

test('in Chinese nothing of the interface is English but names', async () => {
  test.setTimeout(180_000)
  const { page } = shared()
  if ((await page.locator('html').getAttribute('lang')) === 'en') await page.getByRole('button', { name: '切换到中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  for (const screen of screens) {
    await screen.open(page)
    const texts = await textsOf(page)
    expect
      .soft(
        texts.filter((text) => /[A-Za-z]{2,}/.test(withoutData(text).replace(words, ''))),
        screen.name
      )
      .toEqual([])
    await screen.close?.(page)
  }
})

test('the language changes at once and is kept', async ({ application: { page } }) => {
  await openSample(page)
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.getByRole('heading', { name: 'Cockpit' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Evaluation' })).toBeVisible()
  await page.getByRole('button', { name: '切换到中文' }).click()
  await expect(page.getByRole('link', { name: '能力评估' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: '能力评估' })).toBeVisible()
})
