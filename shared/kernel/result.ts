import { z } from 'zod'
import type { Catalogue, TextParams, TextRef, Translate } from './texts'
import { defineTexts } from './texts'

/** Where something is, the way its reader sees it. */
export const placeSchema = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  field: z.string().optional()
})
export type Place = z.infer<typeof placeSchema>

// The two schemas name each other, so the compiler needs to be told what they give.
export const textRefSchema: z.ZodType<TextRef, TextRef> = z.lazy(() =>
  z.object({ key: z.string(), params: textParamsSchema.optional() })
) as unknown as z.ZodType<TextRef, TextRef>
const textParamsSchema: z.ZodType<TextParams, TextParams> = z.record(
  z.string(),
  z.union([z.string(), z.number(), textRefSchema, z.array(z.union([z.string(), textRefSchema]))])
)

/** Why something was not done, as data: `code` names its sentence and its way out in the catalogues. */
export const faultSchema = z.object({ code: z.string(), params: textParamsSchema, place: placeSchema.optional(), value: z.string().optional() })
export type Fault = { readonly code: string; readonly params: TextParams; readonly place?: Place | undefined; readonly value?: string | undefined }

/** Outcome of anything that can fail for a reason that the user can act on. Bugs throw; faults return. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const fail = (fault: Fault): Result<never> => ({ ok: false, fault })

/** A sentence and the way out of each fault code. */
type FaultTexts = Record<string, readonly [message: string, wayOut: string]>
type Codes<F> = keyof F & string
type FaultDetails = { place?: Place | undefined; value?: string | undefined }
type Named<S extends string> = S extends `${string}{${infer N}}${infer Rest}` ? N | Named<Rest> : never
type FaultParams<T extends readonly [string, string]> = [Named<T[0]> | Named<T[1]>] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [N in Named<T[0]> | Named<T[1]>]: TextParams[string] }

export type FaultCatalogue<Zh extends FaultTexts = FaultTexts> = {
  readonly catalogue: Catalogue
  /** Makes one fault; the place and the value at fault are what the user sees. */
  make<K extends Codes<Zh>>(code: K, params: FaultParams<Zh[K]>, details?: FaultDetails): Fault
}

/**
 * Declares fault codes with a sentence and a way out, in both languages.
 * @example const faults = defineFaults('excel', { empty: ['文件是空的', '请重新导出'] }, { empty: ['The file is empty', 'Export it again'] })
 */
export function defineFaults<const Zh extends FaultTexts, const En extends { [K in keyof Zh]: readonly [string, string] }>(
  namespace: string,
  zh: Zh,
  en: En
): FaultCatalogue<Zh> {
  const flat = (texts: FaultTexts) =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([code, [message, wayOut]]) => [
        [code, message],
        [`${code}.wayOut`, wayOut]
      ])
    )
  const catalogue = defineTexts(namespace, flat(zh), flat(en)) as Catalogue
  return {
    catalogue,
    make: (code, params, details = {}) => ({ code: `${namespace}.${code}`, params, ...details })
  }
}

/** The sentence and the way out of a fault, in one language. */
export function sayFault(fault: Fault, translate: Translate): { message: string; wayOut: string } {
  return { message: translate({ key: fault.code, params: fault.params }), wayOut: translate({ key: `${fault.code}.wayOut`, params: fault.params }) }
}
