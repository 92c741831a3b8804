import type { z } from 'zod'

/** A table of the document: the schema of its rows, and the key under which a row is kept. */
export type TableDefinitions = Readonly<Record<string, { readonly row: z.ZodType; key(row: never): string }>>
export type RowIn<D extends TableDefinitions, T extends keyof D> = z.output<D[T]['row']>
/** Tables as their readers see them. */
export type TablesOf<D extends TableDefinitions> = { readonly [T in keyof D]: ReadonlyMap<string, RowIn<D, T>> }
/** One row before and after a change; null where there was or is none. */
export type ChangeOf<D extends TableDefinitions> = {
  readonly [T in keyof D & string]: { readonly table: T; readonly key: string; readonly before: RowIn<D, T> | null; readonly after: RowIn<D, T> | null }
}[keyof D & string]
