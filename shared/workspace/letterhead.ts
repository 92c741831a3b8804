import { z } from 'zod'
import { defineCommand, type AnyCommand } from '../kernel/command'
import type { Letterhead } from '../kernel/document'
import { ok } from '../kernel/result'
import { isSame } from '../kernel/same'
import { defineTexts } from '../kernel/texts'

const line = (most: number) => z.string().trim().max(most)
/** A picture of up to 300 KB. */
const mostBase64 = 400_000

/** 公文用纸, set once for the company; an empty line leaves its place out. */
export const letterheadSchema = z.object({
  organisation: line(60),
  header: line(80),
  logo: z
    .object({
      mime: z.enum(['image/png', 'image/jpeg']),
      base64: z
        .string()
        .max(mostBase64)
        .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    })
    .nullable(),
  numberPattern: line(60),
  sealPlace: line(30),
  signatures: z.array(line(30).min(1)).max(6),
  contact: line(80)
}) satisfies z.ZodType<Letterhead>

export const letterheadTables = { letterhead: { row: letterheadSchema, key: () => 'letterhead' } } as const
type Definitions = typeof letterheadTables

export const letterheadTexts = defineTexts(
  'letterhead',
  {
    saved: '设置公文用纸',
    header: '{company}人力资源部',
    sealPlace: '（盖章）',
    'signature.operator': '经办人',
    'signature.head': '人力资源部负责人',
    'signature.leader': '分管领导'
  },
  {
    saved: 'Set the letterhead',
    header: '{company}, Human Resources',
    sealPlace: '(seal)',
    'signature.operator': 'Prepared by',
    'signature.head': 'Head of human resources',
    'signature.leader': 'Executive in charge'
  }
)

/** What documents carry until somebody sets it; texts in the reader's language. */
export const usualLetterhead = (company: string, say: (text: ReturnType<typeof letterheadTexts.ref>) => string): Letterhead => ({
  organisation: company,
  header: say(letterheadTexts.ref('header', { company })),
  logo: null,
  numberPattern: '',
  sealPlace: say(letterheadTexts.ref('sealPlace')),
  signatures: [say(letterheadTexts.ref('signature.operator')), say(letterheadTexts.ref('signature.head')), say(letterheadTexts.ref('signature.leader'))],
  contact: ''
})

const saveLetterhead: AnyCommand<Definitions> = defineCommand<Definitions, Letterhead>({
  name: 'workspace.saveLetterhead',
  input: letterheadSchema,
  summary: () => letterheadTexts.ref('saved'),
  plan(after, tables) {
    const before = tables.letterhead.get('letterhead') ?? null
    return ok(isSame(before, after) ? [] : [{ table: 'letterhead', key: 'letterhead', before, after: letterheadSchema.parse(after) }])
  }
})
export const letterheadCommands = [saveLetterhead]
