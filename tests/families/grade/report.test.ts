import { describe, expect, it } from 'vitest'
import {
  confirmation,
  gradeApprovalDocument,
  gradeNoticesDocument,
  gradePublicityDocument,
  gradeTables,
  gradeWarningsDocument,
  gradeYearOf,
  gradeYearTexts,
  usualYear,
  type GradeDecision
} from '../../../shared/families/grade'
import { maskStaffNumber } from '../../../shared/families/certification'
import type { Block, PrintDocument } from '../../../shared/kernel/document'
import { exampleBook } from '../../rulebook'
import { addConduct, contextIn, everyKind, inForce, on, ranked, step, year, yearWith, type Made } from './report-fixture'

const context = contextIn()
const all = { year: 2026, staffNos: null } as const
type Writer = typeof gradeApprovalDocument
const writers = { gradeApprovalDocument, gradeNoticesDocument, gradePublicityDocument, gradeWarningsDocument }
const make = (write: Writer, { tables, result }: Made, changes: Partial<Parameters<Writer>[1]> = {}, said = context): PrintDocument => {
  const document = write(tables, { ...all, result, ...changes }, said)
  if (!document) throw new Error('nothing to write')
  return document
}
/** The document in pages, as people read it: each begins where a new one is asked for. */
function pagesOf({ title, blocks }: PrintDocument): string[] {
  const pages: string[][] = [[title]]
  for (const block of blocks)
    if (block.kind === 'newPage') pages.push([])
    else pages.at(-1)?.push(...linesOf(block))
  return pages.map((lines) => lines.join('\n'))
}
function linesOf(block: Block): string[] {
  if (block.kind === 'facts') return block.pairs.map(({ name, value }) => `${name}：${value}`)
  if (block.kind === 'table')
    return [block.caption ?? '', block.columns.map(({ heading }) => heading).join('|'), ...block.rows.map((row) => row.map(({ text }) => text).join('|'))]
  if (block.kind === 'bullets') return [...block.items]
  if (block.kind === 'box') return [...block.lines]
  if (block.kind === 'signatures') return [...block.lines, block.seal ?? '']
  return 'text' in block ? [block.text] : []
}
const pageOf = (document: PrintDocument, name: string): string => pagesOf(document).find((page) => page.includes(name) && !page.includes('汇总')) ?? ''
const decide = (made: Made, staffNo: string, changes: Partial<GradeDecision>): void => {
  const key = gradeTables.gradeDecisions.key({ year: 2026, staffNo })
  const decision = { ...made.tables.gradeDecisions.get(key)!, ...changes }
  made.tables.gradeDecisions.set(key, decision)
}

