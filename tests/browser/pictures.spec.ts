import { resolve } from 'node:path'
import { expect, test } from './application'
import { openSample } from './sample'

test.use({ colorScheme: 'light', deviceScaleFactor: 1 })

/** The picture of the READMEs: the results of the made-up sample city. Kept only where it is asked for. */
test('the picture of the results', async ({ application: { page } }, information) => {
  await openSample(page)
  await page.evaluate(() => (location.hash = '/certification/1/2026-06/results'))
  await page.locator('[data-index="2"] .why-button').first().click()
  await expect(page.locator('.why .why-lines').first()).toBeVisible()
  await expect(page.locator('.chart svg')).toBeVisible()
  const keep = process.env['HENGCAI_PICTURES'] === '1'
  await page.screenshot({
    path: keep ? resolve(import.meta.dirname, '../../docs/images/results.png') : information.outputPath('results.png'),
    animations: 'disabled'
  })
})
