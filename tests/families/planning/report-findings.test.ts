import { describe, expect, it } from 'vitest'
import {
  findingGround,
  mainFindingsOf,
  scenariosOf,
  type HeadcountResult,
  type MainFinding,
  type PlanResult,
  type UnitHeads
} from '../../../shared/families/planning'
import type { BaselineResult } from '../../../shared/families/survey'
import { createTranslator, languages, type Language } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import type { MutableTables } from '../../../shared/workspace/tables'
import { cityBook, planningCity, questionOf, resultOf } from './city'

const speak = { 'zh-CN': createTranslator(sharedCatalogues, 'zh-CN'), en: createTranslator(sharedCatalogues, 'en') } as const
const zh = speak['zh-CN']
const tables = planningCity()
const city = resultOf(tables)
const book = cityBook()
type Heads = Extract<HeadcountResult, { ok: true }>
const heads = (result: PlanResult): Heads => {
  if (!result.headcount.ok) throw new Error('no heads')
  return result.headcount
}
/** One finding of a result, in Chinese: what it says and what it recommends. */
function said(key: string, result: PlanResult, more: { sensitivity?: ReturnType<typeof findingGround>['sensitivity'] } = {}): readonly [string, string] | null {
  const found = mainFindingsOf({ result: only(key, result), book, sensitivity: more.sensitivity ?? [] }).find((one) => one.key === key)
  return found ? [zh(found.text), zh(found.advice)] : null
}
/** Findings that come before would push the last ones out of the list. */
const only = (key: string, result: PlanResult): PlanResult =>
  ['survey', 'sensitivity', 'methods'].includes(key)
    ? {
        ...result,
        duties: { ...result.duties, duties: [] },
        posts: { ...result.posts, keyPerManager: null, managers: [] },
        positioning: { ...result.positioning, city: null }
      }
    : result
const unit = (name: string, required: number, current: number): UnitHeads => ({
  unit: name,
  customers: 10,
  hours: '100.00',
  fte: `${required}.00`,
  required,
  current,
  vacant: Math.max(0, required - current),
  surplus: Math.max(0, current - required),
  load: '1.00',
  band: 'normal'
})
function withUnits(...units: readonly UnitHeads[]): PlanResult {
  const sum = (key: 'required' | 'current'): number => units.reduce((total, one) => total + one[key], 0)
  return { ...city, headcount: { ...heads(city), units, city: unit('全市', sum('required'), sum('current')) } }
}

describe('the finding on heads', () => {
  it('says where people are missing', () =>
    expect(said('heads', withUnits(unit('甲县', 8, 5), unit('乙县', 6, 5), unit('丙县', 4, 4)))).toEqual([
      '按现行服务标准测算，全市需要集团客户经理 18 人，现有 14 人，缺编 4 人，缺口在甲县 3 人、乙县 1 人。',
      '将 4 人的缺口纳入招聘和内部转岗计划，优先补充甲县。'
    ]))
  it('says where there are too many', () =>
    expect(said('heads', withUnits(unit('甲县', 5, 6), unit('乙县', 5, 8)))).toEqual([
      '按现行服务标准测算，全市需要集团客户经理 10 人，现有 14 人，超出 4 人，各县区均有富余（乙县 3 人、甲县 1 人）。',
      '先核定服务标准和工时参数，核定前只暂停补员、不作人员分流；核定后仍有富余的，优先转向商机拓展和方案支撑。'
    ]))
  it('tells some counties from all of them', () => {
    expect(said('heads', withUnits(unit('甲县', 5, 6), unit('乙县', 5, 5)))?.[0]).toContain('超出 1 人，分布在甲县 1 人。')
    expect(said('heads', withUnits(unit('甲县', 6, 5), unit('乙县', 7, 5)))?.[0]).toContain('缺编 3 人，各县区均有缺口（乙县 2 人、甲县 1 人）。')
  })
  it('first moves people between counties where some lack and others have too many', () => {
    expect(said('heads', withUnits(unit('甲县', 9, 5), unit('乙县', 5, 6)))).toEqual([
      '按现行服务标准测算，全市需要集团客户经理 14 人，现有 11 人，净缺 3 人。缺编与超编并存：缺编 4 人（甲县 4 人），超编 1 人（乙县 1 人）。',
      '先在县区之间调剂 1 人，其余 3 人通过招聘或转岗补足，优先补充甲县。'
    ])
    expect(said('heads', withUnits(unit('甲县', 6, 5), unit('乙县', 5, 9)))?.[1]).toBe('先从超编县区调剂 1 人补足缺口，其余 3 人随自然减员消化，暂不对外招聘。')
    expect(said('heads', withUnits(unit('甲县', 6, 5), unit('乙县', 5, 6)))?.[1]).toBe('通过县区之间调剂解决，不新增编制。')
  })
  it('says that all is well where it is', () =>
    expect(said('heads', withUnits(unit('甲县', 5, 5)))).toEqual([
      '按现行服务标准测算，全市需要集团客户经理 5 人，与现有人数相等，各县区均无缺编和超编。',
      '维持现有编制，客户数量或服务标准有较大变化时再行测算。'
    ]))
  it('says nothing without heads', () => {
    const none: HeadcountResult = { ok: false, fault: { code: 'x.y', params: {} }, missing: [{ kind: 'standards', tiers: [] }] }
    expect(said('heads', { ...city, headcount: none })).toBeNull()
  })
  it('names the counties that a cap leaves short', () => {
    const result = withUnits(unit('甲县', 8, 5), unit('乙县', 6, 5))
    const capped = {
      cap: 12,
      units: [
        { unit: '甲县', heads: 7, uncapped: 8 },
        { unit: '乙县', heads: 5, uncapped: 6 }
      ]
    }
    expect(said('cap', { ...result, headcount: { ...heads(result), capped } })).toEqual([
      '省公司下达的编制上限为 12 人，比测算所需的 14 人少 2 人；按上限分配后，甲县（7 人，测算 8 人）、乙县（5 人，测算 6 人）的编制低于测算人数。',
      '以上限内的分配方案执行，并就 2 人的差额向省公司说明；同时对低等级客户适当降低服务频次。'
    ])
    expect(said('cap', result)).toBeNull()
  })
})