describe('the approval form', () => {
  it('lists everyone first, with totals by kind, then has a page a person', () => {
    const document = make(gradeApprovalDocument, everyKind())
    const [summary = '', ...forms] = pagesOf(document)
    expect([document.fileName, document.orientation, document.footer]).toEqual(['云岭市分公司-2026年度等级调整审批表', 'portrait', '示例标准包 2026.1'])
    expect(summary).toContain('晋级|提名上报省公司|复岗|更正|警告|降级|待岗|不变|合计\n1|1|1|1|1|2|1|1|9')
    expect(summary).toContain('2|YL10002|欧阳小明|北川羌族自治县|中级|提名上报省公司|高级|一致')
    expect(summary).toContain('6|YL10006|周涛|东湖区|中级|不变|中级|不同')
    expect(summary).toContain('7|YL10007|买买提江|北川羌族自治县|助理|复岗|助理|规则无建议')
    expect(forms.map((form) => /工号：(\w+)/.exec(form)?.[1])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `YL1000${number}`))
  })
  it('says of a promotion what it rests on', () => {
    const made = everyKind()
    const form = pageOf(make(gradeApprovalDocument, made), '王芳')
    for (const line of [
      '任现等级自：2024年1月1日',
      '近三年年度考核：2023 年良好；2024 年优秀；2025 年良好',
      '认证证书：中级（云岭证2025-0012），有效期至2027年6月30日',
      '奖惩情况：2025年11月3日　奖励：市分公司季度服务之星',
      '任现等级月数|满 12 个月|29 个月（自 2024-01-01）|符合',
      '证书|中级及以上等级的有效证书|中级证书已于 2026-05-31 到期|不符合',
      '竞聘得分：能力及潜力评价 88.00，竞聘评价 90.50，总分 89.25；排名第 1（参加排名 1 人，名额 2 个），在名额内',
      '等级变化：初级 → 中级',
      '生效日期：待正式生效时确定',
      '规则建议：晋级（初级 → 中级）',
      '决定：晋级（初级 → 中级），与规则建议一致',
      '决定人：赵敏，2026年7月10日',
      '所在单位意见|人力资源部意见|分管领导意见'
    ])
      expect(form).toContain(line)
    expect(form).not.toContain('省公司意见')
  })
  it('shows the years of the ladder for a demotion, and the day once it is in force', () => {
    const form = pageOf(make(gradeApprovalDocument, everyKind({ ...year, inForce })), '上官婉儿')
    expect(form).toContain('2023|不合格|警告|中级\n2024|不合格|降一级|初级\n2025|不合格|降二级并待岗|见习')
    expect(form).toContain('等级变化：初级 → 见习；待岗')
    expect(form).toContain('生效日期：2026年8月1日')
    expect(form).not.toContain('晋级条件')
  })
  it('keeps proposal, decision and reason where they differ', () => {
    const form = pageOf(make(gradeApprovalDocument, everyKind()), '周涛')
    expect(form).toContain('规则建议：提名上报省公司（中级 → 高级）')
    expect(form).toContain('决定：不变，与规则建议不同。理由：本人书面提出放弃本次申报，所在单位已核实，保留下一年度申报资格。')
  })
  it('says of somebody chosen among the tied that people chose', () => {
    const decided = { kind: 'promotion', to: 'G4', standby: false, proposed: null, reason: '近两年业绩更好' } as const
    const made = yearWith([{ staffNo: 'T1', name: '钱多', grade: 'G3', gates: 'G4', ranked: ranked('T1', { state: 'tied', conditional: true }), decided }])
    const [form = ''] = pagesOf(make(gradeApprovalDocument, made, { staffNos: ['T1'] }))
    expect(form).toContain('规则建议：在名额线上并列，由人选定')
    expect(form).toContain('决定：晋级（初级 → 中级）。理由：近两年业绩更好')
    expect(form).toContain('在名额线上并列。此名额要等省公司批准上一级提名后才空出')
  })
  it('asks the province where the grade is its own', () => {
    const document = make(gradeApprovalDocument, everyKind())
    expect(pageOf(document, '欧阳小明')).toContain('分管领导意见|省公司意见')
    expect(pageOf(document, '陈一')).not.toContain('省公司意见')
  })
  it('is made for some people without a summary, whatever was decided about them', () => {
    const document = make(gradeApprovalDocument, everyKind(), { staffNos: ['YL10011', 'YL10001', 'YL10010', 'X'] })
    expect(pagesOf(document).map((form) => /工号：(\w+)/.exec(form)?.[1])).toEqual(['YL10001', 'YL10011'])
    expect(document.subtitle).toBeUndefined()
  })
  it('gives up conduct records and then room for opinions, so that it stays on its page', () => {
    const made = everyKind()
    for (let month = 1; month <= 6; month++) addConduct(made.tables, 'YL10006', on(2025, month, 1), '获奖'.repeat(20))
    const shown = pageOf(make(gradeApprovalDocument, made), '周涛')
    expect(shown.match(/2025年\d月1日　奖励/g)).toHaveLength(3)
    expect(shown).toContain('另有 3 条，见奖惩记录')
    decide(made, 'YL10006', { reason: '理由'.repeat(150) })
    const crowded = pageOf(make(gradeApprovalDocument, made), '周涛')
    expect(crowded).toContain('奖惩情况：共 6 条，见奖惩记录')
    expect(crowded).toContain('理由'.repeat(150))
    const blank = (page: string): number => /(\n*)签字：/.exec(page)?.[1]?.length ?? 0
    expect(blank(crowded)).toBeLessThan(blank(pageOf(make(gradeApprovalDocument, everyKind()), '陈一')))
    expect(blank(crowded)).toBeGreaterThanOrEqual(2)
  })
  it('has nothing to say while nothing is decided', () => {
    const made = yearWith([{ staffNo: 'P1', name: '王芳', grade: 'G3' }])
    for (const write of Object.values(writers)) expect(write(made.tables, { ...all, result: made.result }, context)).toBeNull()
  })
  it('still names somebody who has left the roster', () => {
    const made = everyKind()
    made.tables.people.delete('YL10004')
    const people = made.result.people.filter(({ staffNo }) => staffNo !== 'YL10004')
    const form = pageOf(make(gradeApprovalDocument, { ...made, result: { ...made.result, people } }), '工号：YL10004')
    expect(form).toContain('县区：安州区')
    expect(form).toContain('现等级：中级')
  })
})

