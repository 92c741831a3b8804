import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { decodeCode } from '../../electron/services/keys'
import { testHost, valueOf, type TestHost } from './services'

const [first, second] = ['涪江的水 2026', '嘉陵江 2027']
const fileName = '绵阳分公司.hengcai'
const person = (staffNo: string, name: string) => ({ staffNo, name, county: '涪城', post: '城区客户经理', grade: 'G2', hireDate: '2019-07-01' })

async function opened(operator = '甲'): Promise<TestHost> {
  const tested = testHost()
  valueOf(await tested.host['preferences.save']({ operator }))
  valueOf(await tested.host['workspace.create']({ company: '绵阳分公司' }))
  await put(tested, person('1001', '李伟明'))
  return tested
}
const put = async ({ host }: TestHost, row: object): Promise<void> =>
  void valueOf(await host['workspace.dispatch']({ command: 'roster.savePerson', input: { person: row } }))
const wordText = (bytes: Uint8Array | undefined): string =>
  strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ')
/** The code as somebody reads it off the sheet. */
const codeOn = (tested: TestHost): string =>
  /(?:\b[0-9A-Z]{4}\b[\s\u2003]+){10,}[0-9A-Z]{1,4}\b/.exec(wordText(tested.delivered.get('密码恢复单-绵阳分公司.docx')))?.[0] ?? ''
const recentOf = async ({ host }: TestHost): Promise<string> => valueOf(await host['home.recent']({}))[0]?.handle ?? ''
const faultOf = (result: { ok: boolean; fault?: { code: string } }): string => result.fault?.code ?? 'none'

describe('the password of a workspace', () => {
  test('is set with its sheet, asked for on opening, and kept in mind until it is given', async () => {
    const tested = await opened()
    const { host } = tested
    expect(valueOf(await host['password.state']({}))).toEqual({ protected: false, waiting: null })
    const set = valueOf(await host['password.set']({ current: null, next: first, format: 'word' }))
    expect([set.delivery?.name, valueOf(await host['password.state']({}))]).toEqual(['密码恢复单-绵阳分公司.docx', { protected: true, waiting: null }])
    expect(faultOf(await host['password.set']({ current: null, next: second, format: 'word' }))).toBe('file.passwordNeeded')
    valueOf(await host['workspace.close']({}))
    expect(readFileSync(join(tested.folder, fileName), 'utf8')).not.toContain('李伟明')
    const handle = await recentOf(tested)
    expect(faultOf(await host['workspace.unlock']({ password: first }))).toBe('desk.nothingLocked')
    expect(faultOf(await host['workspace.open']({ handle }))).toBe('file.passwordNeeded')
    expect(valueOf(await host['password.state']({}))).toEqual({ protected: false, waiting: fileName })
    expect(faultOf(await host['workspace.unlock']({ password: second }))).toBe('file.passwordWrong')
    expect(valueOf(await host['workspace.unlock']({ password: first }))).toMatchObject({ company: '绵阳分公司', sequence: 1, notices: [] })
    expect(valueOf(await host['password.state']({}))).toEqual({ protected: true, waiting: null })
    expect(faultOf(await host['password.remove']({ current: second }))).toBe('file.passwordWrong')
    valueOf(await host['password.remove']({ current: first }))
    expect(readFileSync(join(tested.folder, fileName), 'utf8')).toContain('李伟明')
    expect(tested.log).toEqual([])
  })

  test('forgotten: the code on the sheet opens the file and sets another; typing errors are told', async () => {
    const tested = await opened()
    const { host } = tested
    valueOf(await host['password.set']({ current: null, next: first, format: 'word' }))
    const code = codeOn(tested)
    expect(decodeCode(code)).toHaveLength(32)
    tested.delivered.clear()
    expect(faultOf(await host['password.recoverySheet']({ current: second, format: 'word' }))).toBe('file.passwordWrong')
    valueOf(await host['password.recoverySheet']({ current: first, format: 'word' }))
    expect(decodeCode(codeOn(tested))).toEqual(decodeCode(code))
    valueOf(await host['workspace.close']({}))
    expect(faultOf(await host['workspace.open']({ handle: await recentOf(tested), mode: 'look' }))).toBe('file.passwordNeeded')
    const slip = code.replace(/[0-9A-Z]/, (sign) => (sign === '7' ? '8' : '7'))
    expect(faultOf(await host['workspace.recover']({ code: slip, newPassword: second }))).toBe('file.recoveryCodeMistyped')
    expect(valueOf(await host['workspace.recover']({ code: code.toLowerCase(), newPassword: second })).sequence).toBe(1)
    valueOf(await host['workspace.close']({}))
    expect(faultOf(await tested.services.openPath(join(tested.folder, fileName)))).toBe('file.passwordNeeded')
    expect([faultOf(await host['workspace.unlock']({ password: first })), faultOf(await host['workspace.unlock']({ password: second }))]).toEqual([
      'file.passwordWrong',
      'none'
    ])
  })

  test('is asked for a backup that is restored and a file that is brought', async () => {
    const tested = await opened()
    const { host } = tested
    valueOf(await host['password.set']({ current: null, next: first, format: 'word' }))
    valueOf(await host['workspace.close']({}))
    const handle = await recentOf(tested)
    expect(faultOf(await host['workspace.open']({ handle }))).toBe('file.passwordNeeded')
    valueOf(await host['workspace.unlock']({ password: first }))
    const [backup] = readdirSync(join(tested.folder, '绵阳分公司.backups'))
    await put(tested, person('1002', '张敏'))
    expect(faultOf(await host['workspace.restoreBackup']({ handle, name: backup ?? '' }))).toBe('file.passwordNeeded')
    expect(valueOf(await host['workspace.unlock']({ password: first })).rowCounts.people).toBe(1)
    const upload = valueOf(await tested.services.receiveUpload('带来的.hengcai', readFileSync(join(tested.folder, fileName))))
    expect(faultOf(await host['workspace.openUploaded']({ upload: upload.handle }))).toBe('file.passwordNeeded')
    expect(valueOf(await host['password.state']({})).waiting).toBe('带来的.hengcai')
    expect(valueOf(await host['workspace.unlock']({ password: first })).fileName).toBe('带来的.hengcai')
    expect(valueOf(await host['home.recent']({})).map((file) => file.fileName)).toEqual(['带来的.hengcai', fileName])
  })
})

