import { defineConfig } from '@playwright/test'
import { findBrowser } from './electron/installed-browser.mjs'
import { thisMachine } from './electron/machine.mjs'

const machine = thisMachine()
const executablePath = findBrowser(machine) ?? undefined

/** The interface in a real browser, over the real browser host: what is built in out/. Each test starts a host of its own. */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A trace takes a picture at every step, which is a good part of the time: HENGCAI_TRACE=1 asks for it.
    trace: process.env['HENGCAI_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(machine.root ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-gpu'
      ]
    }
  }
})
