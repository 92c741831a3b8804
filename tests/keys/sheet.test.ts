import { describe, expect, test } from 'vitest'
import { decodeCode, encodeCode, newSeed, recoverySheet, recoverySheetDocument } from '../../electron/services/keys'
import { keySheet } from '../../electron/services/keys/key-sheet'
import type { PdfPrinter } from '../../electron/ports'
import type { CivilDate } from '../../shared/kernel/civil-date'
import { sayFingerprint, type OwnKey } from '../../shared/trust'
import { paperIn } from '../documents/samples'
import { about, faultOf, valueOf } from './machines'

const today = '2026-11-24' as CivilDate
const ownKey = (office: 'city' | 'province'): OwnKey => ({
  fingerprint: '040271495916040997011312',
  card: { ...about(office), signing: 'A'.repeat(43), recipients: [`age1${'q'.repeat(58)}`] },
  by: '王雪梅',
  recoveryOn: null,
  retired: null
})
const codes = [
  { of: 'working', code: encodeCode(newSeed()) },
  { of: 'reserve', code: encodeCode(newSeed()) }
] as const
const textsIn = (value: unknown): string => JSON.stringify(value)
const printer = (there: boolean): PdfPrinter => ({
  isThere: () => there,
  print: async ({ html }) => new TextEncoder().encode(html),
  rest: async () => undefined
})

describe('a recovery sheet', () => {
  test.each(['zh-CN', 'en'] as const)('in %s has a page for each code, with what it is, of which key, and lines to sign', (language) => {
    const pages = recoverySheetDocument(keySheet(ownKey('province'), codes, today, language), language)
    expect(pages.map(({ subtitle }) => subtitle)).toHaveLength(2)
    expect(new Set(pages.map(({ subtitle }) => subtitle)).size).toBe(2)
    pages.forEach((page, index) => {
      const large = page.blocks.flatMap((block) => (block.kind === 'paragraph' && block.style === 'title' ? [block.text] : []))
      expect(large.every((line) => line.split('\u2003').length <= 5)).toBe(true)
      // What is printed can be typed in as it stands, and is the one code of this page.
      expect(decodeCode(large.join('\n'))).toEqual(decodeCode(codes[index]?.code ?? ''))
      expect(textsIn(page)).toContain(sayFingerprint(ownKey('province').fingerprint))
      expect(page.blocks.find((block) => block.kind === 'signatures')?.lines).toHaveLength(3)
      expect(textsIn(page)).toContain(today)
      expect(textsIn(page)).not.toMatch(/keySheet\.|recoverySheet\.|[{}]name/)
    })
  })
  test('of a city has one code, which is not called the working one', () => {
    const [page, ...others] = recoverySheetDocument(keySheet(ownKey('city'), codes.slice(0, 1), today, 'zh-CN'), 'zh-CN')
    expect([page?.subtitle, others.length]).toEqual(['恢复码', 0])
  })
  test('is printed as PDF where the machine can, all pages in one file, else refused', async () => {
    const sheet = keySheet(ownKey('province'), codes, today, 'zh-CN')
    const made = valueOf(await recoverySheet(sheet, { format: 'pdf', paper: paperIn(), printer: printer(true) }))
    expect(made.name).toBe('密钥恢复单-省公司.pdf')
    const html = new TextDecoder().decode(made.bytes)
    for (const { code } of codes) expect(html).toContain(code.split(' ').slice(0, 5).join('\u2003'))
    expect(faultOf(await recoverySheet(sheet, { format: 'pdf', paper: paperIn(), printer: printer(false) }))).toBe('document.noBrowser')
  })
})