describe('a workspace that changes hands', () => {
  test.each([null, first])('goes whole from laptop to laptop, with names, undo and its password (%s)', async (password) => {
    const giver = await opened('甲')
    if (password !== null) valueOf(await giver.host['password.set']({ current: null, next: password, format: 'word' }))
    await put(giver, person('1002', '张敏'))
    valueOf(await giver.host['workspace.handOver']({ part: 'sheet', format: 'word' }))
    valueOf(await giver.host['workspace.handOver']({ part: 'copy' }))
    const copy = giver.delivered.get(fileName) ?? new Uint8Array()
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(copy))).toString('hex')
    const sheet = wordText(giver.delivered.get('交接单-绵阳分公司.docx'))
    expect([sheet.includes(digest), sheet.includes('甲'), sheet.includes('请当面告知')]).toEqual([true, true, password !== null])

    const taker = testHost()
    valueOf(await taker.host['preferences.save']({ operator: '乙' }))
    const upload = valueOf(await taker.services.receiveUpload(fileName, copy))
    const came = await taker.host['workspace.openUploaded']({ upload: upload.handle })
    const session = valueOf(password === null ? came : await taker.host['workspace.unlock']({ password }))
    expect([session.sequence, session.canUndo, session.notices]).toEqual([2, true, []])
    await put(taker, person('1003', '王强'))
    valueOf(await taker.host['workspace.undo']({}))
    valueOf(await taker.host['workspace.undo']({}))
    const { records } = valueOf(await taker.host['workspace.history']({ offset: 0, limit: 10 }))
    expect(records.map(({ by }) => by)).toEqual(['乙', '乙', '乙', '甲', '甲'])
    const { rows } = valueOf(await taker.host['workspace.rows']({ table: 'people', offset: 0, limit: 10 }))
    expect(rows).toMatchObject([{ staffNo: '1001' }])
  })
})
