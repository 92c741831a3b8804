import type { Page } from '@playwright/test'
import { expect } from './application'
import { go, place, type Screen } from './sample-screen'

const year = '/grades/year/2026'

/** Begins the sample's year of adjustment and confirms everything that the rules propose; the tie and the province are left to people. */
export async function openGradeYear(page: Page): Promise<void> {
  await go(page, '/grades/year/all')
  await page.getByLabel('调整年度').fill('2026')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await expect(page.locator('.input-part').first()).toBeVisible()
  await go(page, `${year}/decisions`)
  await page.getByRole('button', { name: /^确认所列/ }).click()
  await page.getByRole('button', { name: /^已逐人核对/ }).click()
  await expect(page.getByRole('button', { name: /^已确认/ })).toBeVisible()
  await go(page, '/')
  await expect(page.locator('.cockpit')).toBeVisible()
}

const inputs = [
  ['annualResults', '[role=grid] [data-index]'],
  ['conduct', '[role=grid] [data-index]'],
  ['roster', '.wizard-work .empty, [role=grid] [data-index]'],
  ['gradeHistory', '.wizard-work .empty, [role=grid] [data-index]'],
  ['certificates', '.wizard-work table'],
  ['selection', '.import-bar'],
  ['freeze', '#freeze-title'],
  ['settings', '.year-form']
] as const
const steps = [
  ['demotions', '[role=grid] [data-index]'],
  ['transfers', '#transfers-title'],
  ['eligibility', '[role=grid] [data-index]'],
  ['selection', '[role=grid] [role=gridcell]'],
  ['ranking', '#tie-title'],
  ['decisions', '[role=grid] [data-index]'],
  ['publicity', '#publish-title'],
  ['force', '#force-title']
] as const
const gone = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** Every screen and dialog of the year that `openGradeYear` leaves, in whatever language. */
export const gradeScreens: readonly Screen[] = [
  place('年度调整', '/grades/year/all', '#open-year-title'),
  ...inputs.map(([part, ready]) => place(`等级调整 inputs ${part}`, `${year}/inputs/${part}`, ready)),
  ...steps.map(([step, ready]) => place(`等级调整 ${step}`, `${year}/${step}`, ready)),
  {
    name: '等级调整 阶梯推演',
    async open(page) {
      await go(page, `${year}/demotions`)
      await page.locator('[role=grid] [data-index="0"]').press('Enter')
      await expect(page.locator('.ladder-years').first()).toBeVisible()
    }
  },
  {
    name: '等级调整 为什么',
    async open(page) {
      await go(page, `${year}/ranking`)
      await page.locator('.why-inline .why-button').first().click()
      await expect(page.locator('.why .why-lines').first()).toBeVisible()
    }
  },
  {
    name: '等级调整 一个人的决定',
    async open(page) {
      await go(page, `${year}/decisions`)
      await page.locator('[role=grid] [data-index="0"]').press('Enter')
      await expect(page.getByRole('dialog').locator('.facts')).toBeVisible()
    },
    close: gone
  },
  {
    name: '等级调整 已公示',
    async open(page) {
      await go(page, `${year}/publicity`)
      await page.locator('[aria-labelledby=publish-title] button[type=submit]').click()
      await expect(page.locator('#published-title')).toBeVisible()
    },
    async close(page) {
      await page.keyboard.press('Control+z')
      await expect(page.locator('#publish-title')).toBeVisible()
    }
  },
  place('等级结构', '/grades/structure', '.structure-top figure'),
  place('等级履历', '/grades/records/people/YL10035', '.timeline li'),
  place('证书到期', '/grades/records/due', '[role=grid] [data-index]'),
  ...[0, 1, 2, 3].map((tab): Screen => ({
    name: `试算 ${tab}`,
    async open(page) {
      await go(page, '/grades/what-if')
      await page.locator('.what-if-tabs [role=tab]').nth(tab).click()
      await expect(page.locator('.what-if-panel > *').first()).toBeVisible()
    }
  }))
]
