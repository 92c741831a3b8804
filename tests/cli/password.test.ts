import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeCode } from '../../electron/services/keys'
import { hengcai, mianyang, newFolder } from './run'

test('a file is encrypted, opened, changed and opened to all again by the command line', async () => {
  const folder = newFolder()
  const file = join(folder, '绵阳.hengcai')
  const [first, second] = [join(folder, 'first.txt'), join(folder, 'second.txt')]
  writeFileSync(first, '涪江的水 2026\r\n')
  writeFileSync(second, '\ufeff嘉陵江 2027\n')
  const json = async (...words: string[]): Promise<Record<string, unknown>> => JSON.parse((await hengcai([...words, '--json'])).out) as Record<string, unknown>
  await hengcai(['new', file, '--company', '绵阳分公司'])
  await hengcai(['import', file, mianyang('1-花名册.xlsx')])
  const { size } = statSync(file)

  expect(await hengcai(['password', file, 'set'])).toMatchObject({ code: 3, error: expect.stringContaining('--new-password-file') as string })
  const sheet = join(folder, '恢复单.docx')
  const set = await json('password', file, 'set', '--new-password-file', first, '-o', sheet)
  expect([set['action'], set['sheet'], decodeCode(String(set['recoveryCode']))?.length, existsSync(sheet)]).toEqual(['set', '恢复单.docx', 32, true])
  expect(statSync(file).size).toBeGreaterThan(size)

  const refused = await hengcai(['info', file])
  expect([refused.code, refused.error]).toEqual([3, expect.stringMatching(/设了密码[^]*--password-file[^]*HENGCAI_PASSWORD/)])
  expect(await hengcai(['info', file, '--password-file', second])).toMatchObject({ code: 3, error: expect.stringContaining('密码不对') as string })
  expect(await json('info', file, '--password-file', first)).toMatchObject({ company: '绵阳分公司', notices: [] })
  expect(await hengcai(['import', file, mianyang('2-考试成绩.csv'), '--round', '1', '--password-file', first])).toMatchObject({
    code: expect.any(Number) as number
  })

  expect((await hengcai(['password', file, 'set', '--password-file', first, '--new-password-file', second])).code).toBe(3)
  expect((await json('password', file, 'change', '--password-file', first, '--new-password-file', second))['action']).toBe('change')
  expect((await hengcai(['password', file, 'remove', '--password-file', second])).code).toBe(0)
  expect(readFileSync(file, 'utf8')).toContain('"table":"people"')
}, 60_000)
