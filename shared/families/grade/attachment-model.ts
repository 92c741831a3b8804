import { z } from 'zod'
import { civilDateSchema } from '../../kernel/civil-date'
import { staffNumberSchema } from '../roster'

const words = (most: number) => z.string().trim().max(most)
export const attachmentTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
/** Of one scan; a page of a form at 200 dpi has a tenth of it. */
export const mostAttachmentBytes = 4_000_000
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A signed form, scanned, of one year's decision about one person; without a person it is of the whole year. */
export const attachmentSchema = z.object({
  attachment: z.string().min(1).max(40),
  year: z.int().min(1990).max(2100),
  staffNo: staffNumberSchema.nullable(),
  name: words(120).min(1),
  type: z.enum(attachmentTypes),
  bytes: z.int().min(1).max(mostAttachmentBytes),
  sha256,
  on: civilDateSchema,
  by: words(40)
})
export type Attachment = z.infer<typeof attachmentSchema>

/** What a scan holds; kept once however often it is attached. Windows never get these rows. */
export const attachmentContentSchema = z.object({
  sha256,
  base64: z
    .string()
    .max(5_400_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
})

export const attachmentTables = {
  attachments: { row: attachmentSchema, key: ({ attachment }: Pick<Attachment, 'attachment'>) => attachment },
  attachmentContents: { row: attachmentContentSchema, key: (row: { sha256: string }) => row.sha256 }
} as const
