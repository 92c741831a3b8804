import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWordWriter } from '../../electron/services/documents/word/writer'
import { unpack } from '../../electron/services/excel/write/zip'
import { letterhead, sampleDocument } from './samples'

/** Over the built worker, as users have it. */
const built = join(import.meta.dirname, '../../out/main/document-writer.js')
const order = (title: string) => ({
  documents: [sampleDocument({ title, blocks: [] })],
  paper: { letterhead, language: 'zh-CN' as const, say: () => 'a function, which does not cross' }
})

describe('the writer in a thread of its own', () => {
  test('is built', () => {
    expect(existsSync(built)).toBe(true)
  })
  test('writes one file after the other, and ends', async () => {
    const writer = createWordWriter(built)
    for (const title of ['甲', '乙', '丙']) expect(new TextDecoder().decode(unpack(await writer.write(order(title))).get('docProps/core.xml'))).toContain(title)
    await writer.end()
  })
  test('that is ended gives up what it is at', async () => {
    const writer = createWordWriter(built)
    const writing = writer.write(order('甲'))
    void writer.end()
    await expect(writing).rejects.toThrow('ended')
  })
  test('leaves this thread free', async () => {
    const writer = createWordWriter(built)
    await writer.write(order('甲'))
    let worst = 0
    let last = performance.now()
    const timer = setInterval(() => {
      worst = Math.max(worst, performance.now() - last)
      last = performance.now()
    }, 5)
    await writer.write({ ...order('乙'), documents: Array.from({ length: 5 }, (_, index) => sampleDocument({ title: String(index) })) })
    clearInterval(timer)
    await writer.end()
    // Beside other tests on a small machine a timer is late by itself; written here it would be late by seconds.
    expect(worst).toBeLessThan(500)
  })
})
