import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { eligibilitySchema, personMovementSchema, placesSchema } from '../../shared/families/grade'
import { expect, test } from './application'
import { gradeCityBooks } from './grade-city'
import { accept, newCompany, openRound, wholeTable } from './mianyang'

const root = resolve(import.meta.dirname, '../..')
const go = (page: Page, address: string): Promise<unknown> => page.evaluate((hash) => (location.hash = hash), address)
async function take(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(path)
  await accept(page)
}
const step = async (page: Page, key: string, title: string): Promise<void> => {
  await go(page, `/grades/year/2026/${key}`)
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
}

const computedSchema = z.looseObject({
  inForce: z.boolean(),
  places: z.array(placesSchema),
  people: z.array(
    z.looseObject({
      staffNo: z.string(),
      eligibility: z.looseObject({ status: eligibilitySchema.shape.status }),
      proposal: personMovementSchema.shape.proposal
    })
  )
})
type Computed = z.infer<typeof computedSchema>
/** What the command line says of the year in a copy of the file, as its text and as data. */
function computed(workspaces: string): { text: string; result: Computed } {
  const [name] = readdirSync(workspaces).filter((one) => one.endsWith('.hengcai'))
  const copy = join(mkdtempSync(join(tmpdir(), 'hengcai-grade-')), 'copy.hengcai')
  copyFileSync(join(workspaces, name ?? ''), copy)
  const words = [join(root, 'build/hengcai.mjs'), 'compute', copy, 'grades', '--year', '2026', '--json']
  const once = execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
  // A second run over the same file finds it as the first one left it.
  expect(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 26 })).toBe(once)
  return { text: once, result: computedSchema.parse(JSON.parse(once)) }
}

const statuses = { eligible: '符合', ineligible: '不符合', pending: '待补' } as const
const kinds: Readonly<Record<string, string>> = { warning: '警告', demotion: '降级', standby: '待岗', promotion: '晋级', nomination: '提名上报省公司' }
const states = { within: '名额内', tied: '并列', waiting: '候补', incomplete: '缺分' } as const

/** Every figure of the year that the window shows is the command line's. */
async function expectSame(page: Page, { people, places }: Computed): Promise<void> {
  await step(page, 'eligibility', '晋级资格')
  const eligible = await wholeTable(page, '晋级资格')
  expect(eligible.size).toBe(people.length)
  const shown = [...eligible.values()].map(([who = '', , , status = '']) => `${/A\d{4}/.exec(who)?.[0] ?? who} ${status.trim()}`)
  expect(shown.toSorted()).toEqual(people.map(({ staffNo, eligibility }) => `${staffNo} ${statuses[eligibility.status]}`).toSorted())
  await step(page, 'ranking', '名额与排序')
  for (const { grade, vacancies, heads, upper, ranking } of places) {
    const line = page.locator('tr', { has: page.getByRole('button', { name: new RegExp(`^${grade} `) }) })
    await expect(line.getByRole('cell').nth(1)).toHaveText(String(heads))
    await expect(line.getByRole('cell').nth(2)).toHaveText(String(upper))
    await expect(line.getByRole('cell').nth(4)).toHaveText(String(vacancies))
    await page.getByRole('button', { name: new RegExp(`^${grade} `) }).click()
    await expect(page.getByRole('heading', { name: new RegExp(`^${grade} .*竞聘排名$`) })).toBeVisible()
    const rows = page.locator('section', { has: page.locator('#ranking-title') }).locator('tbody tr', { hasText: /A\d{4}/ })
    const told = (await rows.allInnerTexts()).map((text) => text.split('\t').map((part) => part.trim()))
    expect(told.map(([rank, staffNo, , , , , score, state]) => [rank, staffNo, score, state?.replace('（有条件）', '')])).toEqual(
      ranking.map((one) => [one.rank === null ? '—' : String(one.rank), one.staffNo, one.score ?? '—', states[one.state]])
    )
  }
  await step(page, 'decisions', '审核决定')
  const decided = await wholeTable(page, '变动建议与决定')
  for (const { staffNo, proposal } of people)
    if (proposal) expect(decided.get(staffNo)?.[4] ?? `${staffNo} is missing`).toContain(kinds[proposal.kind] ?? proposal.kind)
}

