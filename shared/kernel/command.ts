import type { z } from 'zod'
import { defineFaults, fail, ok, type Result } from './result'
import type { ChangeOf, TableDefinitions, TablesOf } from './table'
import type { TextRef } from './texts'

/** An edit that people can make: checked input → the rows that change. Pure. No change at all is a legal outcome. */
export type Command<D extends TableDefinitions, I> = {
  readonly name: string
  readonly input: z.ZodType<I>
  summary(input: I, tables: TablesOf<D>): TextRef
  plan(input: I, tables: TablesOf<D>): Result<readonly ChangeOf<D>[]>
}
/** An edit ready to be journalled. */
export type Prepared<D extends TableDefinitions> = { readonly command: string; readonly summary: TextRef; readonly changes: readonly ChangeOf<D>[] }
/** A command in a list of many. */
export type AnyCommand<D extends TableDefinitions> = {
  readonly name: string
  readonly input: z.ZodType
  prepare(input: unknown, tables: TablesOf<D>): Result<Prepared<D>>
}

export const commandFaults = defineFaults(
  'command',
  {
    unknown: ['没有名为“{name}”的操作', '请更新软件后再试'],
    badInput: ['操作“{name}”的内容“{field}”不对', '请检查填写的内容']
  },
  {
    unknown: ['There is no operation "{name}"', 'Update the application and try again'],
    badInput: ['Operation "{name}": the content "{field}" is wrong', 'Check what was entered']
  }
)

/** Declares a command over some tables. */
export function defineCommand<D extends TableDefinitions, I>(command: Command<D, I>): AnyCommand<D> {
  return {
    name: command.name,
    input: command.input,
    prepare(input, tables) {
      const parsed = command.input.safeParse(input)
      if (!parsed.success) return fail(commandFaults.make('badInput', { name: command.name, field: parsed.error.issues[0]?.path.map(String).join('.') || '/' }))
      const planned = command.plan(parsed.data, tables)
      return planned.ok ? ok({ command: command.name, summary: command.summary(parsed.data, tables), changes: planned.value }) : planned
    }
  }
}