describe('the publicity list', () => {
  it('masks names and numbers, and leaves out what weighs on a person', () => {
    const document = make(gradePublicityDocument, everyKind(), { staffNos: ['nobody'] })
    const text = pagesOf(document).join('\n')
    expect(document.number).toBe('云移人公示〔2026〕7号')
    expect(text).toContain('下列 3 名同志拟调整等级。现予公示，自2026年7月13日起至2026年7月17日止，共 5 个工作日。')
    expect(text).toContain('1|东湖区|***0001|王*|初级|中级|晋级')
    expect(text).toContain('2|北川羌族自治县|***0002|欧**明|中级|高级|提名上报省公司')
    expect(text).toContain('3|北川羌族自治县|***0007|买**江|助理|助理|复岗')
    expect(text).toContain('向云岭市分公司反映（人力资源部 0800-1234567）')
    expect(text).not.toMatch(/王芳|欧阳小明|买买提江|YL1000|李|警告|89\.25/)
    expect(maskStaffNumber('YL10001')).toBe('***0001')
  })
  it('shows what was published, whatever was decided since', () => {
    const made = everyKind()
    const before = pagesOf(make(gradePublicityDocument, made))
    made.tables.gradeDecisions.clear()
    made.tables.people.clear()
    expect(pagesOf(make(gradePublicityDocument, made))).toEqual(before)
  })
  it('says so where nobody is to be published', () => {
    const publicity = { startsOn: on(2026, 7, 13), endsOn: on(2026, 7, 17), workingDays: 5, number: '', list: [] }
    const document = make(gradePublicityDocument, yearWith([], { ...year, publicity }))
    expect(pagesOf(document)[0]).toContain('本年度没有需要公示的等级调整。')
    expect(document.number).toBeUndefined()
  })
})

