import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { mostAttachmentBytes } from '../../shared/families/grade'
import { applyChanges, hostOnlyTables, windowTables, type MutableTables } from '../../shared/workspace/tables'
import { openWorkspace } from '../../electron/services/storage'
import { follow, loadMirror, type Mirror } from '../../renderer/state/mirror'
import { testHost, valueOf, type TestHost } from './services'

const hosts: TestHost[] = []
afterEach(async () => {
  for (const { services } of hosts.splice(0)) await services.close()
})
const pdf = Buffer.from('%PDF-1.4\n% 等级调整审批表，已签字\n')
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const of = { year: 2026, staffNo: null, by: '王雪梅', on: '2026-07-10' } as const

async function start(): Promise<TestHost> {
  const made = testHost()
  hosts.push(made)
  valueOf(await made.host['workspace.create']({ company: '绵阳' }))
  const year = { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: {} }
  valueOf(await made.host['workspace.dispatch']({ command: 'grade.openYear', input: year }))
  return made
}
const upload = async ({ services }: TestHost, name: string, bytes: Uint8Array): Promise<string> => valueOf(await services.receiveUpload(name, bytes)).handle
const add = async (made: TestHost, name: string, bytes: Uint8Array) => made.host['attachments.add']({ ...of, upload: await upload(made, name, bytes) })
async function added(made: TestHost, name = '审批表.pdf', bytes: Uint8Array = pdf) {
  const acknowledged = valueOf(await add(made, name, bytes))
  const [row] = acknowledged.changes.flatMap((change) => (change.table === 'attachments' && change.after ? [change.after] : []))
  if (!row) throw new Error('no row')
  return { acknowledged, row }
}
/** What lies in the file, scans and all. */
async function inFile({ services, folder }: TestHost, file = '绵阳.hengcai') {
  await services.close()
  const opened = valueOf(await openWorkspace(join(folder, file), { by: '', now: () => new Date(2026, 10, 23), readOnly: true }))
  await opened.close()
  return opened.tables
}

