import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { main } from '../../electron/cli/main'
import { createKeyRing, readCardFile } from '../../electron/services/keys'
import { openWorkspace } from '../../electron/services/storage'
import { newFolder, valueOf } from './machines'

type Ran = { readonly code: number; readonly out: string; readonly error: string }
const folder = newFolder()
const at = (name: string): string => join(folder, name)
/** The command line of one of two laptops, within this process. */
async function run(laptop: 'city' | 'province', passphrase: string | null, ...argv: string[]): Promise<Ran> {
  vi.stubEnv('HENGCAI_DATA', at(laptop))
  vi.stubEnv('HENGCAI_PASSPHRASE', passphrase ?? '')
  let [out, error] = ['', '']
  const code = await main([...argv, '--by', '王雪梅'], { out: (text) => (out += text), error: (text) => (error += text) })
  return { code, out, error }
}
const done = async (...given: Parameters<typeof run>): Promise<string> => {
  const { code, out, error } = await run(...given)
  expect({ code, error }).toEqual({ code: 0, error: '' })
  return out
}
const passphrase = '青山绿水 2026'
const fingerprintOf = (card: string): string => valueOf(readCardFile(card, readFileSync(at(card)))).fingerprint

beforeAll(async () => {
  await done('city', null, 'new', at('绵阳.hengcai'), '--company', '绵阳分公司')
  await done('province', null, 'new', at('省.hengcai'), '--company', '省公司')
})
afterAll(() => vi.unstubAllEnvs())

test('keys are made, handed out, compared, replaced and lost on the command line', async () => {
  const [city, province] = [at('绵阳.hengcai'), at('省.hengcai')]
  const make = ['keys', 'make', city, '--office', 'city', '--code', 'MY', '--name', '绵阳分公司']
  expect(await run('city', null, ...make)).toMatchObject({ code: 3, error: expect.stringContaining('口令') })
  expect(await run('city', 'short', ...make)).toMatchObject({ code: 2 })
  expect(await done('city', passphrase, ...make)).toMatch(/本单位：市州分公司，代码 MY，绵阳分公司，指纹 (\d{4} ?){6}\n私密部分在这台电脑上\n还没有出具恢复单/)
  expect(await run('city', passphrase, ...make)).toMatchObject({ code: 3, error: expect.stringContaining('已经有密钥') })

  writeFileSync(at('口令.txt'), `${passphrase}\n`)
  await done('city', null, 'keys', 'card', city, '-o', at('绵阳.hckey'), '--passphrase-file', at('口令.txt'))
  expect(await run('city', 'wrong passphrase', 'keys', 'card', city, '-o', at('x.hckey'))).toMatchObject({
    code: 3,
    error: expect.stringContaining('口令不对')
  })

  expect(await done('province', null, 'keys', 'take', province, at('绵阳.hckey'))).toMatch(/未核对\n请让对方读一遍指纹/)
  const fingerprint = fingerprintOf('绵阳.hckey')
  const wrong = fingerprint.replace(/.$/, (digit) => String((Number(digit) + 1) % 10))
  expect(await run('province', null, 'keys', 'confirm', province, '--heard', wrong, '--with', '李工')).toMatchObject({
    code: 3,
    error: expect.stringContaining('不一致')
  })
  expect(await run('province', null, 'keys', 'confirm', province, '--heard', '12', '--with', '李工')).toMatchObject({ code: 2 })
  expect(await done('province', null, 'keys', 'confirm', province, '--heard', fingerprint.replace(/(.{4})/g, '$1 '), '--with', '李工')).toContain(
    '已核对（电话）'
  )

  await done('city', passphrase, ...make, '--replace', 'rotated')
  await done('city', passphrase, 'keys', 'card', city, '-o', at('绵阳2.hckey'))
  expect(await done('province', null, 'keys', 'take', province, at('绵阳2.hckey'))).toMatch(/已停用[^]*原密钥担保|原密钥担保[^]*已停用/)

  await done('city', 'a new passphrase', ...make, '--replace', 'lost')
  expect(await done('province', null, 'keys', 'retire', province, fingerprintOf('绵阳2.hckey'), '--replace', 'lost')).toContain('已遗失，不信任')
  const shown = JSON.parse(await done('province', null, 'keys', 'show', province, '--json')) as { own: null; others: { state: string }[] }
  expect(shown).toMatchObject({ own: null })
  expect(shown.others.map(({ state }) => state).toSorted()).toEqual(['lost', 'rotated'])
})

test('the code of the sheet makes the keys again on another computer', async () => {
  const file = at('德阳.hengcai')
  await done('city', null, 'new', file, '--company', '德阳分公司')
  await done('city', passphrase, 'keys', 'make', file, '--office', 'city', '--code', 'DY', '--name', '德阳分公司')
  await done('city', passphrase, 'keys', 'sheet', file, '-o', at('恢复单.docx'))
  expect([...readFileSync(at('恢复单.docx')).subarray(0, 2)]).toEqual([0x50, 0x4b])
  const opened = valueOf(await openWorkspace(file, { by: '王雪梅', now: () => new Date(), readOnly: true }))
  const [own] = opened.tables.ownKeys.values()
  expect(own?.recoveryOn).not.toBeNull()
  await opened.close()
  const ring = createKeyRing({ dataFolder: at('city'), secrets: null })
  valueOf(await ring.unlock(own?.fingerprint ?? '', passphrase))
  const [code] = valueOf(await ring.recoveryCodes(own?.fingerprint ?? ''))
  writeFileSync(at('恢复码.txt'), `${code?.code ?? ''}\n`)
  expect(await run('province', passphrase, 'keys', 'card', file, '-o', at('德阳.hckey'))).toMatchObject({ code: 3, error: expect.stringContaining('没有指纹') })
  expect(await done('province', passphrase, 'keys', 'restore', file, '--input', at('恢复码.txt'))).toContain('已恢复密钥')
  await done('province', passphrase, 'keys', 'card', file, '-o', at('德阳.hckey'))
  expect(fingerprintOf('德阳.hckey')).toBe(own?.fingerprint)
})

test('wrong use is told, and the help says how', async () => {
  for (const argv of [
    ['keys'],
    ['keys', 'burn'],
    ['keys', 'make'],
    ['keys', 'take', at('绵阳.hengcai')],
    ['keys', 'make', at('绵阳.hengcai'), '--office', 'moon']
  ])
    expect((await run('city', passphrase, ...argv)).code).toBe(2)
  expect(await done('city', null, '--help')).toContain('keys confirm FILE --heard')
})
