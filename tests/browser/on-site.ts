import type { Download, Page } from '@playwright/test'
import { z } from 'zod'
import { openSeatFile, sealSeat } from '../../electron/services/evaluation/seat-envelope'
import type { RatingLevel } from '../../shared/families/competency'
import type { Seat } from '../../shared/families/evaluation'
import { civilDateSchema } from '../../shared/kernel/civil-date'
import { expect } from './application'
import { accept, newCompany, openRound, preview } from './mianyang'

/** Asks the page's own host, as the window does. */
async function call(page: Page, name: string, input: object): Promise<unknown> {
  const reply: unknown = await page.evaluate(
    async ([name, input]) => {
      const response = await fetch(`/call/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) })
      const answer: unknown = await response.json()
      return answer
    },
    [name, input] as const
  )
  const { value, ...rest } = z.looseObject({ ok: z.boolean(), value: z.unknown() }).parse(reply)
  expect(rest.ok, JSON.stringify(rest)).toBe(true)
  return value
}
/** An edit beside the window: it shows after a reload. */
export const dispatch = (page: Page, command: string, input: object): Promise<unknown> => call(page, 'workspace.dispatch', { command, input })

export const assessors = ['评委甲', '评委乙', '评委丙'] as const

/** A company with its roster and a round. */
export async function openedRound(page: Page): Promise<void> {
  await newCompany(page, '绵阳分公司')
  await openRound(page)
  await preview(page, '1-花名册.xlsx')
  await accept(page)
}
export const goTo = (page: Page, step: string): Promise<unknown> => page.evaluate((hash) => (location.hash = hash), `/certification/1/2026-06/${step}`)
export const part = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click()

/** Opens the on-site evaluation and registers three assessors and one panel of them. */
export async function setUp(page: Page): Promise<void> {
  await goTo(page, 'interviews')
  await page.getByRole('button', { name: '开始现场评价' }).click()
  for (const name of assessors) {
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: '登记评委' }) })
    await form.getByLabel('姓名').fill(name)
    await form.getByLabel('单位').fill('市公司')
    await form.getByRole('button', { name: '登记评委' }).click()
    await expect(page.getByRole('table', { name: '评委名单' }).getByRole('button', { name: `删除评委 ${name}` })).toBeVisible()
  }
  await page.getByRole('button', { name: '建立评委组' }).click()
  for (const name of assessors) await page.getByLabel(`${name} 编入“第一组”`).click()
  for (const name of assessors) await expect(page.getByLabel(`${name} 编入“第一组”`)).toBeChecked()
}

/** Puts the first four of the list on the panel. */
export async function assign(page: Page): Promise<void> {
  const grid = page.getByRole('grid', { name: '本轮参评人员' })
  for (let row = 0; row < 4; row++) await grid.locator(`[data-index="${row}"]`).getByRole('checkbox').check()
  await page.getByRole('button', { name: '指定分组' }).click()
  await expect(page.getByRole('list', { name: '访谈顺序' }).getByRole('listitem')).toHaveCount(4)
}

export async function downloaded(page: Page, click: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return download
}

/** An assessor file as HR hands it out, and the code that is told beside it. */
export type Handed = { readonly bytes: Buffer; readonly code: string }

/** An assessor's file as it comes back, under the same code: every competency of every candidate rated, every sheet submitted; `changed` rates one once more. */
export async function filledIn(
  { bytes, code }: Handed,
  levelOf: (candidate: number, competency: number) => RatingLevel,
  changed?: RatingLevel
): Promise<Buffer> {
  const read = await openSeatFile('评委.hcass', bytes, [code])
  if (!read.ok) throw new Error(read.fault.code)
  const { file } = read.value
  const sheet = (staffNo: string) => ({ round: file.round, month: file.month, staffNo, assessor: file.assessor.assessor, edit: 1, origin: file.issue })
  const evidence = { situation: '季度走访中', task: '', action: '主动梳理需求并提出方案', result: '客户续约' }
  const ratings = file.candidates.flatMap(({ staffNo }, candidate) =>
    file.model.competencies.map(({ code }, at) => {
      const isChanged = changed !== undefined && candidate === 0 && at === 0
      const level = isChanged ? changed : levelOf(candidate, at)
      return { ...sheet(staffNo), code, level, notObserved: false, seen: [], ...evidence, ...(isChanged ? { edit: 2 } : {}) }
    })
  )
  const seats = file.candidates.map(({ staffNo }): Seat => ({
    ...sheet(staffNo),
    state: 'submitted',
    seconds: 600,
    submittedAt: '2026-07-01 10:00',
    reopenings: [],
    recusal: null,
    interview: null,
    presentation: null
  }))
  const sealed = await sealSeat(
    { ...file, seats, ratings },
    { code, signer: null, sealedOn: civilDateSchema.parse('2026-07-01'), sealedBy: file.assessor.name }
  )
  if (!sealed.ok) throw new Error(sealed.fault.code)
  return Buffer.from(sealed.value)
}
