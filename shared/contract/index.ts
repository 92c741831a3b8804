import { z } from 'zod'
import { civilDateSchema, civilMonthSchema, periodSchema } from '../kernel/civil-date'
import { findingSchema } from '../kernel/finding'
import { textRefSchema } from '../kernel/result'
import { languages } from '../kernel/texts'
import { roundNumberSchema } from '../families/certification'
import { packSchema } from '../standard/pack'
import { sheetKinds, type SheetKind } from '../workspace/import'
import { recordSchema } from '../workspace/record'
import { windowChangeSchema, windowTables } from '../workspace/tables'
import { entry } from './define'
import { documentEntries } from './documents'
import { evaluationEntries } from './evaluation'
import { gradeEntries } from './grade'
import { keyEntries } from './keys'
import { acknowledgedSchema, deliverySchema, handle, nothing, sessionSchema } from './parts'
import { packEffectEntries } from './pack-effect'
import { passwordEntries } from './password'
import { planningEntries } from './planning'
import { standardEntries } from './standard'
import { submissionEntries } from './submission'

export * from './documents'
export * from './evaluation'
export * from './grade'
export * from './keys'
export * from './password'
export * from './planning'
export * from './standard'
export * from './submission'
export { acknowledgedSchema, deliverySchema, sessionSchema, type Acknowledged, type Delivery, type Session } from './parts'

export const preferencesSchema = z.object({
  language: z.enum(languages),
  colourScheme: z.enum(['light', 'dark', 'auto']),
  /** 经办人: who is at the keyboard; empty until asked. */
  operator: z.string().max(40)
})
export type Preferences = z.infer<typeof preferencesSchema>

export const recentSchema = z.object({ handle, company: z.string(), fileName: z.string(), folder: z.string(), openedAt: z.string(), exists: z.boolean() })
export type Recent = z.infer<typeof recentSchema>

export const backupSchema = z.object({ name: z.string(), day: civilDateSchema })
export type Backup = z.infer<typeof backupSchema>

export { sheetKinds, type SheetKind }
export const sheetKindSchema = z.enum(sheetKinds)

export const previewOptionsSchema = z.object({
  /** The uploaded book. */
  book: handle,
  kind: sheetKindSchema.optional(),
  sheet: z.string().optional(),
  /** Column index (0-based) → column key, null to ignore; what is not named here is matched by heading. */
  matching: z.record(z.string(), z.string().nullable()).optional(),
  year: z.int().min(1990).max(2100).optional(),
  period: periodSchema.optional(),
  round: roundNumberSchema.optional(),
  /** Month of the round, for sheets that belong to one. */
  month: civilMonthSchema.optional(),
  /** Cell address → text that the user typed over it in the preview; the book itself is not touched. */
  corrections: z.record(z.string(), z.string()).optional(),
  job: handle.optional()
})
export type PreviewOptions = z.infer<typeof previewOptionsSchema>

export const previewSchema = z.object({
  preview: handle,
  file: z.string(),
  kind: sheetKindSchema,
  sheet: z.string(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), rows: z.int(), kind: sheetKindSchema.nullable() })),
  /** Columns of the sheet as people see them, and what each was matched to. */
  columns: z.array(z.object({ index: z.int(), letter: z.string(), heading: z.string(), key: z.string().nullable(), samples: z.array(z.string()) })),
  /** Columns that this kind of sheet knows. */
  known: z.array(z.object({ key: z.string(), label: textRefSchema, required: z.boolean() })),
  /** What the sheet does not say and must be asked. */
  asks: z.array(z.enum(['year', 'columns'])),
  year: z.int().nullable(),
  period: periodSchema.nullable(),
  round: roundNumberSchema.nullable(),
  counts: z.object({
    rows: z.int(),
    good: z.int(),
    leftOut: z.int(),
    passedOver: z.int(),
    warnings: z.int(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int()
  }),
  /** At most 2,000, problems first; `findingCount` says how many there are. */
  findings: z.array(findingSchema),
  findingCount: z.int(),
  /** The first 200 rows from the header on, and every row with a finding up to 200 more. */
  rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()), state: z.enum(['good', 'warning', 'problem', 'passedOver', 'heading']) }))
})
export type ImportPreview = z.infer<typeof previewSchema>

