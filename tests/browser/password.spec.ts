import { AxeBuilder } from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Download, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { test } from './application'

const [first, second] = ['涪江的水 2026', '嘉陵江 2027']

async function newFile(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '经办人姓名' }).fill('王芳')
  await page.getByRole('button', { name: '开始使用' }).click()
  await page.getByRole('textbox', { name: '公司名称' }).fill('绵阳分公司')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await expect(page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible()
}
async function faultless(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
}
async function codeOn(download: Download): Promise<string> {
  const bytes = await readFile(await download.path())
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ')
  return /(?:\b[0-9A-Z]{4}\b[\s\u2003]+){10,}[0-9A-Z]{1,4}\b/.exec(text)?.[0] ?? ''
}

test('a password is set in the settings, asked for at the start, and got round by the recovery sheet', async ({ application }) => {
  const { page, workspaces, complaints } = application
  await newFile(page)
  await page.getByRole('link', { name: '设置' }).click()
  const section = page.getByRole('region', { name: '数据文件密码' })
  await expect(section).toContainText('这个文件没有密码')
  const save = section.getByRole('button', { name: '设置密码并保存恢复单' })
  await section.getByLabel('新密码', { exact: true }).fill('short')
  await expect(section).toContainText('还不到 8 个字符')
  await section.getByLabel('新密码', { exact: true }).fill(first)
  await section.getByLabel('再输一遍新密码').fill(first)
  const downloading = page.waitForEvent('download')
  await save.click()
  const sheet = await downloading
  expect(sheet.suggestedFilename()).toBe('密码恢复单-绵阳分公司.docx')
  await expect(section).toContainText('密码已设置')
  await expect(section).toContainText('这个文件有密码')
  await faultless(page)
  expect(await readFile(join(workspaces, '绵阳分公司.hengcai'), 'utf8')).not.toContain('绵阳')

  await page.getByRole('button', { name: '关闭文件' }).click()
  await page.getByRole('button', { name: '打开 绵阳分公司' }).click()
  const dialog = page.getByRole('dialog', { name: '打开有密码的文件' })
  await dialog.getByLabel('密码', { exact: true }).fill(second)
  await dialog.getByRole('button', { name: '打开', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('密码不对')
  await faultless(page)
  await page.reload()
  await expect(dialog).toContainText('绵阳分公司.hengcai')
  await dialog.getByRole('button', { name: '忘记密码' }).click()

  const recovery = page.getByRole('dialog', { name: '用恢复码打开' })
  await recovery.getByLabel('恢复码', { exact: true }).fill(await codeOn(sheet))
  await recovery.getByLabel('新密码', { exact: true }).fill(second)
  await recovery.getByLabel('再输一遍新密码').fill(second)
  await faultless(page)
  await recovery.getByRole('button', { name: '打开并启用新密码' }).click()
  await expect(page.getByText('新密码已启用')).toBeVisible()

  await page.getByRole('link', { name: '设置' }).click()
  await section.getByText('取消密码').first().click()
  await section.getByLabel('现在的密码').fill(second)
  await section.getByRole('button', { name: '取消密码' }).click()
  await expect(section).toContainText('这个文件没有密码')
  const handing = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存交接副本…' }).click()
  expect((await handing).suggestedFilename()).toBe('绵阳分公司.hengcai')
  expect(complaints).toEqual([])
})
