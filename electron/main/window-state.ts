import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Rectangle } from 'electron'
import { z } from 'zod'

const stateSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(400).max(20_000), height: z.int().min(300).max(20_000), maximized: z.boolean() })
export type WindowState = z.infer<typeof stateSchema>

const overlaps = (a: Rectangle, b: Rectangle): boolean => a.x < b.x + b.width - 100 && b.x < a.x + a.width - 100 && a.y >= b.y - 10 && a.y < b.y + b.height - 50

/** Where the window was, unless that was never noted or no screen shows that place any more. */
export function readWindowState(path: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return screens.some((screen) => overlaps(state, screen)) ? state : null
  } catch {
    return null
  }
}

/** A window that cannot be remembered is no reason to fail. */
export function saveWindowState(path: string, state: WindowState): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify(state))
  } catch {
    return
  }
}
