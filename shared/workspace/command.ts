import type { z } from 'zod'
import type { Result } from '../kernel/result'
import { defineFaults, fail } from '../kernel/result'
import type { TextRef } from '../kernel/texts'
import type { RowChange, Tables } from './tables'

/** An edit that people can make: checked input → the rows that change. Pure. No change at all is a legal outcome. */
export type Command<I> = {
  readonly name: string
  readonly input: z.ZodType<I>
  summary(input: I, tables: Tables): TextRef
  plan(input: I, tables: Tables): Result<readonly RowChange[]>
}
/** A command in a list of many. */
export type AnyCommand = { readonly name: string; prepare(input: unknown, tables: Tables): Result<PreparedEdit> }
export type PreparedEdit = { readonly command: string; readonly summary: TextRef; readonly changes: readonly RowChange[] }

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

/** Declares a command. */
export const defineCommand = <I>(command: Command<I>): Command<I> & AnyCommand => ({
  ...command,
  prepare(input, tables) {
    const parsed = command.input.safeParse(input)
    if (!parsed.success) return fail(commandFaults.make('badInput', { name: command.name, field: parsed.error.issues[0]?.path.map(String).join('.') ?? '' }))
    const planned = command.plan(parsed.data, tables)
    return planned.ok ? { ok: true, value: { command: command.name, summary: command.summary(parsed.data, tables), changes: planned.value } } : planned
  }
})