/** A record of the history without what is kept from windows. */
const windowRecordSchema = recordSchema.extend({ changes: z.array(windowChangeSchema) })

const resultsOf = z.object({ round: roundNumberSchema, month: civilMonthSchema })

/** Everything that a window may ask of a host. */
export const contract = {
  'app.about': entry(
    'read',
    nothing,
    z.object({ version: z.string(), host: z.enum(['electron', 'browser', 'command-line']), workspaceFolder: z.string().nullable() })
  ),
  'preferences.read': entry('read', nothing, preferencesSchema),
  'preferences.save': entry('write', preferencesSchema.partial(), preferencesSchema),
  'standard.pack': entry('read', nothing, packSchema),

  'home.recent': entry('read', nothing, z.array(recentSchema)),
  'home.forgetRecent': entry('write', z.object({ handle }), z.array(recentSchema)),
  'workspace.session': entry('read', nothing, sessionSchema.nullable()),
  'workspace.create': entry('write', z.object({ company: z.string().trim().min(1).max(60) }), sessionSchema.nullable()),
  /** Electron: asks for a file by dialog. Null when cancelled or when the host has no dialogs. */
  'workspace.choose': entry('write', nothing, sessionSchema.nullable()),
  /** To look only, without the lock; to salvage takes back what precedes damage, the damaged file is kept aside. */
  'workspace.open': entry('write', z.object({ handle, mode: z.enum(['edit', 'look', 'salvage']).optional() }), sessionSchema),
  /** Daily backups of a recent file, newest first. */
  'workspace.backups': entry('read', z.object({ handle }), z.array(backupSchema)),
  /** Puts a backup in the file's place and opens it; what was there becomes the newest backup. */
  'workspace.restoreBackup': entry('write', z.object({ handle, name: z.string().max(200) }), sessionSchema),
  /** Browser host: puts an uploaded workspace file into its folder and opens it. */
  'workspace.openUploaded': entry('write', z.object({ upload: handle }), sessionSchema),
  'workspace.openSample': entry('write', nothing, sessionSchema),
  'workspace.close': entry('write', nothing, z.null()),
  'workspace.saveCopy': entry('read', nothing, deliverySchema),
  'workspace.rows': entry(
    'read',
    z.object({ table: z.enum(windowTables), offset: z.int().min(0), limit: z.int().min(1).max(20_000) }),
    z.object({ sequence: z.int(), total: z.int(), rows: z.array(z.unknown()) })
  ),
  'workspace.dispatch': entry('write', z.object({ command: z.string(), input: z.unknown() }), acknowledgedSchema),
  'workspace.undo': entry('write', nothing, acknowledgedSchema),
  'workspace.redo': entry('write', nothing, acknowledgedSchema),
  /** Newest first. `filter` keeps records whose keys contain it (a staff number, say). */
  'workspace.history': entry(
    'read',
    z.object({ offset: z.int().min(0), limit: z.int().min(1).max(500), filter: z.string().max(60).optional() }),
    z.object({ total: z.int(), records: z.array(windowRecordSchema) })
  ),

  'imports.preview': entry('read', previewOptionsSchema, previewSchema),
  'imports.accept': entry('write', z.object({ preview: handle, accept: z.enum(['good', 'all']) }), acknowledgedSchema),
  'imports.discard': entry('read', z.object({ book: handle }), z.null()),
  /** The user's own workbook with the bad cells marked and commented. */
  'imports.markedCopy': entry('read', z.object({ preview: handle }), deliverySchema),

  'exports.results': entry('read', resultsOf, deliverySchema),
  /** Of exams the papers of one round, the first unless said. */
  'exports.template': entry('read', z.object({ kind: sheetKindSchema, round: roundNumberSchema.optional() }), deliverySchema),

  ...evaluationEntries,
  ...documentEntries,
  ...gradeEntries,
  ...planningEntries,
  ...keyEntries,
  ...standardEntries,
  ...submissionEntries,
  ...packEffectEntries,
  ...passwordEntries,

  'jobs.progress': entry('read', z.object({ job: handle }), z.object({ stage: textRefSchema, fraction: z.number().min(0).max(1) }).nullable()),
  'jobs.cancel': entry('read', z.object({ job: handle }), z.null())
}
export type AppContract = typeof contract
