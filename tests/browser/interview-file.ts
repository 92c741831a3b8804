import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ModelContent } from '../../shared/families/competency'
import type { Rating, Seat } from '../../shared/families/evaluation'
import { testHost, valueOf, type TestHost } from '../contract/services'
import { expect } from './application'

export const month = '2026-06'
export const company = '绵阳分公司'
const names = ['李静', '王志强', '张海燕', '刘磊', '陈晓东', '杨丽华', '黄建国', '赵婷婷', '吴一鸣', '周子涵', '徐俊杰', '孙雪梅']
export const staffNos = names.map((_, index) => `MY${1001 + index}`)
export const nameOf = (staffNo: string): string => names[staffNos.indexOf(staffNo)] ?? ''
export const assessors = [
  { assessor: 'A1', name: '何建平', unit: '市公司政企部', pin: null },
  { assessor: 'A2', name: '罗敏', unit: '市公司人力资源部', pin: null },
  { assessor: 'A3', name: '郭立新', unit: '省公司', pin: null }
] as const

type Wanted = {
  readonly round?: 1 | 2
  /** Only these competencies; all of the built-in model unless said. */ readonly codes?: readonly string[]
  readonly candidates?: number
  /** By assessor. */ readonly pins?: Readonly<Record<string, string>>
}

const dispatch = async ({ host }: TestHost, command: string, input: unknown): Promise<void> =>
  void valueOf(await host['workspace.dispatch']({ command, input }))

/** Of a model only some competencies, with profiles that ask for these. */
function narrowed(content: ModelContent, codes: readonly string[]): ModelContent {
  const wanted = <T extends { code: string }>(rows: readonly T[]): T[] => rows.filter(({ code }) => codes.includes(code))
  return {
    ...content,
    competencies: wanted(content.competencies),
    profiles: content.profiles.map((profile) => ({
      ...profile,
      requirements: wanted(profile.requirements).map((one) => ({ ...one, weight: 100 / codes.length }))
    }))
  }
}

/** A workspace file in which the interviews of a round can begin: made by the services themselves, the way the wizard makes it. */
export async function interviewFile({ round = 1, codes, candidates = staffNos.length, pins = {} }: Wanted = {}): Promise<string> {
  const made = testHost()
  const { host, folder } = made
  valueOf(await host['workspace.create']({ company }))
  for (const [index, staffNo] of staffNos.slice(0, candidates).entries())
    await dispatch(made, 'roster.savePerson', {
      person: { staffNo, name: names[index], county: '涪城', post: index % 3 === 0 ? '要客经理' : '城区客户经理', grade: 'G2' }
    })
  const content = valueOf(await host['standard.model']({}))
  await dispatch(made, 'competency.adoptModel', { content: codes ? narrowed(content, codes) : content })
  await dispatch(made, 'certification.openRound', { round, month })
  for (const staffNo of staffNos.slice(0, candidates)) await dispatch(made, 'certification.stateTarget', { round, month, staffNo, target: 'G3' })
  const { model, version } = content.model
  await dispatch(made, 'evaluation.open', { round, month, model, version })
  for (const assessor of assessors) await dispatch(made, 'evaluation.saveAssessor', assessor)
  for (const [assessor, pin] of Object.entries(pins)) valueOf(await host['evaluation.setPin']({ assessor, pin }))
  await dispatch(made, 'evaluation.savePanel', { round, month, panel: '一组', assessors: assessors.map(({ assessor }) => assessor), random: false })
  await dispatch(made, 'evaluation.assignCandidates', { round, month, panel: '一组', staffNos: staffNos.slice(0, candidates) })
  valueOf(await host['workspace.close']({}))
  return join(folder, `${company}.hengcai`)
}

/** Says who is at the keyboard, opens the file and goes to the interviews. */
export async function openInterviews(page: Page, file: string, round = 1): Promise<void> {
  await page.getByLabel('经办人姓名').fill('测试经办')
  await page.getByRole('button', { name: '开始使用' }).click()
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await goToInterviews(page, round)
}
export const goToInterviews = async (page: Page, round = 1): Promise<void> =>
  void (await page.evaluate((hash) => (location.hash = hash), `/interview/${round}/${month}`))

/** What is on the disk of an application at this moment: its file is copied as it is and read by other services. */
export async function onDisk(workspaces: string): Promise<{ ratings: Rating[]; seats: Seat[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'hengcai-read-'))
  const copy = join(folder, `${company}.hengcai`)
  writeFileSync(copy, readFileSync(join(workspaces, `${company}.hengcai`)))
  const read = testHost(folder)
  valueOf(await read.services.openPath(copy))
  const rows = async (table: 'ratings' | 'seats') => valueOf(await read.host['workspace.rows']({ table, offset: 0, limit: 20_000 })).rows
  const found = { ratings: (await rows('ratings')) as Rating[], seats: (await rows('seats')) as Seat[] }
  valueOf(await read.host['workspace.close']({}))
  return found
}

/** Whoever is first on the list sits down. */
export async function sitDown(page: Page): Promise<void> {
  await expect(page.locator('.gate-assessor:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('.interview [data-cell]:focus')).toBeVisible()
}