describe('letters about warnings, demotions and standby', () => {
  const letters = (made = everyKind({ ...year, inForce }), book = exampleBook()): string[] => pagesOf(make(gradeWarningsDocument, made, { book }))
  it('go to those whom it concerns alone, one page each', () => {
    expect(letters().map((page) => /(.*)同志（工号 (\w+)）/.exec(page)?.slice(1))).toEqual([
      ['李强', 'YL10003'],
      ['陈一', 'YL10004'],
      ['上官婉儿', 'YL10005'],
      ['何平', 'YL10009']
    ])
  })
  it('name facts, the rule, what follows and whom to turn to; no rank, no score, no lecture', () => {
    const [warning = '', demotion = '', standby = '', lowest = ''] = letters()
    expect(warning).toContain('您 2025 年度考核结果为“不合格”，未达到集团客户经理等级管理的要求。')
    expect(warning).toContain('给予年度警告，等级仍为初级。')
    expect(warning).toContain('考核仍未达到要求的，等级将由初级调整为助理。')
    expect(demotion).toContain('按规定连续计算为第 2 年')
    expect(demotion).toContain('2024|不合格|警告|中级\n2025|不合格|降一级|初级')
    expect(demotion).toContain('等级由中级调整为初级，自2026年8月1日起执行。\n依据文件：云移人〔2026〕31号')
    expect(demotion).toContain('考核达到要求的，连续计算的年数归零')
    expect(demotion).toContain('考核仍未达到要求的，等级将由初级调整为见习，并待岗。')
    expect(standby).toContain('待岗，等级由初级调整为见习，自2026年8月1日起执行。')
    expect(standby).toContain('待岗期间不累计年数；复岗后重新起算。')
    expect(lowest).toContain('因见习已是最低等级，等级不再下调，仍为见习，计作一次降级')
    for (const letter of letters()) {
      expect(letter).toContain('自收到本通知之日起 5 个工作日内，以书面形式向云岭市分公司提出（人力资源部 0800-1234567）')
      expect(letter).toMatch(/签收人\n送达人/)
      expect(letter).not.toMatch(/排名|末位|名次|竞聘得分/)
      expect(letter).not.toContain(context.say(gradeYearTexts.ref('case18')))
    }
  })
  it('follow the pack for the third year', () => {
    const book = exampleBook((pack) => {
      const [first] = pack.parameters['grade.demotion.thirdYear']!.values
      first!.value = 'standby'
    })
    expect(letters(everyKind(), book)[1]).toContain('考核仍未达到要求的，将待岗。')
  })
  it('stay general without the rules of the year, and leave the day open where none is set', () => {
    const made = everyKind()
    const row = made.tables.gradeYears.get('2026')!
    made.tables.gradeYears.set('2026', { ...row, publicity: null })
    const letter = pagesOf(make(gradeWarningsDocument, made))[1] ?? ''
    expect(letter).toContain('将按照上述规定进一步处理')
    expect(letter).toContain('执行日期以正式文件为准')
    expect(letter).toContain('年　　月　　日以前，以书面形式')
  })
  it('give the reason where people decided otherwise than the rules', () => {
    const made = everyKind()
    decide(made, 'YL10004', { kind: 'warning', to: 'G4', reason: '产假期间考核，酌情从轻' })
    const letter = pagesOf(make(gradeWarningsDocument, made))[1] ?? ''
    expect(letter).toContain('给予年度警告，等级仍为中级。本年度不参加晋级。\n理由：产假期间考核，酌情从轻')
  })
  it('claim no failing year that there is not', () => {
    const decided = { kind: 'demotion', to: 'G2', standby: false, proposed: null, reason: '本人申请' } as const
    const [letter = ''] = letters(yearWith([{ staffNo: 'P1', name: '王芳', grade: 'G3', outcomes: ['good', 'good', 'good'], decided }]))
    expect(letter).toContain('您 2025 年度考核结果为“良好”。')
    expect(letter).toContain('近三年年度考核：2023 年良好；2024 年良好；2025 年良好')
    expect(letter).not.toMatch(/未达到集团客户经理等级管理的要求|归零/)
  })
  it('count a chain over a year without a result, and not over one that passed', () => {
    const chain = [
      step(2021, 'warning', 'G4'),
      step(2022, 'pass', 'G4', { outcome: 'good' }),
      step(2023, 'warning', 'G4'),
      step(2024, 'noResult', 'G4', { outcome: null, failures: 1 }),
      step(2025, 'downOne', 'G4', { to: 'G3', failures: 2, demotions: 1 })
    ]
    const decided = { kind: 'demotion', to: 'G3', standby: false } as const
    const [letter = ''] = letters(
      yearWith([{ staffNo: 'P1', name: '王芳', grade: 'G4', outcomes: ['unqualified', null, 'unqualified'], ladder: chain, decided }])
    )
    expect(letter.match(/^20\d\d\|.*$/gm)).toEqual(['2023|不合格|警告|中级', '2024|无结果|没有结果，跳过|中级', '2025|不合格|降一级|初级'])
  })
})

describe('notices', () => {
  const notices = (made: Made): string[] => pagesOf(make(gradeNoticesDocument, made))
  it('go to those who are promoted, nominated, reinstated or corrected', () => {
    const [promotion = '', nomination = '', reinstatement = '', correction = '', ...more] = notices(everyKind({ ...year, inForce }))
    expect(more).toEqual([])
    expect(promotion).toContain('您的等级由初级晋升为中级，自2026年8月1日起执行。')
    expect(promotion).toContain('依据文件：云移人〔2026〕31号')
    expect(nomination).toContain('提名您的等级由中级晋升为高级。高级由省公司审定，提名须报省公司批复；批复以前，您的等级仍为中级。')
    expect(nomination).not.toContain('依据文件')
    expect(reinstatement).toContain('您自2026年8月1日起复岗，等级为助理。')
    expect(correction).toContain('您的等级由助理更正为初级，自2026年8月1日起执行。')
    expect(correction).toContain('理由：2024 年度考核结果经复核更正')
    expect(correction).toContain('您对上述事实或者决定有异议的')
  })
  it('say what the province answered', () => {
    const made = everyKind()
    const answer = { state: 'confirmed', on: on(2026, 9, 1), effectiveOn: on(2026, 10, 1), document: '省移人〔2026〕88号' } as const
    decide(made, 'YL10002', { answer })
    expect(notices(made)[1]).toContain('报省公司批准，您的等级由中级晋升为高级，自2026年10月1日起执行。')
    expect(notices(made)[1]).toContain('依据文件：省移人〔2026〕88号')
    decide(made, 'YL10002', { answer: { ...answer, state: 'refused', effectiveOn: null } })
    expect(notices(made)[1]).toContain('本次提名未获批准，您的等级仍为中级。')
    expect(notices(made)[1]).not.toContain('再接再厉')
  })
  it('promise no day before the year is in force', () => {
    const [promotion = ''] = notices(everyKind())
    expect(promotion).toContain('拟将您的等级由初级晋升为中级')
    expect(promotion).not.toContain('起执行')
  })
  it('say which corrected year a correction rests on', () => {
    const decided = { kind: 'correction', to: 'G1', standby: true } as const
    const made = yearWith([{ staffNo: 'P1', name: '王芳', grade: 'G3', decided }])
    const replayed = [
      { year: 2024, decided: { kind: 'warning', to: 'G3', standby: false } as const, replayed: { kind: 'demotion', to: 'G2', standby: false } as const }
    ]
    const result = { ...made.result, people: made.result.people.map((person) => ({ ...person, replayed })) }
    const [notice = ''] = notices({ ...made, result })
    expect(notice).toContain('更正依据：2024 年度原决定：警告（初级）；按更正后的考核结果应为：降级（助理）')
    expect(notice).toContain('您的等级由初级更正为见习，同时待岗')
  })
})

