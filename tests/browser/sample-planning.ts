import { expect } from './application'
import { go, place, type Screen } from './sample-screen'

const plan = '/planning/2026'
const parts = [
  ['survey', '.import-bar'],
  ['survey/questions-q6', '.survey-editor'],
  ['survey/tables', '.wizard-work svg'],
  ['survey/cross-q1-q2', '.wizard-work table'],
  ['survey/diagnosis', '.wizard-work table'],
  ['positioning/overview', '.wizard-work svg'],
  ['positioning/people', '[role=grid] [data-index]'],
  ['positioning/target', '.wizard-work form'],
  ['posts/customers', '[role=grid] [data-index]'],
  ['posts/posts', '.wizard-work table'],
  ['posts/assign', '.wizard-work [role=list], .wizard-work ul, .wizard-work [role=grid]'],
  ['posts/balance', '.wizard-work table'],
  ['duties/catalogue', '.wizard-work table'],
  ['duties/matrix', '.wizard-work [role=grid], .wizard-work table'],
  ['duties/trace', '.wizard-work table'],
  ['duties/books', '.wizard-work button'],
  ['headcount/standards', '.wizard-work table'],
  ['headcount/hours', '.wizard-work form, .wizard-work input'],
  ['headcount/heads', '.wizard-work table'],
  ['headcount/methods', '.wizard-work table'],
  ['headcount/scenarios', '.wizard-work button'],
  ['headcount/sensitivity', '.wizard-work svg'],
  ['headcount/loads', '.wizard-work table, [role=grid]'],
  ['report', '.wizard-work textarea']
] as const
const dialog = (name: string, address: string): Screen => ({
  name,
  async open(page) {
    await go(page, `${plan}/${address}`)
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  async close(page) {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})

/** Every screen of the sample's plan, and what comes up over it, in whatever language. */
export const planningScreens: readonly Screen[] = [
  place('人力规划', '/planning/all', '#begin-plan-title'),
  ...parts.map(([part, ready]) => place(`四定 ${part}`, `${plan}/${part}`, ready)),
  dialog('四定 工时录入', 'positioning/time-YL10001'),
  dialog('四定 职责', 'duties/duty-D01'),
  {
    name: '四定 为什么',
    async open(page) {
      await go(page, `${plan}/headcount/heads`)
      await page.locator('.wizard-work .why-button').first().click()
      await expect(page.locator('.why .why-lines').first()).toBeVisible()
    }
  }
]
