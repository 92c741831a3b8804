import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openApplication, test } from './application'
import { manyCities, provinceKnows } from './many-cities'
import { openSampleYear } from './sample'
import { go } from './sample-screen'
import { handedOver, makeKeys, readOut, trust, type Handed } from './sample-submission'

type Opened = Awaited<ReturnType<typeof openApplication>>

async function newProvince(page: Page): Promise<void> {
  await page.getByLabel('经办人姓名').fill('陈立')
  await page.getByRole('button', { name: '开始使用' }).click()
  await page.getByLabel('公司名称').fill('示例省公司')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
}
async function faultless(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary ?? ''}`)).toEqual([])
}
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: false })
}

test.describe.serial('a city and the province, through real files', () => {
  test.setTimeout(120_000)
  let city: Opened
  let province: Opened
  let sealed: Handed
  let reply: Handed

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000)
    const opened = await Promise.all([browser.newPage(), browser.newPage()])
    ;[city, province] = [await openApplication(opened[0]), await openApplication(opened[1])]
    await openSampleYear(city.page)
    await newProvince(province.page)
  })
  test.afterAll(async () => {
    for (const one of [city, province]) {
      await one.page.close()
      await one.end()
    }
  })

  test('both make their keys, exchange cards and compare fingerprints', async () => {
    await go(city.page, '/submission')
    await expect(city.page.getByRole('heading', { name: '第一次使用，先设好单位和密钥' })).toBeVisible()
    await faultless(city.page)
    await shot(city.page, 'first')
    const cityCard = await makeKeys(city.page, '市州分公司', 'YL')
    const provinceCard = await makeKeys(province.page, '省公司', 'SC')
    await go(city.page, '/submission/seal')
    const preflight = city.page.getByRole('list', { name: '封装前检查' })
    await expect(preflight).toContainText('还没有核对过省公司的密钥指纹')
    await expect(city.page.getByRole('button', { name: /^封装 / })).toBeDisabled()
    await trust(city.page, provinceCard, await readOut(province.page))
    await trust(province.page, cityCard, await readOut(city.page))
    await go(province.page, '/submission/cities')
    await province.page.getByLabel('单位代码').fill('YL')
    await province.page.getByLabel('单位名称').fill('云岭市分公司')
    await province.page.getByRole('button', { name: '登记地市' }).click()
    await expect(province.page.getByRole('row', { name: /云岭市分公司/ })).toContainText('已核对')
    await faultless(province.page)
    await shot(province.page, 'cities')
  })

  test('the city seals what is proposed, and compares the copy on the stick', async () => {
    const { page } = city
    await go(page, '/submission/seal')
    const button = page.getByRole('button', { name: /^封装 2026年上半年 第 1 版$/ })
    await expect(button).toBeEnabled({ timeout: 20_000 })
    await expect(
      page
        .getByRole('list', { name: '封装前检查' })
        .getByRole('link', { name: /^去处理：/ })
        .first()
    ).toBeVisible()
    await expect(page.getByRole('region', { name: '文件里有什么' })).toContainText('身份证号（只附摘要')
    await faultless(page)
    await shot(page, 'seal')
    sealed = await handedOver(page, () => button.click())
    expect(sealed.name).toMatch(/-2026H1-r1\.hcsub$/)
    const result = page.getByRole('region', { name: '已封装' })
    await expect(result).toContainText(sealed.name)
    await result.locator('input[type=file]').setInputFiles(sealed)
    await expect(result).toContainText('一致：')
    const changed = Buffer.from(sealed.buffer)
    changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1
    await result.locator('input[type=file]').setInputFiles({ ...sealed, name: '拷坏的.hcsub', buffer: changed })
    await expect(result).toContainText('不一致：“拷坏的.hcsub”')
    await expect(page.getByRole('table', { name: '上报登记' })).toContainText('等待回复')
    await page.getByRole('button', { name: /^合计与核对：/ }).click()
    await shot(page, 'sealed')
    await faultless(page)
  })

  test('the province verifies it, says what is wrong with others, and takes it in', async () => {
    const { page } = province
    await go(page, '/submission/inbox')
    const region = page.getByRole('region', { name: '选择上报文件' })
    await expect(region).toBeVisible()
    const changed = Buffer.from(sealed.buffer)
    changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1
    await region
      .locator('input[accept=".hcsub"]')
      .setInputFiles([
        sealed,
        { ...sealed, name: '拷坏的.hcsub', buffer: changed },
        { ...sealed, name: '别的文件.hcsub', buffer: Buffer.from('不是上报文件') },
        { ...sealed, name: '说明.txt', buffer: Buffer.from('说明') }
      ])
    const ready = page.getByRole('table', { name: '可以接收（1 份）' })
    await expect(ready).toContainText('云岭市', { timeout: 30_000 })
    const refused = page.getByRole('table', { name: '不能接收（2 份）' })
    await expect(refused.getByRole('row', { name: /拷坏的/ })).toContainText('文件损坏')
    await expect(refused.getByRole('row', { name: /别的文件/ })).toContainText('不是上报文件')
    await expect(ready.getByRole('checkbox', { name: `接收：${sealed.name}` })).toBeChecked()
    await faultless(page)
    await shot(page, 'inbox')
    await page.getByRole('button', { name: '接收所选 1 份' }).click()
    await expect(page.getByText('已接收 1 份上报')).toBeVisible()
    await go(page, '/submission/consolidated')
    await expect(page.getByRole('table', { name: '已收的上报' }).getByRole('row', { name: /云岭市分公司/ })).toContainText('现行')
    await expect(page.getByText('名册里的地市都已上报。')).toBeVisible()
    await faultless(page)
    await shot(page, 'consolidated')
    await page.getByRole('link', { name: /^汇总名单/ }).click()
    const list = page.getByRole('grid', { name: '汇总名单' })
    await expect(list.getByRole('row').nth(1)).toContainText('云岭市分公司')
    await page.getByLabel('按等级筛选').selectOption('G5')
    await expect(list.locator('[data-index="0"]')).toContainText('G5')
    await faultless(page)
    await shot(page, 'people')
    await page.getByRole('link', { name: '跨地市统计' }).click()
    await expect(page.getByRole('table', { name: '各地市各等级人数' })).toContainText('＊')
    await faultless(page)
    await shot(page, 'views')
    await page.getByRole('link', { name: /^汇总检查/ }).click()
    await expect(page.getByRole('region', { name: /^汇总检查/ }).or(page.getByText('没有发现问题'))).toBeVisible()
    await shot(page, 'findings')
    await go(page, '/submission/inbox')
    await region.locator('input[accept=".hcsub"]').setInputFiles(sealed)
    await expect(page.getByRole('table', { name: '不能接收（1 份）' })).toContainText('已经收过', { timeout: 30_000 })
  })

  test('the province decides one and replies; the city takes the reply in', async () => {
    const { page } = province
    await go(page, '/submission/deciding')
    const first = page.getByRole('grid', { name: '待认定人员' }).locator('[data-index="0"]')
    await first.getByRole('checkbox').check()
    await expect(page.getByText('同意的须填写生效日期')).toBeVisible()
    await page.getByLabel('生效日期').fill('2026-08-01')
    await page.getByLabel('批复文号').fill('示例人〔2026〕8 号')
    await faultless(page)
    await shot(page, 'deciding')
    await page.getByRole('button', { name: '同意所选 1 人' }).click()
    await expect(page.getByText(/^已认定 1 人/)).toBeVisible()
    await go(page, '/submission/answers')
    await page.getByRole('checkbox', { name: '选中 云岭市分公司' }).check()
    await page.getByText('批复', { exact: true }).click()
    await page.getByLabel('给地市的话').fill('同意，请于八月执行。')
    await faultless(page)
    await shot(page, 'answers')
    reply = await handedOver(page, () => page.getByRole('button', { name: '封装 1 份回复' }).click())
    expect(reply.name).toMatch(/\.hcrep$/)
    await expect(page.getByRole('row', { name: /云岭市分公司/ })).toContainText('已批复')

    await go(city.page, '/submission/replies')
    const region = city.page.getByRole('region', { name: '导入省公司的回执与批复' })
    await expect(region).toBeVisible()
    await region.locator('input[type=file]').setInputFiles(reply)
    const preview = city.page.getByRole('region', { name: `回复“${reply.name}”` })
    await expect(preview).toContainText('同意，请于八月执行。')
    await expect(preview.getByRole('table', { name: '批复（1 人）' })).toContainText('示例人〔2026〕8 号')
    await faultless(city.page)
    await shot(city.page, 'reply')
    await preview.getByRole('button', { name: '导入并落实 1 人的批复' }).click()
    await expect(city.page.getByRole('table', { name: '已导入的回复' })).toContainText('已批复')
    await go(city.page, '/submission/seal')
    await expect(city.page.getByRole('table', { name: '上报登记' })).toContainText('已批复')
    expect([...city.complaints, ...province.complaints]).toEqual([])
  })

  test('what was consolidated comes as a workbook, rechecked, and as data for analysis; who is who only when asked for', async () => {
    const { page } = province
    await go(page, '/submission/consolidated')
    const book = await handedOver(page, () => page.getByRole('button', { name: '导出汇总工作簿' }).click())
    expect(book.name).toMatch(/\.xlsx$/)
    await page.getByRole('button', { name: '全部复核' }).click()
    await expect(page.getByText('复核完成，结果没有变化')).toBeVisible({ timeout: 20_000 })
    for (const office of [city, province]) {
      await go(office.page, '/submission/analysis')
      const keys = office.page.getByRole('button', { name: '导出编号对照表' })
      await expect(keys).toBeDisabled()
      const data = await handedOver(office.page, () => office.page.getByRole('button', { name: '导出分析数据' }).click())
      expect(data.buffer.length).toBeGreaterThan(1000)
      await office.page.getByLabel('我确有必要，并会与数据分开保管').check()
      await handedOver(office.page, () => keys.click())
    }
  })

  test('no tab is wider than the window', async () => {
    for (const [{ page }, tabs] of [
      [city, ['seal', 'replies', 'analysis', 'keys']],
      [province, ['inbox', 'consolidated', 'consolidated/2026H1/people', 'consolidated/2026H1/views', 'deciding', 'answers', 'cities', 'analysis', 'keys']]
    ] as const)
      for (const size of [
        { width: 1366, height: 768 },
        { width: 683, height: 384 }
      ]) {
        await page.setViewportSize(size)
        for (const tab of tabs) {
          await go(page, `/submission/${tab}`)
          await expect(page.getByRole('navigation', { name: '上报汇总各部分' })).toBeVisible()
          const [content, window] = await page.locator('main').evaluate((main) => [main.scrollWidth, main.clientWidth])
          expect.soft(content, `${tab} ${size.width}`).toBeLessThanOrEqual(window ?? 0)
        }
      }
  })
})

test('21 cities of 250 people are verified with progress, stopped, verified again, taken in and consolidated', async ({
  application: { page, complaints }
}) => {
  test.setTimeout(180_000)
  await newProvince(page)
  const card = await makeKeys(page, '省公司', 'SC')
  const cities = await manyCities(card, 21, 250)
  await provinceKnows(page, cities)
  await go(page, '/submission/inbox')
  const region = page.getByRole('region', { name: '选择上报文件' })
  await expect(region).toBeVisible()
  const files = cities.map(({ file }) => file)
  await region.locator('input[accept=".hcsub"]').setInputFiles(files)
  await expect(page.getByText(/^正在核验 .*（\d+\/21）/)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: '停止' }).click()
  await expect(page.getByText('已停止，没有改动任何数据')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('heading', { name: '还没有待收的文件' })).toBeVisible()
  await region.locator('input[accept=".hcsub"]').setInputFiles(files)
  await expect(page.getByRole('table', { name: '可以接收（21 份）' })).toBeVisible({ timeout: 60_000 })
  await shot(page, 'many-inbox')
  await page.getByRole('button', { name: '接收所选 21 份' }).click()
  await expect(page.getByText('已接收 21 份上报')).toBeVisible({ timeout: 30_000 })
  await go(page, '/submission/consolidated')
  await expect(page.locator('.submission-figures')).toContainText('21 / 21')
  await expect(page.locator('.submission-figures')).toContainText('5,250')
  await page.getByRole('link', { name: /^跨地市统计/ }).click()
  await expect(page.getByRole('table', { name: '各地市各等级人数' }).getByRole('row')).toHaveCount(23)
  await faultless(page)
  await shot(page, 'many-views')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.getByRole('heading', { name: 'Submission', level: 1 })).toBeVisible()
  await faultless(page)
  await shot(page, 'many-views-en-dark')
  for (const tab of ['consolidated/2026H1/people', 'deciding', 'answers', 'consolidated', 'keys']) {
    await go(page, `/submission/${tab}`)
    await expect(page.getByRole('navigation', { name: 'Parts of submission' })).toBeVisible()
    await faultless(page)
    await shot(page, `en-${tab.replaceAll('/', '-')}`)
  }
  expect(complaints).toEqual([])
})
