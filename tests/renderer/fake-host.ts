import { createDispatcher, type Handlers } from '../../shared/contract/define'
import { contract, type AppContract, type Preferences, type Session } from '../../shared/contract'
import { fail, ok, type Result } from '../../shared/kernel/result'
import type { StandardPack } from '../../shared/standard/pack'
import { prepareEdit } from '../../shared/workspace/command'
import { afterRecord, noUndo, type ChangeRecord, type UndoState } from '../../shared/workspace/record'
import { applyChanges, emptyTables, forWindows, inverse, rowCountsOf, type MutableTables, type RowChange } from '../../shared/workspace/tables'
import { hostFaults } from '../../renderer/host/messages'
import { samplePreview } from './sample-preview'

const at = '2026-07-01T10:31:07+08:00'
const notHere = (name: string): Result<never> => fail(hostFaults.make('unreadable', { name }))

/** A host in memory: real commands and undo over real tables, workbooks from a drawer. For tests of the window only. */
export class FakeHost {
  tables: MutableTables = emptyTables()
  records: ChangeRecord[] = []
  private undo: UndoState = noUndo
  private preferences: Preferences
  private open: boolean
  calls: string[] = []

  constructor(private readonly setup: { readonly pack: StandardPack; readonly tables?: MutableTables; readonly open?: boolean; readonly operator?: string }) {
    if (setup.tables) this.tables = setup.tables
    this.open = setup.open ?? true
    this.preferences = { language: 'zh-CN', colourScheme: 'light', operator: setup.operator ?? '王雪梅' }
  }

  get session(): Session {
    return {
      id: 'session-1',
      company: [...this.tables.company.values()][0]?.name ?? '绵阳分公司',
      fileName: '绵阳分公司.hengcai',
      sample: true,
      sequence: this.records.length,
      savedAt: at,
      canUndo: this.undo.undoable.length > 0,
      canRedo: this.undo.redoable.length > 0,
      notices: [],
      rowCounts: rowCountsOf(this.tables)
    }
  }

  /** Puts an edit of somebody else into the document, so that the window's mirror falls behind. */
  editBehind(changes: readonly RowChange[]): void {
    this.record('test', { key: 'test' }, changes)
  }

  private record(command: string, summary: ChangeRecord['summary'], changes: readonly RowChange[], link: Pick<ChangeRecord, 'undoes' | 'redoes'> = {}) {
    applyChanges(this.tables, changes)
    if (changes.length > 0) {
      const record: ChangeRecord = { sequence: this.records.length + 1, at, by: this.preferences.operator, command, summary, changes: [...changes], ...link }
      this.records.push(record)
      this.undo = afterRecord(this.undo, record)
    }
    const { sequence, savedAt, canUndo, canRedo } = this.session
    return ok({ sequence, savedAt, canUndo, canRedo, summary, changes: forWindows(changes) })
  }

  private takeBack() {
    const record = this.records.find(({ sequence }) => sequence === this.undo.undoable.at(-1))
    return record ? this.record('undo', record.summary, inverse(record.changes), { undoes: record.sequence }) : notHere('undo')
  }
  private doAgain() {
    const record = this.records.find(({ sequence }) => sequence === this.undo.redoable.at(-1))
    return record ? this.record('redo', record.summary, record.changes, { redoes: record.sequence }) : notHere('redo')
  }
  private enter(): Result<Session> {
    this.open = true
    return ok(this.session)
  }

