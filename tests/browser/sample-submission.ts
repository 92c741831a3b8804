import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from './application'
import { go, place, type Screen } from './sample-screen'

export const passphrase = '江水向东流 2026'

/** A file as somebody was handed it. */
export type Handed = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
/** Presses what hands a file over, and takes it. */
export async function handedOver(page: Page, press: () => Promise<void>): Promise<Handed> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press()])
  return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer: await readFile(await download.path()) }
}

/** Says which office this is and makes its keys; answers the card. */
export async function makeKeys(page: Page, office: '市州分公司' | '省公司', code: string): Promise<Handed> {
  await go(page, '/submission/keys')
  await page.getByText(office, { exact: true }).click()
  await page.getByLabel('单位代码').fill(code)
  await page.getByLabel('密钥口令', { exact: true }).fill(passphrase)
  await page.getByLabel('再输一遍密钥口令').fill(passphrase)
  await page.getByRole('button', { name: '生成密钥' }).click()
  await expect(page.getByRole('navigation', { name: '上报汇总各部分' })).toBeVisible()
  await go(page, '/submission/keys')
  return handedOver(page, () => page.getByRole('button', { name: '导出密钥名片…' }).click())
}

/** The 24 digits as they are read out. */
export const readOut = (page: Page): Promise<string> => page.locator('.keys-fingerprint').innerText()

/** Takes the other side's card in, and compares the fingerprint that is read out. */
export async function trust(page: Page, card: Handed, heard: string): Promise<void> {
  await go(page, '/submission/keys')
  await expect(page.getByText('导入密钥名片…')).toBeVisible()
  await page.locator('input[accept=".hckey"]').setInputFiles(card)
  await page.getByRole('button', { name: /^收下：/ }).click()
  await page.getByRole('button', { name: /^核对指纹：/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('听到的指纹').fill(heard)
  await dialog.getByLabel('对方谁读的').fill('周敏')
  await dialog.getByRole('button', { name: '核对并信任' }).click()
  await expect(dialog).toBeHidden()
}

/** The screens of a city that has its keys, in whatever language. */
export const cityScreens: readonly Screen[] = [
  place('上报', '/submission/seal', '[aria-labelledby=preflight-title] li'),
  place('回复', '/submission/replies', '.import-bar'),
  place('数据移交', '/submission/analysis', '#analysis-title'),
  place('密钥', '/submission/keys', '.keys-fingerprint')
]