describe('the findings on customers and people', () => {
  const counts = { covered: 10, shared: 0, uncovered: 0, doublyCovered: 0, sharesOff: 0 }
  const place = (coverage: 'covered' | 'uncovered', key: boolean) => ({ ...city.posts.customers[0]!, coverage, key })
  const covering = (changes: Partial<typeof counts>, key: boolean): PlanResult => ({
    ...city,
    posts: {
      ...city.posts,
      counts: { ...counts, ...changes },
      customers: Array.from({ length: 10 }, (_, index) => place(index < (changes.uncovered ?? 0) ? 'uncovered' : 'covered', key))
    }
  })
  it('say that every customer is covered, or what is not', () => {
    expect(said('coverage', covering({}, false))?.[0]).toBe('10 家集团客户均已落实客户经理，没有重复维护。')
    expect(said('coverage', covering({ uncovered: 3, doublyCovered: 2 }, false))?.[0]).toBe(
      '10 家集团客户中，3 家没有客户经理、2 家由多人重复维护且没有约定分摊。'
    )
    expect(said('coverage', covering({ uncovered: 3 }, true))?.[0]).toBe('10 家集团客户中，3 家没有客户经理；没有客户经理的客户里有 3 家重要集团。')
    expect(said('coverage', covering({ doublyCovered: 2 }, false))?.[1]).toBe('由县区分公司逐家确定主责客户经理，确需共管的约定分摊比例。')
  })
  it('hold key customers against the reference as a finding, not as a norm', () => {
    const key = (mean: string): string => said('keyCustomers', { ...city, posts: { ...city.posts, keyPerManager: mean } })?.[0] ?? ''
    expect(key('8.00')).toBe('负责重要集团的岗位人均维护重要集团 8 家，在方案材料调研所得的 8–10 家之内。')
    expect(key('10.01')).toContain('10.01 家，高于方案材料调研所得的 8–10 家')
    expect(key('7.99')).toContain('7.99 家，低于方案材料调研所得的 8–10 家')
  })
  it('tell uneven loads from too many and too few people', () => {
    const manager = (load: string, band: 'overloaded' | 'normal' | 'idle') => ({ ...city.posts.managers[0]!, load, band })
    const loads = (...managers: readonly ReturnType<typeof manager>[]): string => said('loads', { ...city, posts: { ...city.posts, managers } })?.[0] ?? ''
    expect(loads(manager('1.30', 'overloaded'), manager('0.20', 'idle'))).toBe(
      '按客户归属计算，2 名服务岗位人员中超负荷 1 人、不饱和 1 人，负荷最高 1.30、最低 0.20，忙闲不均。'
    )
    expect(loads(manager('1.30', 'overloaded'), manager('1.00', 'normal'))).toContain('没有不饱和的人员')
    expect(loads(manager('0.20', 'idle'), manager('1.00', 'normal'))).toContain('没有超负荷的人员')
    expect(loads(manager('0.90', 'normal'), manager('10.00', 'normal'))).toContain('负荷均在正常范围，最高 10.00、最低 0.90')
    expect(loads()).toBe('')
  })
})