  private readonly handlers: Handlers<AppContract> = {
    'app.about': () => ok({ version: '0.1.0', host: 'browser' as const, workspaceFolder: '文档/衡才' }),
    'preferences.read': () => ok(this.preferences),
    'preferences.save': (changed) => ok((this.preferences = { ...this.preferences, ...(changed as Partial<Preferences>) })),
    'standard.pack': () => ok(this.setup.pack),
    'home.recent': () =>
      ok([
        { handle: 'recent-1', company: '绵阳分公司', fileName: '绵阳分公司.hengcai', folder: '文档/衡才', openedAt: at, exists: true },
        { handle: 'recent-2', company: '德阳分公司', fileName: '德阳分公司.hengcai', folder: 'E:/备份', openedAt: at, exists: false }
      ]),
    'home.forgetRecent': () => ok([]),
    'workspace.session': () => ok(this.open ? this.session : null),
    'workspace.create': () => this.enter(),
    'workspace.choose': () => this.enter(),
    'workspace.open': () => this.enter(),
    'workspace.openUploaded': () => this.enter(),
    'workspace.openSample': () => this.enter(),
    'workspace.close': () => ((this.open = false), ok(null)),
    'workspace.saveCopy': () => ok({ name: '绵阳分公司.hengcai', download: null }),
    'workspace.rows': ({ table, offset, limit }) =>
      ok({ sequence: this.records.length, total: this.tables[table].size, rows: [...this.tables[table].values()].slice(offset, offset + limit) }),
    'workspace.dispatch': ({ command, input }) => {
      const prepared = prepareEdit(command, input, this.tables)
      return prepared.ok ? this.record(command, prepared.value.summary, prepared.value.changes) : prepared
    },
    'workspace.undo': () => this.takeBack(),
    'workspace.redo': () => this.doAgain(),
    'workspace.history': ({ offset, limit, filter }) => {
      const found = this.records.toReversed().filter(({ changes }) => filter === undefined || changes.some(({ key }) => key.includes(filter)))
      const page = found.slice(offset, offset + limit).map((record) => ({ ...record, changes: forWindows(record.changes) }))
      return ok({ total: found.length, records: page })
    },
    'imports.preview': (options) => ok(samplePreview(options)),
    'imports.accept': () => this.record('imports.accept', { key: 'sample.imported' }, []),
    'imports.discard': () => ok(null),
    'imports.markedCopy': () => ok({ name: '标注.xlsx', download: null }),
    'exports.results': () => ok({ name: '结果.xlsx', download: null }),
    'exports.template': () => ok({ name: '模板.xlsx', download: null }),
    'jobs.progress': () => ok(null),
    'workspace.backups': () => ok([]),
    'workspace.restoreBackup': () => notHere('restoreBackup'),
    'documents.make': () => notHere('documents.make'),
    'exports.grades': () => ok({ name: '等级调整.xlsx', download: null }),
    'exports.planning': () => ok({ name: '人力规划.xlsx', download: null }),
    'attachments.add': () => notHere('attachments.add'),
    'attachments.open': () => ok({ name: '审批表.pdf', download: null }),
    'exports.model': () => notHere('exports.model'),
    'standard.model': () => notHere('standard.model'),
    'evaluation.setPin': () => notHere('evaluation.setPin'),
    'evaluation.checkPin': () => notHere('evaluation.checkPin'),
    'evaluation.seatFile': () => notHere('evaluation.seatFile'),
    'evaluation.seatCodes': () => notHere('evaluation.seatCodes'),
    'evaluation.openSeat': () => notHere('evaluation.openSeat'),
    'evaluation.previewSeats': () => notHere('evaluation.previewSeats'),
    'evaluation.acceptSeats': () => notHere('evaluation.acceptSeats'),
    'documents.formats': () => ok({ word: true as const, pdf: true }),
    'evaluation.place': () => ok({ place: null }),
    'evaluation.keepPlace': () => ok(null),
    'keys.status': () => notHere('keys.status'),
    'keys.make': () => notHere('keys.make'),
    'keys.unlock': () => notHere('keys.unlock'),
    'keys.lock': () => notHere('keys.lock'),
    'keys.recoverySheet': () => notHere('keys.recoverySheet'),
    'keys.restore': () => notHere('keys.restore'),
    'keys.card': () => notHere('keys.card'),
    'keys.readCard': () => notHere('keys.readCard'),
    'keys.takeCard': () => notHere('keys.takeCard'),
    'standard.readPack': () => notHere('standard.readPack'),
    'standard.takePack': () => notHere('standard.takePack'),
    'standard.adopt': () => notHere('standard.adopt'),
    'standard.issue': () => notHere('standard.issue'),
    'standard.packFile': () => notHere('standard.packFile'),
    'submission.preflight': () => notHere('submission.preflight'),
    'submission.seal': () => notHere('submission.seal'),
    'submission.compare': () => notHere('submission.compare'),
    'submission.readReply': () => notHere('submission.readReply'),
    'submission.takeReply': () => notHere('submission.takeReply'),
    'consolidation.inspect': () => notHere('consolidation.inspect'),
    'consolidation.take': () => notHere('consolidation.take'),
    'consolidation.recheck': () => notHere('consolidation.recheck'),
    'exports.consolidation': () => notHere('exports.consolidation'),
    'consolidation.decide': () => notHere('consolidation.decide'),
    'consolidation.reply': () => notHere('consolidation.reply'),
    'analysis.export': () => notHere('analysis.export'),
    'workspace.unlock': () => notHere('workspace.unlock'),
    'workspace.recover': () => notHere('workspace.recover'),
    'password.state': () => ok({ protected: false, waiting: null }),
    'password.set': () => notHere('password.set'),
    'password.remove': () => notHere('password.remove'),
    'password.recoverySheet': () => notHere('password.recoverySheet'),
    'workspace.handOver': () => notHere('workspace.handOver'),
    'consolidation.packEffect': () => notHere('consolidation.packEffect'),
    'jobs.cancel': () => ok(null)
  }
  private readonly dispatcher = createDispatcher(contract, this.handlers, (thrown) => {
    throw thrown
  })
  readonly call = (name: string, input: unknown): Promise<Result<unknown>> => {
    this.calls.push(name)
    return this.dispatcher(name, input)
  }
}