describe('all of them', () => {
  it.each(Object.entries(writers))('%s is complete in English', (_name, write) => {
    for (const row of [year, { ...year, inForce }]) {
      const document = make(write, everyKind(row), { book: exampleBook() }, contextIn('en'))
      // What people wrote stays as they wrote it.
      const text = [/[^"]*云岭[^"]*/g, /通报批评：[^ "]*/g, /本人书面提出[^"]*/g].reduce((left, given) => left.replaceAll(given, ''), JSON.stringify(document))
      expect(text).not.toMatch(/grade(?:Report|Letter|Rule|Year)\.|\{\w+\}|[，。；：（）]/)
      expect(document.footer).toBe('Example standard pack 2026.1')
    }
  })
  it.each(Object.entries(writers))('%s leaves no text without words in Chinese', (_name, write) => {
    expect(JSON.stringify(make(write, everyKind({ ...year, inForce }), { book: exampleBook() }))).not.toMatch(/grade(?:Report|Letter|Rule|Year)\.|\{\w+\}/)
  })
  it('name no pack that is not the example', () => {
    for (const write of Object.values(writers)) expect(make(write, everyKind(), {}, contextIn('zh-CN', { example: false })).footer).toBeUndefined()
  })
  it('say the same however the rows lie', () => {
    const made = everyKind()
    const turned = everyKind()
    const rows = [...turned.tables.gradeDecisions].toReversed()
    turned.tables.gradeDecisions.clear()
    for (const [key, row] of rows) turned.tables.gradeDecisions.set(key, row)
    for (const write of Object.values(writers)) expect(make(write, turned)).toEqual(make(write, made))
  })
  it('follow a year that the rules computed', () => {
    const { tables } = yearWith([
      { staffNo: 'P1', name: '王芳', grade: 'G4', outcomes: ['good', 'unqualified', 'unqualified'] },
      { staffNo: 'P2', name: '李强', grade: 'G1' }
    ])
    const row = usualYear(2026)
    tables.gradeYears.set('2026', row)
    tables.gradeStarts.clear()
    const book = exampleBook()
    for (const person of gradeYearOf(tables, { year: row, book }).people) {
      const decision = { ...confirmation(person, { by: '赵敏', on: on(2026, 7, 10) }), year: 2026, answer: null }
      tables.gradeDecisions.set(gradeTables.gradeDecisions.key(decision), decision)
    }
    const made = { tables, result: gradeYearOf(tables, { year: row, book }) }
    const [letter = '', ...more] = pagesOf(make(gradeWarningsDocument, made, { book }))
    expect(more).toEqual([])
    expect(letter.match(/^20\d\d\|.*$/gm)).toEqual(['2024|不合格|警告|中级', '2025|不合格|降一级|初级'])
    expect(letter).toContain('等级由中级调整为初级，执行日期以正式文件为准。')
    expect(letter).toContain('等级将由初级调整为见习，并待岗。')
  })
})
