import type { z } from 'zod'
import { defineFaults, fail, faultSchema, type Result } from '../kernel/result'

/** One thing that a window may ask of its host. `effect` says whether it can change a file. */
export type Entry<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly input: I
  readonly output: O
  readonly effect: 'read' | 'write'
}
export type Contract = Readonly<Record<string, Entry>>
export const entry = <I extends z.ZodType, O extends z.ZodType>(effect: Entry['effect'], input: I, output: O): Entry<I, O> => ({ effect, input, output })

/** What a host provides: exactly one function for each entry. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (input: z.output<C[K]['input']>) => Promise<Result<z.input<C[K]['output']>>> | Result<z.input<C[K]['output']>>
}
/** What a window sees: the same names, as async functions. */
export type Client<C extends Contract> = { readonly [K in keyof C]: (input: z.input<C[K]['input']>) => Promise<Result<z.output<C[K]['output']>>> }
/** Carries one call to the host and its reply back; the reply is not trusted until parsed. */
export type Transport = (name: string, input: unknown) => Promise<unknown>

export const contractFaults = defineFaults(
  'contract',
  {
    unknown: ['程序没有“{name}”这个功能', '请重新启动软件；仍不行请更新'],
    badInput: ['请求“{name}”里的“{field}”不对', '请检查填写的内容后再试'],
    unexpected: ['程序出了意外，这一步没有做成，已保存的数据不受影响', '请再试一次；仍不行请重新启动软件'],
    unreachable: ['与程序的连接断了，最后一步可能没有做成', '请重新启动软件；已保存的数据都在']
  },
  {
    unknown: ['The application has no function "{name}"', 'Restart the application; if it stays, update it'],
    badInput: ['Request "{name}": "{field}" is wrong', 'Check what was entered and try again'],
    unexpected: ['Something unexpected happened; this step was not done, saved data is not affected', 'Try again; if it stays, restart the application'],
    unreachable: ['The connection to the application is lost; the last step may not have been done', 'Restart the application; everything saved is there']
  }
)

/** Used by every host: validates in, calls, validates out. Nothing but a Result crosses. `report` gets what was a bug. */
export function createDispatcher<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  report: (thrown: unknown) => void
): (name: string, input: unknown) => Promise<Result<unknown>> {
  return async (name, raw) => {
    const found = Object.hasOwn(contract, name) ? contract[name] : undefined
    const handler = Object.hasOwn(handlers, name) ? (handlers[name] as ((input: unknown) => Promise<Result<unknown>> | Result<unknown>) | undefined) : undefined
    if (!found || !handler) return fail(contractFaults.make('unknown', { name: name.slice(0, 60) }))
    const input = found.input.safeParse(raw)
    if (!input.success) return fail(contractFaults.make('badInput', { name, field: input.error.issues[0]?.path.map(String).join('.') || '/' }))
    try {
      const result = await handler(input.data)
      return result.ok ? { ok: true, value: found.output.parse(result.value) } : result
    } catch (thrown) {
      report(thrown)
      return fail(contractFaults.make('unexpected', {}))
    }
  }
}

/** The typed client over a transport. A reply that is no reply, or none at all, is a fault and never a crash of the window. */
export function createClient<C extends Contract>(contract: C, transport: Transport): Client<C> {
  const call =
    (name: string, output: z.ZodType) =>
    async (input: unknown): Promise<Result<unknown>> => {
      try {
        const reply = await transport(name, input)
        if (typeof reply === 'object' && reply !== null && 'ok' in reply) {
          if (reply.ok === true && 'value' in reply) return { ok: true, value: output.parse(reply.value) }
          if (reply.ok === false && 'fault' in reply) return fail(faultSchema.parse(reply.fault))
        }
        return fail(contractFaults.make('unexpected', {}))
      } catch {
        return fail(contractFaults.make('unreachable', {}))
      }
    }
  return Object.fromEntries(Object.entries(contract).map(([name, { output }]) => [name, call(name, output)])) as unknown as Client<C>
}
