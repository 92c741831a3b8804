import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import * as XLSX from 'xlsx'
import { z } from 'zod'
import { loadBuiltInModel } from '../../electron/services/evaluation/model'
import { maskName } from '../../shared/families/certification'
import { expect } from './application'
import { book } from './mianyang'
import { gradeScreens, openGradeYear } from './sample-grades'
import { planningScreens } from './sample-planning'
import { go, place, type Screen } from './sample-screen'
import { cityScreens, makeKeys } from './sample-submission'

/** Says who is at the keyboard and opens the sample city. */
export async function openSample(page: Page): Promise<void> {
  await page.getByLabel('经办人姓名').fill('王芳')
  await page.getByRole('button', { name: '开始使用' }).click()
  await page.getByRole('button', { name: '打开示例' }).click()
  // Ten books are read and written; a machine that does much else takes its time.
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible({ timeout: 30_000 })
}

const round = '/certification/1/2026-06'

const previewed = (name: string, file: string, then: (page: Page) => Promise<void> = async () => undefined): Screen => ({
  name,
  async open(page) {
    await go(page, `${round}/exam`)
    await page.locator('input[type=file]').first().setInputFiles(book(file))
    await expect(page.locator('.import-review[aria-busy=false]')).toBeVisible()
    await then(page)
  },
  async close(page) {
    await page
      .locator('.import-review')
      .getByRole('button', { name: /^(不写入|Write nothing)$/ })
      .click()
    await expect(page.locator('.import-review')).toBeHidden()
  }
})

/** The sample city with its year of adjustment begun and decided. */
export async function openSampleYear(page: Page): Promise<void> {
  await openSample(page)
  await openGradeYear(page)
}

/** The same with keys of its own: what `screens` goes through. */
export async function openWholeSample(page: Page): Promise<void> {
  await openSampleYear(page)
  await makeKeys(page, '市州分公司', 'YL')
}

