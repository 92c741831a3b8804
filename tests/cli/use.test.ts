import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../electron/cli/main'
import { allRules } from '../../shared/families'
import { hengcai, newFolder } from './run'

const golden = { round: 1, marks: { knowledge: { raw: 92, full: 150 }, personality: { raw: 26.5, full: 30 }, simulation: { raw: 21.5, full: 70 } } }

describe('a single rule', () => {
  it('is computed from standard input', async () => {
    const ran = await hengcai(['rule', 'certification.exam', '--input', '-', '--day', '2026-06-30'], JSON.stringify(golden))
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out)).toEqual({
      result: { score: '54.49', absent: false, papers: { knowledge: '61.33', personality: '88.33', simulation: '30.71' }, missing: [] },
      trace: null
    })
  })
  it('explains itself', async () => {
    const ran = await hengcai(['rule', 'certification.exam', '--input', '-', '--why', '--json'], JSON.stringify(golden))
    const { result, trace } = JSON.parse(ran.out) as { result: { score: string }; trace: { lines: { text: string }[] } }
    expect(result.score).toBe('54.49')
    expect(trace.lines.map(({ text }) => text).join('\n')).toContain('满分 150')
  })
  it('is listed, every one with its schemas', async () => {
    const list = JSON.parse((await hengcai(['rule', '--list', '--json'])).out) as { id: string }[]
    expect(list.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id))
    const [first] = list
    expect((await hengcai(['rule', first?.id ?? '', '--schema', '--json'])).code).toBe(0)
    // The same program without a process for each of its rules, which would take minutes.
    for (const { id } of list) {
      let out = ''
      const code = await main(['rule', id, '--schema', '--json'], { out: (text) => void (out += text), error: () => undefined })
      expect([code, Object.keys(JSON.parse(out) as object)], id).toEqual([0, expect.arrayContaining(['input', 'parameters', 'output'])])
    }
  })
  it('refuses bad input by a typed error', async () => {
    const ran = await hengcai(
      ['rule', 'certification.exam', '--input', '-', '--json'],
      JSON.stringify({ round: 1, marks: { knowledge: { raw: 101, full: 100 } } })
    )
    expect(ran.code).toBe(3)
    expect(JSON.parse(ran.out)).toMatchObject({ fault: { code: 'certificationFault.aboveFullMark', field: 'marks.knowledge', value: '101' } })
    expect((await hengcai(['rule', 'certification.exam', '--input', '-'], 'not json')).code).toBe(3)
  })
  it('refuses a pack whose weights sum to 99', async () => {
    const path = join(newFolder(), 'pack.json')
    const pack = JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/standard/pack.json'), 'utf8')) as {
      parameters: Record<string, { values: { value: unknown }[] }>
    }
    pack.parameters['certification.composite.weights']!.values[0]!.value = { exam: 40, performance: 40, supervisor: 19 }
    writeFileSync(path, JSON.stringify(pack))
    const ran = await hengcai(
      ['rule', 'certification.composite', '--input', '-', '--pack', path, '--json'],
      '{"exam":"1.00","performance":"1.00","supervisor":"1.00"}'
    )
    expect(ran.code).toBe(3)
    expect(ran.error).toContain('99')
  })
})

describe('wrong use', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['new', 'x.hengcai']],
    [['rule', 'no.such']],
    [['compute', 'x.hengcai', 'pay', '--round', '1', '--month', '2026-06']],
    [['info', 'a', 'b']],
    [['info', '--nonsense']],
    [['rule', 'certification.exam', '--input', '-', '--day', '2026-02-30']]
  ])('%j ends with 2', async (words) => {
    const ran = await hengcai(words, '{}')
    expect(ran.code).toBe(2)
    expect(ran.error).not.toContain('    at ')
  })
  it('says how it is used', async () => {
    const ran = await hengcai(['--help'])
    expect([ran.code, ran.out.includes('hengcai')]).toEqual([0, true])
    expect((await hengcai(['--help', '--language', 'en'])).out).toContain('Usage')
  })
})

describe('a workspace', () => {
  it('is never overwritten by new', async () => {
    const file = join(newFolder(), 'a.hengcai')
    expect((await hengcai(['new', file, '--company', '甲'])).code).toBe(0)
    const before = readFileSync(file)
    expect((await hengcai(['new', file, '--company', '乙'])).code).toBe(3)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
  it('that is not there is refused', async () => {
    expect((await hengcai(['info', join(newFolder(), 'no.hengcai')])).code).toBe(3)
    expect(existsSync(join(newFolder(), 'no.hengcai'))).toBe(false)
  })
  it('that is something else is refused', async () => {
    const file = join(newFolder(), 'a.hengcai')
    writeFileSync(file, 'hello')
    expect((await hengcai(['check', file, '--json'])).code).toBe(3)
  })
})