describe('the finding on time', () => {
  const timed = (byPhase: Record<string, string>): readonly [string, string] | null =>
    said('time', {
      ...city,
      positioning: {
        ...city.positioning,
        city: {
          ...city.positioning.city!,
          mix: { ...city.positioning.city!.mix, byPhase: { ...city.positioning.city!.mix.byPhase, ...byPhase }, gap: '15.00', advisorIndex: '35.50' }
        }
      }
    })
  it('names the phase that takes the time', () =>
    expect(timed({ preSale: '25.00', inSale: '20.00', afterSale: '45.00', internal: '10.00' })).toEqual([
      '全市售前时间占 25.00%，比目标 40% 低 15.00 个百分点；时间偏重售后（45.00%，目标 30%）。需要调整的工作时间占 15.00%，顾问型指数为 35.50%。',
      '把售后中可以集中办理的事务移交支撑岗位，腾出的时间用于需求挖掘和方案呈现。'
    ]))
  it('says so where the target is reached or passed', () => {
    expect(timed({ preSale: '40.00' })?.[0]).toBe('全市售前时间占 40.00%，与目标一致，顾问型指数为 35.50%。')
    expect(timed({ preSale: '45.50' })?.[0]).toBe('全市售前时间占 45.50%，比目标 40% 高 5.50 个百分点，顾问型指数为 35.50%。')
  })
})

describe('the findings on the survey', () => {
  const compared = (verdicts: readonly BaselineResult['verdict'][]): PlanResult => ({
    ...city,
    survey: {
      ...city.survey!,
      questions: city.survey!.questions.slice(0, verdicts.length).map((question, index) => ({
        ...question,
        baselines: question.baselines.map((one) => ({
          ...one,
          verdict: verdicts[index] ?? null,
          share: verdicts[index] ? { count: 88, percent: '80.0', low: '71.1', high: '86.7' } : null
        }))
      }))
    }
  })
  it('say level, above or below by the interval', () => {
    expect(said('image', compared(['same']))?.[0]).toContain(
      '80.0% 的受访者仍把自己定位为“客户关系维系者”（有效样本 105 人，95% 区间 71.1%–86.7%），与方案材料的 96% 相当。'
    )
    expect(said('image', compared(['lower']))?.[0]).toContain('低于方案材料的 96%。')
    expect(said('image', compared(['higher']))?.[0]).toContain('高于方案材料的 96%。')
    expect(said('image', compared([null]))).toBeNull()
  })
  it('set self-image beside recorded time only where there is some', () => {
    expect(said('image', compared(['same']))?.[0]).toMatch(/而在记录的工作时间里，关系维系占 [\d.]+%，顾问型工作占 [\d.]+%。$/)
    expect(said('image', { ...compared(['same']), positioning: { ...city.positioning, city: null } })?.[0]).not.toContain('而在')
  })
  it('count what is level, higher, lower and suppressed', () => {
    expect(said('survey', compared(['same', 'same']))?.[0]).toBe('与方案材料的 2 项调研结论相比，本次调研全部相当，方案材料的判断仍然适用。')
    expect(said('survey', compared(['same', 'higher', 'lower', null]))?.[0]).toBe(
      '与方案材料的 4 项调研结论相比，本次调研相当 1 项、高于 1 项（认为当前工作量超负荷）、低于 1 项（认为沟通能力最重要）、选择人数过少、不予比较 1 项。'
    )
    expect(said('survey', { ...city, survey: null })).toBeNull()
  })
})

describe('the finding on duties', () => {
  const found = (...kinds: readonly (readonly ['noAccountable' | 'noCourse', 'broken' | 'thin'])[]): string =>
    said('duties', {
      ...city,
      duties: { ...city.duties, findings: kinds.map(([kind, severity]) => ({ kind, severity, duty: 'D01', post: null, names: [] })) }
    })?.[0] ?? ''
  it('tells broken rules from missing support', () => {
    expect(found()).toBe('11 项职责、5 个岗位的职责矩阵符合规则：每项职责都有执行岗位，且只有一个担责岗位。')
    expect(found(['noAccountable', 'broken'], ['noAccountable', 'broken'])).toBe('11 项职责、5 个岗位的职责矩阵有 2 处不符合规则：没有岗位担责 2 处。')
    expect(found(['noCourse', 'thin'])).toMatch(/另有 1 处缺少支撑：没有对应的课程 1 处。$/)
  })
})

