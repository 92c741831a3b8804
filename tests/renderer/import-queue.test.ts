import { describe, expect, it } from 'vitest'
import { ok, fail, type Result } from '../../shared/kernel/result'
import type { Acknowledged, ImportPreview, PreviewOptions } from '../../shared/contract'
import { hostFaults } from '../../renderer/host/messages'
import { blockedBy, ImportQueue } from '../../renderer/imports/import-queue'
import { findingsByCell } from '../../renderer/imports/PreviewGrid'
import { samplePreview } from './sample-preview'

const acknowledged: Acknowledged = { sequence: 1, savedAt: '', canUndo: true, canRedo: false, summary: null, changes: [] }
function queueOver(preview: (options: PreviewOptions) => Promise<Result<ImportPreview>> = async (options) => ok(samplePreview(options))) {
  const calls: unknown[] = []
  let jobs = 0
  const queue = new ImportQueue(
    {
      client: {
        'imports.preview': (options) => (calls.push(options), preview(options as PreviewOptions)),
        'imports.accept': async (input) => (calls.push(input), ok(acknowledged)),
        'imports.discard': async (input) => (calls.push(input), ok(null)),
        'jobs.progress': async () => ok(null),
        'jobs.cancel': async (input) => (calls.push(input), ok(null))
      },
      upload: async (file) => (file.name.startsWith('坏') ? fail(hostFaults.make('unreadable', { name: file.name })) : ok({ handle: file.name })),
      edit: (call) => call(),
      newJob: () => `job-${++jobs}`
    },
    { round: 1 }
  )
  const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 5))
  return { queue, calls, settle, state: () => queue.store.getState() }
}
const file = (name: string): File => new File(['x'], name)

describe('a queue of imports', () => {
  it('previews one file after another and writes only what is accepted', async () => {
    const { queue, calls, settle, state } = queueOver()
    queue.add([file('一.xlsx'), file('二.xlsx')])
    await settle()
    expect([state().current?.file, state().current?.phase, state().waiting.length]).toEqual(['一.xlsx', 'review', 1])
    expect(calls).toEqual([{ round: 1, book: '一.xlsx', job: 'job-1' }])
    await queue.accept('good')
    expect(state().finished.map((one) => one.file)).toEqual(['一.xlsx'])
    await settle()
    expect([state().current?.file, state().waiting.length]).toEqual(['二.xlsx', 0])
    await queue.drop()
    expect([state().current, state().finished.length]).toEqual([null, 1])
  })
  it('goes on living after a file that cannot be read', async () => {
    const { queue, settle, state } = queueOver()
    queue.add([file('坏.xls'), file('好.xlsx')])
    await settle()
    expect([state().current?.phase, state().current?.fault?.code]).toEqual(['refused', 'host.unreadable'])
    await queue.drop()
    await settle()
    expect(state().current?.phase).toBe('review')
  })
  it('keeps corrections while columns are matched, and forgets both for another sheet', async () => {
    const { queue, calls, settle } = queueOver()
    queue.add([file('一.xlsx')])
    await settle()
    await queue.correct('C4', '140')
    await queue.matchColumn(2, 'knowledge')
    expect(calls.at(-1)).toMatchObject({ corrections: { C4: '140' }, matching: { '2': 'knowledge' } })
    await queue.choose({ sheet: '底稿' })
    expect(calls.at(-1)).toEqual({ round: 1, sheet: '底稿', book: '一.xlsx', job: 'job-4' })
  })
  it('takes the latest answer, whichever comes last', async () => {
    const answers: ((result: Result<ImportPreview>) => void)[] = []
    const { queue, settle, state } = queueOver(() => new Promise((answer) => answers.push(answer)))
    queue.add([file('一.xlsx')])
    await settle()
    void queue.correct('C4', '140')
    await settle()
    answers[1]?.(ok({ ...samplePreview({ book: 'b' }), sheet: '后' }))
    answers[0]?.(ok({ ...samplePreview({ book: 'b' }), sheet: '先' }))
    await settle()
    expect(state().current?.preview?.sheet).toBe('后')
  })
})

describe('what keeps a preview from being written', () => {
  const preview = samplePreview({ book: 'b' })
  it.each([
    [preview, null],
    [{ ...preview, asks: ['year' as const] }, 'year'],
    [{ ...preview, counts: { ...preview.counts, good: 0 } }, 'none'],
    [{ ...preview, counts: { ...preview.counts, added: 0, changed: 0 } }, 'same']
  ])('case %#', (given, expected) => expect(blockedBy(given)).toBe(expected))
  it('marks the worst finding of each cell and no row that was passed over', () => {
    expect([...findingsByCell(preview.findings).keys()]).toEqual(['C4', 'D5', 'A6', 'B3'])
  })
})