describe('a scan', () => {
  it('is kept with its name, type, size and digest, and comes back to the byte', async () => {
    const made = await start()
    const { row } = await added(made)
    expect(row).toEqual({ ...of, attachment: expect.any(String), name: '审批表.pdf', type: 'application/pdf', bytes: pdf.length, sha256: digest(pdf) })
    expect(valueOf(await made.host['attachments.open']({ attachment: row.attachment }))).toMatchObject({ name: '审批表.pdf' })
    expect(Buffer.from(made.delivered.get('审批表.pdf') ?? []).equals(pdf)).toBe(true)
  })
  it.each([
    ['扫描.png', png, 'image/png', '扫描.png'],
    ['照片.JPEG', jpeg, 'image/jpeg', '照片.JPEG'],
    ['其实是照片.pdf', jpeg, 'image/jpeg', '其实是照片.pdf.jpg'],
    ['setup.exe', pdf, 'application/pdf', 'setup.exe.pdf'],
    ['签字\u202efdp.exe', pdf, 'application/pdf', '签字fdp.exe.pdf'],
    ['con.pdf', pdf, 'application/pdf', '_con.pdf'],
    [`${'长'.repeat(200)}.pdf`, pdf, 'application/pdf', `${'长'.repeat(60)}.pdf`]
  ])('%s is what its bytes say, under a name that nothing would run', async (name, bytes, type, kept) => {
    expect((await added(await start(), name, bytes)).row).toMatchObject({ type, name: kept })
  })
  it.each([
    ['程序.pdf', Buffer.from('MZ\u0090 not a scan')],
    ['网页.png', Buffer.from('<html><script>alert(1)</script>')],
    ['图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['空.pdf', Buffer.alloc(0)]
  ])('%s is refused, and nothing is written', async (name, bytes) => {
    const made = await start()
    expect(await add(made, name, bytes)).toMatchObject({ ok: false, fault: { code: 'gradeFault.attachmentType', place: { file: name } } })
    expect(valueOf(await made.host['workspace.session']({}))?.sequence).toBe(1)
  })
  it('may have as many bytes as the limit says, and not one more', async () => {
    const made = await start()
    const full = Buffer.concat([pdf, Buffer.alloc(mostAttachmentBytes - pdf.length)])
    expect((await added(made, '满.pdf', full)).row.bytes).toBe(mostAttachmentBytes)
    expect(await add(made, '超.pdf', Buffer.concat([full, Buffer.of(0)]))).toMatchObject({
      ok: false,
      fault: { code: 'gradeFault.attachmentSize', params: { name: '超.pdf', size: '4.01', limit: '4.00' } }
    })
  })
  it('needs a year that was begun, a known person and an upload that is still there', async () => {
    const made = await start()
    const ask = async (more: object) => made.host['attachments.add']({ ...of, upload: await upload(made, '表.pdf', pdf), ...more })
    expect(await ask({ year: 2030 })).toMatchObject({ ok: false, fault: { code: 'gradeFault.unknownYear' } })
    expect(await ask({ staffNo: 'MY1' })).toMatchObject({ ok: false, fault: { code: 'gradeFault.unknownPerson' } })
    expect(await ask({ upload: 'gone' })).toMatchObject({ ok: false, fault: { code: 'upload.gone' } })
    expect(await made.host['attachments.open']({ attachment: 'none' })).toMatchObject({ ok: false, fault: { code: 'gradeFault.unknownAttachment' } })
  })
  it('comes back with a daily backup', async () => {
    const made = await start()
    const { host } = made
    const { row } = await added(made)
    valueOf(await host['workspace.close']({}))
    const [recent] = valueOf(await host['home.recent']({}))
    const handle = recent?.handle ?? ''
    valueOf(await host['workspace.open']({ handle }))
    valueOf(await host['workspace.dispatch']({ command: 'grade.detach', input: { attachment: row.attachment } }))
    valueOf(await host['workspace.close']({}))
    const [backup] = valueOf(await host['workspace.backups']({ handle }))
    valueOf(await host['workspace.restoreBackup']({ handle, name: backup?.name ?? '' }))
    valueOf(await host['attachments.open']({ attachment: row.attachment }))
    expect(Buffer.from(made.delivered.get('审批表.pdf') ?? []).equals(pdf)).toBe(true)
  })
  it('is in the file and in a copy of it, once however often it is attached', async () => {
    const made = await start()
    await added(made)
    await added(made, '同一份.pdf')
    valueOf(await made.host['workspace.saveCopy']({}))
    const copy = made.delivered.get('绵阳.hengcai')
    expect(copy && Buffer.from(copy).includes(pdf.toString('base64'))).toBe(true)
    const tables = await inFile(made)
    expect([tables.attachments.size, tables.attachmentContents.get(digest(pdf))?.base64]).toEqual([2, pdf.toString('base64')])
  })
})

/** A window over the real contract: it loads its mirror once and then follows what is acknowledged. */
async function windowOf({ host }: TestHost): Promise<{ readonly mirror: () => MutableTables; follow(of: Parameters<typeof follow>[1]): void }> {
  const session = valueOf(await host['workspace.session']({}))
  if (!session) throw new Error('nothing open')
  let mirror: Mirror = valueOf(await loadMirror(host, session.rowCounts, () => undefined))
  return {
    mirror: () => mirror.tables,
    follow(acknowledged) {
      expect(follow(mirror.sequence, acknowledged)).toBe('apply')
      applyChanges(mirror.tables, acknowledged.changes)
      mirror = { ...mirror, sequence: acknowledged.sequence }
    }
  }
}
const rowsOf = (tables: MutableTables) => Object.fromEntries(windowTables.map((name) => [name, [...tables[name].entries()]]))

describe('a window', () => {
  it('stays equal to the document through attaching, detaching, undo and redo, and never gets what a scan holds', async () => {
    const made = await start()
    const { host } = made
    const own = await windowOf(made)
    const replies: unknown[] = []
    const step = async (reply: ReturnType<(typeof host)['workspace.undo']>): Promise<void> => {
      const acknowledged = valueOf(await reply)
      replies.push(acknowledged)
      own.follow(acknowledged)
      const fresh = await windowOf(made)
      expect(rowsOf(own.mirror())).toEqual(rowsOf(fresh.mirror()))
    }
    await step(host['attachments.add']({ ...of, upload: await upload(made, '表.pdf', pdf) }))
    const [attachment = ''] = own.mirror().attachments.keys()
    await step(host['workspace.undo']({}))
    expect(own.mirror().attachments.size).toBe(0)
    await step(host['workspace.redo']({}))
    await step(host['workspace.dispatch']({ command: 'grade.detach', input: { attachment } }))
    await step(host['workspace.undo']({}))
    expect([...own.mirror().attachments.keys()]).toEqual([attachment])
    valueOf(await host['attachments.open']({ attachment }))
    const history = valueOf(await host['workspace.history']({ offset: 0, limit: 100 }))
    expect(history.records.map(({ command }) => command)).toEqual([
      'workspace.undo',
      'grade.detach',
      'workspace.redo',
      'workspace.undo',
      'grade.attach',
      'grade.openYear'
    ])
    expect(JSON.stringify([replies, history, valueOf(await host['workspace.session']({}))])).not.toContain(pdf.toString('base64'))
    expect(own.mirror().attachmentContents.size).toBe(0)
  })
  it.each(hostOnlyTables)('cannot ask for the rows of %s', async (table) => {
    const made = await start()
    await added(made)
    expect(await made.services.call('workspace.rows', { table, offset: 0, limit: 10 })).toMatchObject({ ok: false, fault: { code: 'contract.badInput' } })
    expect(Object.keys(valueOf(await made.host['workspace.session']({}))?.rowCounts ?? {})).toEqual(windowTables)
  })
  it.each([
    [
      'content that its digest is not of',
      { content: { sha256: digest(pdf), base64: Buffer.from(pdf.toString('latin1').replace('1.4', '1.7'), 'latin1').toString('base64') } },
      'gradeFault.attachmentBroken'
    ],
    [
      'the same bytes written otherwise',
      {
        attachment: { type: 'image/png', bytes: png.length, sha256: digest(png) },
        content: { sha256: digest(png), base64: `${png.toString('base64').slice(0, -2)}N=` }
      },
      'gradeFault.attachmentBroken'
    ],
    ['another type than it has', { attachment: { type: 'image/png' } }, 'gradeFault.attachmentBroken'],
    ['another size than it has', { attachment: { bytes: 5 } }, 'gradeFault.attachmentBroken'],
    ['the digest of something that is not there', { attachment: { sha256: digest(png) } }, 'gradeFault.attachmentBroken'],
    [
      'a program',
      {
        attachment: { sha256: digest(Buffer.from('MZ')), bytes: 2 },
        content: { sha256: digest(Buffer.from('MZ')), base64: Buffer.from('MZ').toString('base64') }
      },
      'gradeFault.attachmentType'
    ]
  ])('cannot have %s journalled', async (_what, forged: { attachment?: object; content?: object }, code) => {
    const made = await start()
    const attachment = { ...of, attachment: 'mine', name: '表.pdf', type: 'application/pdf', bytes: pdf.length, sha256: digest(pdf), ...forged.attachment }
    const content = { sha256: digest(pdf), base64: pdf.toString('base64'), ...forged.content }
    const reply = await made.host['workspace.dispatch']({ command: 'grade.attach', input: { attachment, content } })
    expect(reply).toMatchObject({ ok: false, fault: { code } })
    const tables = await inFile(made)
    expect([tables.attachments.size, tables.attachmentContents.size]).toEqual([0, 0])
  })
  it('may attach by the command what is true of it', async () => {
    const made = await start()
    const attachment = { ...of, attachment: 'mine', name: 'run.exe', type: 'application/pdf', bytes: pdf.length, sha256: digest(pdf) }
    const input = { attachment, content: { sha256: digest(pdf), base64: pdf.toString('base64') } }
    valueOf(await made.host['workspace.dispatch']({ command: 'grade.attach', input }))
    expect(valueOf(await made.host['attachments.open']({ attachment: 'mine' }))).toMatchObject({ name: 'run.exe.pdf' })
  })
})
