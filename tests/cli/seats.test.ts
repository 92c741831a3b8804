import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { main } from '../../electron/cli/main'
import { seatBytes } from '../../electron/services/evaluation/seat-bytes'
import { openSeatFile, sealSeat } from '../../electron/services/evaluation/seat-envelope'
import { createWorkspace, openWorkspace } from '../../electron/services/storage'
import type { SeatFile } from '../../shared/families/evaluation'
import { civilDateSchema } from '../../shared/kernel/civil-date'
import { tableNames, type RowChange, type Tables } from '../../shared/workspace/tables'
import { edit, evaluation, fileOf, laptopOf, panelTables, rate } from '../families/evaluation/seat-fixture'
import { newFolder } from './run'

/** The command line within this process. */
async function run(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  let [out, error] = ['', '']
  const code = await main(argv, { out: (text) => (out += text), error: (text) => (error += text) })
  return { code, out, error }
}
const json = async (...argv: string[]) => {
  const { code, out } = await run(...argv, '--json')
  return { code, value: JSON.parse(out) as unknown }
}

const by = { by: '人力', now: () => new Date(2026, 5, 30) }
/** A file on disk with these tables. */
async function saved(tables: Tables, name = '云岭.hengcai'): Promise<string> {
  const path = join(newFolder(), name)
  const created = await createWorkspace(path, { ...by, company: '云岭市分公司' })
  if (!created.ok) throw new Error(created.fault.code)
  const changes = tableNames
    .filter((table) => table !== 'company')
    .flatMap((table) => [...tables[table]].map(([key, after]) => ({ table, key, before: null, after }) as unknown as RowChange))
  const done = await created.value.commit({ command: 'test', summary: { key: 'test' }, changes }, '人力')
  if (!done.ok) throw new Error(done.fault.code)
  await created.value.close()
  return path
}
async function ratingsIn(path: string): Promise<number> {
  const opened = await openWorkspace(path, { ...by, readOnly: true })
  if (!opened.ok) throw new Error(opened.fault.code)
  const { size } = opened.value.tables.ratings
  await opened.value.close()
  return size
}
/** As the assessor's laptop hands it in: under the code, or as releases until 0.5 did. */
async function filledIn(file: SeatFile, code: string | null = null): Promise<Uint8Array> {
  const { assessor } = file.assessor
  const laptop = laptopOf(file)
  for (const code of ['O01', 'O02']) rate(laptop, 'YL001', assessor, code, { level: '3' })
  edit(laptop, 'evaluation.submit', { ...evaluation, staffNo: 'YL001', assessor, at: '10:00' })
  const back = fileOf(laptop, assessor)
  if (code === null) return seatBytes(back)
  const sealed = await sealSeat(back, { code, signer: null, sealedOn: civilDateSchema.parse('2026-07-01'), sealedBy: assessor })
  if (!sealed.ok) throw new Error(sealed.fault.code)
  return sealed.value
}
const madeSchema = z.object({ files: z.array(z.object({ file: z.string(), code: z.string().regex(/^\d{8}$/) })) })