/** Every screen and dialog over the sample, in whatever language. */
export const screens: readonly Screen[] = [
  place('工作台', '/', '.cockpit'),
  place('人员', '/people', '[role=grid] [data-index]'),
  ...['record', 'marks', 'result', 'evidence', 'history'].map((tab, index): Screen => ({
    name: `人员详情 ${tab}`,
    async open(page) {
      await go(page, '/people/YL10006')
      await page.getByRole('dialog').getByRole('tab').nth(index).click()
      await expect(page.getByRole('tabpanel').locator('input, table, summary').first()).toBeVisible()
    },
    async close(page) {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  })),
  {
    name: '新增人员',
    async open(page) {
      await go(page, '/people/new')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
    async close(page) {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  },
  place('轮次', `${round}/round`, '.wizard-work form'),
  ...['people', 'exam', 'performance', 'supervisor'].map((step) => place(`能力评估 ${step}`, `${round}/${step}`, '[role=grid] [role=gridcell]')),
  place('现场评价', `${round}/interviews`, '.wizard-work [role=tab]'),
  ...[1, 2, 3, 4].map((index): Screen => ({
    name: `现场评价 ${index}`,
    async open(page) {
      await go(page, `${round}/interviews`)
      await page.locator('.wizard-work [role=tab]').nth(index).click()
      await expect(page.locator('.wizard-work [role=tabpanel]').locator('button, input, table').first()).toBeVisible()
    }
  })),
  place('评定结果', `${round}/results`, '[role=grid] [data-index]'),
  place('公示与异议', `${round}/publicity`, '#publish-title'),
  place('认证证书', `${round}/certificates`, '#issue-title'),
  {
    name: '反馈报告',
    async open(page) {
      await go(page, `${round}/reports`)
      await page.locator('[aria-labelledby=report-content] select').selectOption({ index: 1 })
      await expect(page.locator('[aria-labelledby=report-content] form')).toBeVisible()
    }
  },
  place('现场访谈 评委', '/interview/1/2026-06', '.gate-list'),
  {
    name: '现场访谈',
    async open(page) {
      await go(page, '/interview/1/2026-06')
      await page.locator('.gate-list button').first().click()
      await expect(page.locator('textarea').first()).toBeVisible()
    },
    async close(page) {
      await go(page, '/')
      await expect(page.locator('.cockpit')).toBeVisible()
    }
  },
  {
    name: '为什么',
    async open(page) {
      await go(page, `${round}/results`)
      await page.locator('[data-index="2"] .why-button').first().click()
      await expect(page.locator('.why .why-lines').first()).toBeVisible()
    }
  },
  previewed('导入预览', '1-花名册.xlsx'),
  previewed('列的对应', '2-考试成绩.csv', (page) => page.locator('.import-matching summary').click()),
  {
    name: '读不了的文件',
    async open(page) {
      await go(page, `${round}/exam`)
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: '1.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('1,2\n') })
      await expect(page.locator('.import-refused')).toBeVisible()
    },
    async close(page) {
      await page.locator('.import-refused button').click()
    }
  },
  {
    name: '标准库',
    async open(page) {
      await go(page, '/standard/competencies')
      await expect(page.locator('.competency')).toBeVisible()
      // What can be changed has more on it than what is only read.
      const adopt = page.getByRole('button', { name: /^(采用为本公司能力标准|Adopt as the company’s model)$/ })
      if (await adopt.isVisible()) await adopt.click()
      await expect(adopt).toBeHidden()
    }
  },
  ...[
    ['等级要求', 'profiles', '.profile-grid'],
    ['等级模型与任职资格', 'grades', '.grades-table'],
    ['质量检查', 'checks', '.checks, .checks-none'],
    ['版本', 'versions', '.versions-table'],
    ['本市模型对照', 'city', '.import-bar'],
    ['标准包参数', 'parameters', '.standard-table'],
    ['标准包', 'packs', '.packs-list'],
    ['市定参数', 'cityValues/headcount.workingDays', '.packs-parameter']
  ].map(([name = '', section = '', ready = '']) => place(`标准库 ${name}`, `/standard/${section}`, ready)),
  ...gradeScreens,
  ...planningScreens,
  ...cityScreens,
  {
    name: '历史记录',
    async open(page) {
      await go(page, '/history')
      await page.locator('.change-list summary').first().click()
      await page.locator('.change-list summary').last().click()
      await expect(page.locator('.change-list details[open] li').first()).toBeVisible()
    }
  },
  place('设置', '/settings', '#settings-operator'),
  place('帮助', '/help', '.help'),
  {
    name: '查找',
    async open(page) {
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    },
    async close(page) {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  },
  place('没有这一页', '/nowhere', '.empty')
]

const samples = resolve(import.meta.dirname, '../../resources/samples')
const readSheets = (path: string): XLSX.WorkBook => {
  const bytes = readFileSync(path)
  if (!path.endsWith('.csv')) return XLSX.read(bytes)
  const utf8 = bytes.toString('utf8')
  return XLSX.read(utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : utf8, { type: 'string' })
}
const packSchema = z.object({ parameters: z.record(z.string(), z.object({ values: z.array(z.object({ source: z.string(), value: z.unknown() })) })) })

/** Every Chinese text of the sample's books and of the pack's sources: what is data and stays as it is in any language. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []

/** A question's title with and without its number, and the choice behind it: what a survey's heading is taken apart into. */
function partsOfQuestion(heading: string): string[] {
  const parts = /^(\d+、)(.+?)(?:\(([^()]*)\))?$/.exec(heading)
  return parts ? [`${parts[1] ?? ''}${parts[2] ?? ''}`, parts[2] ?? '', parts[3] ?? ''] : []
}

export function sampleData(): readonly string[] {
  const names = readdirSync(samples).filter((name) => /\.(xlsx|csv)$/.test(name))
  const books = [...names.map((name) => resolve(samples, name)), ...['1-花名册.xlsx', '2-考试成绩.csv'].map(book)].map(readSheets)
  const cells = books.flatMap((one) =>
    Object.values(one.Sheets).flatMap((sheet) =>
      z
        .array(z.array(z.unknown()))
        .parse(XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false }))
        .flat()
    )
  )
  const pack = packSchema.parse(JSON.parse(readFileSync(resolve(samples, '../standard/pack.json'), 'utf8')))
  const sources = Object.values(pack.parameters).flatMap(({ values }) => values.flatMap(({ source, value }) => [source, ...stringsIn(value)]))
  const masked = cells.flatMap((cell) => (typeof cell === 'string' && /^[\u4e00-\u9fff]{2,4}$/.test(cell) ? [maskName(cell)] : []))
  const asked = cells.flatMap((cell) => (typeof cell === 'string' ? partsOfQuestion(cell) : []))
  const texts = [...cells, ...asked, ...masked, ...stringsIn(loadBuiltInModel()), ...books.flatMap((one) => one.SheetNames), ...sources].flatMap((cell) =>
    typeof cell === 'string' ? [cell.trim(), cell.replaceAll(/\s+/g, ''), cell.normalize('NFKC').replaceAll(/\s+/g, '')] : []
  )
  return [...new Set(texts)].filter((text) => /[\u4e00-\u9fff]/.test(text))
}