test('a year of grade adjustment is played through with the command line’s figures; one undo takes it back whole', async ({
  application: { page, workspaces, complaints }
}) => {
  test.setTimeout(240_000)
  const books = gradeCityBooks()
  await newCompany(page, '样例市分公司')
  await go(page, '/people')
  await take(page, books.roster)
  await openRound(page)
  await go(page, '/certification/1/2026-06/performance')
  await take(page, books.performance)

  await go(page, '/grades')
  await page.getByLabel('调整年度').fill('2026')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  for (const kind of ['annualResults', 'conduct', 'gradeHistory', 'certificates', 'selection'] as const) {
    await go(page, `/grades/year/2026/inputs/${kind}`)
    await take(page, books[kind])
  }
  await go(page, '/grades/year/2026/inputs/freeze')
  await page.getByRole('button', { name: '冻结（132 人）' }).click()
  await expect(page.getByText('已冻结 2026-06-30 的等级和岗位')).toBeVisible()
  const proposed = computed(workspaces)
  expect(proposed.result.people.filter(({ proposal }) => proposal !== null).length).toBeGreaterThan(15)
  await expectSame(page, proposed.result)

  // The line falls on people with the same marks: who fills the places that are left is chosen by people, with a reason.
  await step(page, 'ranking', '名额与排序')
  await page.getByRole('button', { name: /^G4 / }).click()
  const left = Number(/\d+/.exec(await page.getByRole('heading', { name: /^并列人员：选定 \d+ 人$/ }).innerText())?.[0])
  const tied = proposed.result.places.find(({ grade }) => grade === 'G4')?.ranking.filter(({ state }) => state === 'tied') ?? []
  expect(left).toBeLessThan(tied.length)
  for (const { staffNo } of tied.slice(0, left)) await page.getByLabel(new RegExp(staffNo)).check()
  await page.getByLabel('理由').fill('面谈意见，见会议纪要')
  await page.getByRole('button', { name: '按所选决定' }).click()
  await step(page, 'decisions', '审核决定')
  await page.getByRole('button', { name: /^确认所列 \d+ 项建议$/ }).click()
  // What weighs on people is asked about once more.
  await expect(page.getByText(/^其中 \d+ 项是警告、降级或待岗/)).toBeVisible()
  await page.getByRole('button', { name: /^已逐人核对，确认全部 \d+ 项$/ }).click()
  await expect(page.getByText(/^已确认 \d+ 人/)).toBeVisible()
  // Places that nominations open stand only once the province has confirmed them.
  const answers = page.getByRole('button', { name: /的提名：省公司批复$/ })
  for (let index = 0; index < (await answers.count()); index++) {
    await answers.nth(index).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('生效日期').fill('2026-08-01')
    await dialog.getByLabel('批复文号').fill('川移人〔2026〕8 号')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  await step(page, 'publicity', '公示与异议')
  await page.getByLabel('公示开始').fill('2026-07-01')
  await expect(page.getByText('公示截止：2026-07-07')).toBeVisible()
  await page.getByRole('button', { name: '发布公示' }).click()
  await expect(page.getByText(/^公示已期满/)).toBeVisible()

  await step(page, 'force', '生效')
  const before = computed(workspaces)
  await page.getByLabel('生效日期').fill('2026-08-01')
  await page.getByRole('button', { name: '办理生效' }).click()
  await page.getByRole('button', { name: '确认办理' }).click()
  await expect(page.getByRole('heading', { name: '本年度已生效' })).toBeVisible()

  // In force the year says what it said before: what moved people does not move its own figures.
  const after = computed(workspaces)
  expect(after.result.inForce).toBe(true)
  expect({ ...after.result, inForce: false }).toEqual(before.result)
  await expectSame(page, after.result)
  await go(page, '/people/A0006')
  await expect(page.getByLabel('任现等级时间')).toHaveValue('2026-08-01')
  await go(page, '/grades/records/people/A0006')
  await expect(page.getByText('晋级：助理', { exact: false }).first()).toBeVisible()

  await page.keyboard.press('Control+z')
  await step(page, 'force', '生效')
  await expect(page.getByRole('button', { name: '办理生效' })).toBeVisible()
  expect(computed(workspaces).text).toBe(before.text)
  await go(page, '/people/A0006')
  await expect(page.getByLabel('任现等级时间')).not.toHaveValue('2026-08-01')
  expect(complaints).toEqual([])
})