describe('the findings on how firm it is', () => {
  it('name the figure on which most hangs', () => {
    const sensitivity = [{ kind: 'tierCustomers', name: 'A1', base: '10', low: '9', high: '11', fteLow: '38.00', fteHigh: '42.00', spread: '4.00' } as const]
    expect(said('sensitivity', city, { sensitivity })?.[0]).toBe('所需人数对A1 级客户数最敏感：单独上下变动 10%，全市测算人数在 38.00 至 42.00 FTE 之间。')
    expect(said('sensitivity', city)).toBeNull()
    const turned = [{ ...sensitivity[0]!, kind: 'parameter', name: 'headcount.utilisation', fteLow: '45.16', fteHigh: '35.73' } as const]
    expect(said('sensitivity', city, { sensitivity: turned })?.[0]).toContain(
      '所需人数对工时利用率最敏感：单独上下变动 10%，全市测算人数在 35.73 至 45.16 FTE 之间'
    )
  })
  it('name all figures that move it alike', () => {
    const one = { kind: 'parameter', base: '1', low: '1', high: '1', fteLow: '45.16', fteHigh: '35.73', spread: '9.43' } as const
    const sensitivity = [
      { ...one, name: 'headcount.workingDays' },
      { ...one, name: 'headcount.utilisation' },
      { ...one, name: 'headcount.fixedHours', fteLow: '44.00' }
    ]
    expect(said('sensitivity', city, { sensitivity })?.[0]).toContain('所需人数对月均工作日、工时利用率最敏感')
  })
  it('place the workload beside the ratio', () => {
    const ranged = (least: number, most: number): string => {
      const { methods } = heads(city)
      return (
        said('methods', {
          ...city,
          headcount: { ...heads(city), methods: methods.map((one) => (one.method === 'ratio' ? { ...one, range: { least, most } } : one)) }
        })?.[0] ?? ''
      )
    }
    const { required } = heads(city).city
    expect(ranged(required, required + 1)).toContain('在此范围之内')
    expect(ranged(required + 1, required + 2)).toContain('低于这一范围')
    expect(ranged(required - 2, required - 1)).toContain('高于这一范围')
  })
})

/** Every number that stands anywhere in a value. */
function numbersIn(value: unknown, into = new Set<string>()): Set<string> {
  if (value instanceof Map) for (const one of value.values()) numbersIn(one, into)
  else if (Array.isArray(value)) for (const one of value) numbersIn(one, into)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) numbersIn(one, into)
  else if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value))) into.add(String(Number(value)))
  return into
}
const numbersOf = (text: string): string[] =>
  [...text.replaceAll(/(?<=\d),(?=\d)/g, '').matchAll(/(?<![A-Za-z\d.])\d+(?:\.\d+)?/g)].map(([number]) => String(Number(number)))

/** What findings count for themselves, counted once more and otherwise. */
function derived(result: PlanResult): number[] {
  const { posts, positioning, duties, survey, headcount } = result
  const units = headcount.ok ? headcount.units : []
  const [vacant, surplus] = [
    units.reduce((sum, one) => sum + Math.max(0, one.required - one.current), 0),
    units.reduce((sum, one) => sum + Math.max(0, one.current - one.required), 0)
  ]
  const baselines = survey?.questions.flatMap((question) => question.baselines) ?? []
  const bands = (['overloaded', 'idle'] as const).map((band) => posts.managers.filter((manager) => manager.band === band).length)
  const off = Math.abs(Number(positioning.city!.mix.byPhase.preSale) - Number(positioning.target.preSale))
  return [
    vacant,
    surplus,
    Math.abs(vacant - surplus),
    posts.customers.length,
    posts.customers.filter(({ key, coverage }) => key && coverage === 'uncovered').length,
    posts.managers.filter(({ load }) => load !== null).length,
    ...bands,
    Number(off.toFixed(2)),
    duties.duties.length,
    duties.posts.length,
    ...(['broken', 'thin'] as const).map((severity) => duties.findings.filter((finding) => finding.severity === severity).length),
    ...duties.findings.map(({ kind }) => duties.findings.filter((finding) => finding.kind === kind).length),
    baselines.length,
    ...(['same', 'higher', 'lower', null] as const).map((verdict) => baselines.filter((one) => one.verdict === verdict).length)
  ]
}

describe('every number of the main findings', () => {
  const whole = (given: MutableTables): readonly MainFinding[] => mainFindingsOf(findingGround(given, questionOf(given), resultOf(given)))
  it.each(languages)('is one of the plan’s, in %s', (language: Language) => {
    const known = numbersIn([city, findingGround(tables, questionOf(tables), city).sensitivity, scenariosOf(tables, questionOf(tables)), derived(city), 10])
    const findings = whole(tables)
    expect(findings.length).toBe(8)
    for (const { text, advice } of findings)
      for (const number of numbersOf(`${speak[language](text)} ${speak[language](advice)}`)) expect(known, speak[language](text)).toContain(number)
  })
  it('would be missed if it were made up', () => {
    expect(numbersIn(city)).not.toContain('12345.67')
    expect(numbersOf('A1 级 1,188 家、3.50%')).toEqual(['1188', '3.5'])
  })
  it('comes in the order of weight, heads first', () => {
    expect(whole(tables).map(({ key }) => key)).toEqual(['heads', 'coverage', 'loads', 'keyCustomers', 'time', 'image', 'duties', 'survey'])
  })
})
