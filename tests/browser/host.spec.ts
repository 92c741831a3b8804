import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from './application'

test('opens by its link, and the address that stays is clean', async ({ application: { page, complaints } }) => {
  expect(new URL(page.url()).search).toBe('')
  await expect(page.locator('#root > :not(style)').first()).toBeVisible()
  const cookies = await page.context().cookies()
  expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([{ httpOnly: true, sameSite: 'Strict' }])
  expect(await page.evaluate(() => document.cookie)).toBe('')
  expect(complaints).toEqual([])
})

test('lets no second browser in by the same link, but by a new one', async ({ application, browser }) => {
  const used = await application.newAddress()
  const first = await (await browser.newContext()).newPage()
  await first.goto(used)
  expect(new URL(first.url()).search).toBe('')
  const second = await (await browser.newContext()).newPage()
  expect((await second.goto(used))?.status()).toBe(403)
  await expect(second.getByText('按回车键')).toBeVisible()
  expect((await second.goto(await application.newAddress()))?.ok()).toBe(true)
})

test('runs no script and applies no style that somebody smuggled in', async ({ application: { page } }) => {
  const breaches = await page.evaluate(async () => {
    const found: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => found.push(effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.smuggled = true'
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(script, style)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    await fetch('https://example.com/').catch(() => undefined)
    // Each breach is reported in its own time.
    for (let time = 0; time < 50 && new Set(found).size < 4; time++) await new Promise((done) => setTimeout(done, 100))
    return { directives: [...new Set(found)].toSorted(), ran: 'smuggled' in window, hidden: getComputedStyle(document.body).display === 'none' }
  })
  expect(breaches).toEqual({ directives: ['connect-src', 'frame-src', 'script-src-elem', 'style-src-elem'], ran: false, hidden: false })
})

test('is not to be framed or read by another site', async ({ application: { page }, browser }) => {
  const address = new URL(page.url()).origin
  const stranger = await (await browser.newContext()).newPage()
  await stranger.route('http://stranger.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>stranger</title>' }))
  await stranger.goto('http://stranger.example/')
  const outcome = await stranger.evaluate(async (target) => {
    const send = (options: RequestInit) =>
      fetch(`${target}/call/app.about`, options).then(
        (response) => `answered ${response.status}`,
        () => 'refused'
      )
    return [await send({ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }), await send({})]
  }, address)
  expect(outcome).toEqual(['refused', 'refused'])
})

test('the bridge was built as a sandbox needs it: CommonJS that asks for electron and nothing else', () => {
  const bridge = readFileSync(resolve(import.meta.dirname, '../../out/preload/index.cjs'), 'utf8')
  expect([...bridge.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron'])
  expect(bridge).not.toMatch(/^(?:import|export)\b/m)
})
