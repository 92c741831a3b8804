import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract'
import { createClient } from '../../shared/contract/define'
import { testHost } from './services'

const { services, log } = testHost()
afterAll(() => services.close())
const names = Object.keys(contract)

describe('every entry of the contract', () => {
  it.each(names)('%s answers garbage with a fault or a value, never by throwing', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ maxDepth: 2 }), async (input) => {
        const reply = await services.call(name, input)
        expect(reply.ok || reply.fault.code.length > 0).toBe(true)
      }),
      { numRuns: 25 }
    )
  })
  it.each(names.filter((name) => !contract[name as keyof typeof contract].input.safeParse({}).success))('%s refuses an empty input by name', async (name) => {
    expect(await services.call(name, {})).toMatchObject({ ok: false, fault: { code: 'contract.badInput', params: { name } } })
  })
  it('is found by its own name only', async () => {
    for (const name of ['', 'nonsense', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(await services.call(name, {})).toMatchObject({ ok: false, fault: { code: 'contract.unknown' } })
  })
  it('has logged nothing of what people typed', () => expect(log.filter((line) => /MY1|姓名/.test(line))).toEqual([]))
})

describe('a window', () => {
  it.each([undefined, null, 1, 'text', {}, { ok: true }, { ok: false }, { ok: true, value: { sequence: 'x' } }, { ok: false, fault: 1 }])(
    'takes the reply %j for a fault',
    async (reply) => {
      const client = createClient(contract, async () => reply)
      expect((await client['workspace.undo']({})).ok).toBe(false)
    }
  )
  it('takes a broken connection for a fault', async () => {
    const client = createClient(contract, () => Promise.reject(new Error('gone')))
    expect(await client['app.about']({})).toMatchObject({ ok: false, fault: { code: 'contract.unreachable' } })
  })
})
