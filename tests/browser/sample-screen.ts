import type { Page } from '@playwright/test'
import { expect } from './application'

export const go = (page: Page, address: string): Promise<unknown> => page.evaluate((hash) => (location.hash = hash), address)

export type Screen = {
  readonly name: string
  /** Goes there from anywhere; nothing of the language is used. */ open(page: Page): Promise<void>
  /** Leaves what would be in the way of the next. */ close?(page: Page): Promise<void>
}

/** A screen that its address opens; `ready` is there once it is whole. */
export const place = (name: string, address: string, ready: string): Screen => ({
  name,
  async open(page) {
    await go(page, address)
    await expect(page.locator(ready).first()).toBeVisible()
  }
})
