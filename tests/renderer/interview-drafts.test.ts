import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { civilMonthSchema } from '../../shared/kernel/civil-date'
import { fail, ok, type Result } from '../../shared/kernel/result'
import { Drafts, keyOf, longestWait, pause, type Patch, type Target } from '../../renderer/families/evaluation/interview/drafts'

const sheet = { round: 1 as const, month: civilMonthSchema.parse('2026-06'), staffNo: 'MY1001', assessor: 'A1' }
const first: Target = { ...sheet, code: 'O01' }
const second: Target = { ...sheet, code: 'O02' }
const broken = { code: 'contract.unreachable', params: {} }

/** Drafts over a host that answers when it is told to. */
function slowHost() {
  const sent: { readonly code: string | null; readonly patch: Patch }[] = []
  const waiting: ((result: Result<unknown>) => void)[] = []
  const drafts = new Drafts(({ code }, patch) => {
    sent.push({ code, patch })
    return new Promise((answer) => waiting.push(answer))
  })
  const answer = async (result: Result<unknown> = ok(null)): Promise<void> => {
    waiting.shift()?.(result)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { drafts, sent, answer }
}
/** Drafts over a host that answers at once. */
function quickHost(reply: () => Result<unknown> = () => ok(null)) {
  const sent: { readonly code: string | null; readonly patch: Patch; readonly at: number }[] = []
  const drafts = new Drafts(async ({ code }, patch) => {
    sent.push({ code, patch, at: Date.now() })
    return reply()
  })
  return { drafts, sent }
}

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

describe('drafts', () => {
  it('are sent after a pause in typing, in one piece', async () => {
    const { drafts, sent } = quickHost()
    for (const situation of ['去', '去年', '去年三']) {
      drafts.put(first, { situation }, 'soon')
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(pause - 101)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(sent).toEqual([{ code: 'O01', patch: { situation: '去年三' }, at: 500 }])
    expect(drafts.unsaved).toBe(false)
  })
  it('do not wait for a pause longer than 800 ms after the first unsaved letter', async () => {
    const { drafts, sent } = quickHost()
    for (let letters = 1; letters <= 40; letters++) {
      drafts.put(first, { action: '字'.repeat(letters) }, 'soon')
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(sent[0]?.at).toBe(longestWait)
    expect(sent.map(({ at }, index) => at - (sent[index - 1]?.at ?? 0)).every((gap) => gap <= longestWait + 50)).toBe(true)
  })
  it('send a level at once, and with it what else of that rating is not saved yet', async () => {
    const { drafts, sent } = quickHost()
    drafts.put(first, { task: '挽留客户' }, 'soon')
    drafts.put(first, { level: '4', notObserved: false }, 'now')
    expect(sent).toEqual([{ code: 'O01', patch: { task: '挽留客户', level: '4', notObserved: false }, at: 0 }])
    await vi.advanceTimersByTimeAsync(longestWait)
    expect(sent).toHaveLength(1)
  })
  it('send only the changed fields', async () => {
    const { drafts, sent } = quickHost()
    drafts.put(first, { situation: '甲' }, 'now')
    await vi.advanceTimersByTimeAsync(0)
    drafts.put(first, { result: '乙' }, 'now')
    expect(sent.map(({ patch }) => patch)).toEqual([{ situation: '甲' }, { result: '乙' }])
  })
  it('keep what was typed while an edit was on its way: the acknowledgement of the older text takes nothing away', async () => {
    const { drafts, sent, answer } = slowHost()
    drafts.put(first, { action: '现场' }, 'now')
    drafts.put(first, { action: '现场测试' }, 'soon')
    await answer()
    expect(drafts.draftOf(keyOf(first), 'action')).toBe('现场测试')
    await vi.advanceTimersByTimeAsync(pause)
    expect(sent.map(({ patch }) => patch.action)).toEqual(['现场', '现场测试'])
    await answer()
    expect(drafts.draftOf(keyOf(first), 'action')).toBeUndefined()
  })
  it('have one edit of a rating on its way at a time, the rest put together', async () => {
    const { drafts, sent, answer } = slowHost()
    drafts.put(first, { level: '3' }, 'now')
    drafts.put(first, { level: '4' }, 'now')
    drafts.put(first, { level: '5' }, 'now')
    drafts.put(second, { level: '2' }, 'now')
    expect(sent).toEqual([
      { code: 'O01', patch: { level: '3' } },
      { code: 'O02', patch: { level: '2' } }
    ])
    await answer()
    await answer()
    expect(sent.at(-1)).toEqual({ code: 'O01', patch: { level: '5' } })
    expect(sent).toHaveLength(3)
  })
  it('say at which field something was refused, keep its text, and try again with the next change', async () => {
    let reply: Result<unknown> = fail(broken)
    const { drafts, sent } = quickHost(() => reply)
    drafts.put(first, { action: '现场测试' }, 'now')
    await vi.advanceTimersByTimeAsync(longestWait * 5)
    expect(sent).toHaveLength(1)
    expect(drafts.faultOf(keyOf(first), 'action')).toEqual(broken)
    expect(drafts.faultOf(keyOf(first), 'result')).toBeNull()
    expect(drafts.fault).toEqual(broken)
    expect(drafts.draftOf(keyOf(first), 'action')).toBe('现场测试')
    reply = ok(null)
    drafts.put(second, { level: '3' }, 'now')
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.slice(1).map(({ code, patch }) => [code, patch])).toEqual([
      ['O01', { action: '现场测试' }],
      ['O02', { level: '3' }]
    ])
    expect(drafts.fault).toBeNull()
    expect(drafts.unsaved).toBe(false)
  })
  it('flush waits for the disk and says whether all is there', async () => {
    const { drafts, answer } = slowHost()
    drafts.put(first, { task: '签约' }, 'soon')
    const done: boolean[] = []
    void drafts.flush().then((all) => done.push(all))
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toEqual([])
    await answer()
    expect(done).toEqual([true])
    drafts.put(first, { task: '续签' }, 'soon')
    void drafts.flush().then((all) => done.push(all))
    await answer(fail(broken))
    expect(done).toEqual([true, false])
  })
  it('whatever is typed and however the host answers, in the end the host has the last text of every field', async () => {
    const step = fc.oneof(
      fc.record({ code: fc.constantFrom('O01', 'O02'), field: fc.constantFrom('situation', 'action'), text: fc.string({ maxLength: 4 }), soon: fc.boolean() }),
      fc.record({ wait: fc.integer({ min: 0, max: 900 }) }),
      fc.record({ fails: fc.boolean() })
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        let fails = false
        const kept = new Map<string, string>()
        const typed = new Map<string, string>()
        const drafts = new Drafts(async ({ code }, patch) => {
          await new Promise((done) => setTimeout(done, 30))
          if (fails) return fail(broken)
          for (const [field, text] of Object.entries(patch)) kept.set(`${code}.${field}`, String(text))
          return ok(null)
        })
        for (const one of steps) {
          if ('wait' in one) await vi.advanceTimersByTimeAsync(one.wait)
          else if ('fails' in one) fails = one.fails
          else {
            typed.set(`${one.code}.${one.field}`, one.text)
            drafts.put({ ...sheet, code: one.code }, { [one.field]: one.text }, one.soon ? 'soon' : 'now')
          }
        }
        fails = false
        await vi.advanceTimersByTimeAsync(2000)
        const all = drafts.flush()
        await vi.advanceTimersByTimeAsync(2000)
        expect(await all).toBe(true)
        expect(kept).toEqual(new Map(typed))
      }),
      { numRuns: 60 }
    )
  })
})