describe('assessor files on the command line', () => {
  test('are written one for each assessor, and merged when they come back', async () => {
    const file = await saved(panelTables())
    const folder = join(newFolder(), '评委')
    const made = await json('seats', file, '--round', '1', '--month', '2026-06', '-o', folder)
    expect(made).toMatchObject({ code: 0, value: { files: [{ assessor: 'A1', candidates: 2 }, { assessor: 'A2' }, { assessor: 'A3' }], problems: [] } })
    const names = readdirSync(folder).toSorted()
    expect(names).toHaveLength(3)
    const codes = new Map(madeSchema.parse(made.value).files.map(({ file, code }) => [file, code]))
    expect(new Set(codes.values()).size).toBe(3)
    const paths: string[] = []
    for (const name of names) {
      const code = codes.get(name) ?? ''
      const read = await openSeatFile(name, readFileSync(join(folder, name)), [code])
      if (!read.ok) throw new Error(read.fault.code)
      const path = join(newFolder(), name)
      writeFileSync(path, await filledIn(read.value.file, code))
      paths.push(path)
    }
    const merged = await json('merge', file, ...paths, ...paths)
    expect(merged).toMatchObject({
      code: 0,
      value: { merged: 6, refused: 0, files: [...paths.map(() => ({ added: 2, submitted: 1, fault: null })), { added: 0 }, {}, {}] }
    })
    expect(await ratingsIn(file)).toBe(6)
    const again = await run('merge', file, ...paths)
    expect(again.code).toBe(0)
    expect(again.out).toContain('新增 0 条、更新 0 条、不变 2 条评分')
  })
  test('name assessors of one name apart', async () => {
    const tables = panelTables()
    edit(tables, 'evaluation.saveAssessor', { assessor: 'A2', name: '张评委', unit: '', pin: null })
    const folder = newFolder()
    await run('seats', await saved(tables), '--round', '1', '--month', '2026-06', '-o', folder)
    expect(readdirSync(folder).toSorted()).toEqual(['云岭市分公司-评委-张评委-A1.hcass', '云岭市分公司-评委-张评委-A2.hcass', '云岭市分公司-评委-王评委.hcass'])
  })
  test('that are faulty are refused with exit code 1, and 3 when none is good', async () => {
    const tables = panelTables()
    const file = await saved(tables)
    const [good, bad] = [join(newFolder(), '好.hcass'), join(newFolder(), '坏.hcass')]
    writeFileSync(good, await filledIn(fileOf(tables, 'A1')))
    writeFileSync(bad, Buffer.from(await filledIn(fileOf(tables, 'A2'))).subarray(10))
    expect(await json('merge', file, bad, good)).toMatchObject({
      code: 1,
      value: { merged: 1, refused: 1, files: [{ fault: { code: 'seatFileFault.damaged', file: '坏.hcass' } }, { added: 2 }] }
    })
    const none = await run('merge', file, bad)
    expect(none.code).toBe(3)
    expect(none.out).toContain('没有合并')
    expect(await ratingsIn(file)).toBe(2)
  })
  test('of another copy want their code; those of an earlier release none', async () => {
    const tables = panelTables()
    const file = await saved(tables)
    const [sealed, plain] = [join(newFolder(), '密.hcass'), join(newFolder(), '旧.hcass')]
    writeFileSync(sealed, await filledIn(fileOf(tables, 'A1'), '20260701'))
    writeFileSync(plain, await filledIn(fileOf(tables, 'A2')))
    expect(await json('merge', file, sealed, plain)).toMatchObject({
      code: 1,
      value: { files: [{ fault: { code: 'seatFileFault.codeNeeded' } }, { added: 2 }] }
    })
    expect((await run('merge', file, sealed, '--code', '12')).code).toBe(2)
    expect((await run('merge', file, sealed, '--code', '11111111')).code).toBe(3)
    expect(await json('merge', file, sealed, '--code', '2026 0701')).toMatchObject({ code: 0, value: { files: [{ added: 2 }] } })
  })
  test('are listed with their codes', async () => {
    const { out } = await run('seats', await saved(panelTables()), '--round', '1', '--month', '2026-06', '-o', newFolder())
    expect(out).toMatch(/张评委\.hcass：候选人 2 人，领取码 \d{4} \d{4}\n/)
  })
  test('are refused where there is no evaluation, and wrong use is told', async () => {
    const file = await saved(panelTables())
    const folder = join(newFolder(), '没有')
    expect(await json('seats', file, '--round', '2', '--month', '2026-06', '-o', folder)).toMatchObject({
      code: 3,
      value: { fault: { code: 'seatFileFault.noEvaluation' } }
    })
    expect(existsSync(folder)).toBe(false)
    expect((await run('merge', file)).code).toBe(2)
    expect((await run('seats', file, '--round', '1', '--month', '2026-06')).code).toBe(2)
    expect((await run('merge', file, join(folder, 'x.hcass'))).code).toBe(3)
  })
})
