import { describe, expect, it } from 'vitest'
import { conflictSchema, ratingSchema, seatSchema } from '../../../shared/families/evaluation'
import { prepareEdit } from '../../../shared/workspace/command'
import { applyChanges, inverse, type MutableTables } from '../../../shared/workspace/tables'
import { addPerson, at, city, done, first, rateAndSubmit, refused } from './city'

const sheet = { ...first, staffNo: 'C1', assessor: 'E1' }
const rating = (tables: MutableTables, code: string, of = sheet) => tables.ratings.get(`1|2026-06|${of.staffNo}|${of.assessor}|${code}`)
const seat = (tables: MutableTables, of = sheet) => tables.seats.get(`1|2026-06|${of.staffNo}|${of.assessor}`)
const queue = (tables: MutableTables, panel: string): string[] =>
  [...tables.candidates.values()]
    .filter((one) => one.panel === panel)
    .toSorted((a, b) => a.order - b.order)
    .map(({ staffNo }) => staffNo)
const faultOf = (tables: MutableTables, command: string, input: object) => {
  const edit = prepareEdit(`evaluation.${command}`, input, tables)
  if (edit.ok) throw new Error('expected a fault')
  return edit.fault
}
const secondPanel = { ...first, panel: '二组', assessors: ['E2'], random: false }

describe('setting an on-site evaluation up', () => {
  it('opens it by a version that is there, and changes the version only before anybody is rated', () => {
    const tables = city()
    const other = { ...first, model: 'small', version: 2 }
    expect(refused(tables, 'open', other)).toBe('unknownModel')
    tables.models.set('small|2', { ...tables.models.get('small|1')!, version: 2 })
    expect(done(tables, 'open', other)).toBe(1)
    expect(done(tables, 'open', { ...other, version: 1 })).toBe(1)
    expect(done(tables, 'open', { ...other, version: 1 })).toBe(0)
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '3' } })
    expect(refused(tables, 'open', other)).toBe('modelInUse')
    expect(refused(tables, 'open', { ...other, version: 1 })).toBeNull()
  })
  it('registers assessors and removes those who have rated nobody, from their panels too', () => {
    const tables = city()
    expect(refused(tables, 'removeAssessor', { assessor: 'E9' })).toBe('unknownAssessor')
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '3' } })
    expect(refused(tables, 'removeAssessor', { assessor: 'E1' })).toBe('hasRatings')
    expect(done(tables, 'removeAssessor', { assessor: 'E2' })).toBe(2)
    expect(tables.panels.get('1|2026-06|一组')?.assessors).toEqual(['E1'])
  })
  it('saves panels of known assessors, each once, and removes them with their queue unless somebody was rated', () => {
    const tables = city()
    expect(refused(tables, 'savePanel', { ...secondPanel, assessors: ['E9'] })).toBe('unknownAssessor')
    done(tables, 'savePanel', { ...secondPanel, assessors: ['E2', 'E2'] })
    expect(tables.panels.get('1|2026-06|二组')?.assessors).toEqual(['E2'])
    expect(refused(tables, 'removePanel', { ...first, panel: '三组' })).toBe('unknownPanel')
    done(tables, 'assignCandidates', { ...first, panel: '二组', staffNos: ['C2'] })
    expect(done(tables, 'removePanel', { ...first, panel: '二组' })).toBe(2)
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '3' } })
    expect(refused(tables, 'removePanel', { ...first, panel: '一组' })).toBe('hasRatings')
  })
  it('moves people to the end of a queue in the order given, and orders a queue anew', () => {
    const tables = city({ people: 4 })
    done(tables, 'savePanel', secondPanel)
    expect(refused(tables, 'assignCandidates', { ...first, panel: '二组', staffNos: ['X1'] })).toBe('unknownPerson')
    expect(refused(tables, 'assignCandidates', { ...first, panel: '三组', staffNos: ['C1'] })).toBe('unknownPanel')
    done(tables, 'assignCandidates', { ...first, panel: '二组', staffNos: ['C3', 'C1', 'C3'] })
    expect([queue(tables, '一组'), queue(tables, '二组')]).toEqual([
      ['C2', 'C4'],
      ['C3', 'C1']
    ])
    done(tables, 'assignCandidates', { ...first, panel: '二组', staffNos: ['C3', 'C4'] })
    expect(queue(tables, '二组')).toEqual(['C1', 'C3', 'C4'])
    done(tables, 'orderCandidates', { ...first, panel: '二组', staffNos: ['C4', 'C1'] })
    expect(queue(tables, '二组')).toEqual(['C4', 'C1', 'C3'])
    expect(refused(tables, 'orderCandidates', { ...first, panel: '二组', staffNos: ['C2'] })).toBe('notInPanel')
  })
  it('lets a candidate go who was not rated', () => {
    const tables = city()
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { action: '写下了证据' } })
    expect(refused(tables, 'removeCandidate', { ...first, staffNo: 'C1' })).toBe('hasRatings')
    expect(done(tables, 'removeCandidate', { ...first, staffNo: 'C2' })).toBe(1)
    expect(refused(tables, 'removeCandidate', { ...first, staffNo: 'C2' })).toBe('notCandidate')
  })
  it('draws lots evenly, by the seed alone, whoever was where before', () => {
    const draw = (order: (staffNos: string[]) => string[], seed: string) => {
      const tables = city({ people: 11 })
      done(tables, 'savePanel', secondPanel)
      done(tables, 'drawLots', { ...first, panels: ['一组', '二组'], staffNos: order([...tables.people.keys()]), seed })
      return [queue(tables, '一组'), queue(tables, '二组'), [...tables.panels.values()].map(({ random }) => random)]
    }
    const once = draw((staffNos) => staffNos, '2026-06-20 公开抽签')
    expect(draw((staffNos) => staffNos.toReversed(), '2026-06-20 公开抽签')).toEqual(once)
    expect(draw((staffNos) => staffNos, '另一个种子')).not.toEqual(once)
    expect(once.slice(0, 2).map(({ length }) => length)).toEqual([6, 5])
    expect(once[2]).toEqual([true, true])
    expect(new Set(once.slice(0, 2).flat())).toEqual(new Set(Array.from({ length: 11 }, (_, index) => `C${index + 1}`)))
  })
  it('draws again from any earlier draw as from none', () => {
    const tables = city({ people: 11 })
    done(tables, 'savePanel', secondPanel)
    const lots = { ...first, panels: ['一组', '二组'], staffNos: [...tables.people.keys()] }
    const draw = (seed: string): string[][] => {
      done(tables, 'drawLots', { ...lots, seed })
      return [queue(tables, '一组'), queue(tables, '二组')]
    }
    const once = draw('甲')
    expect(draw('乙')).not.toEqual(once)
    expect(draw('甲')).toEqual(once)
    expect(tables.candidates.size).toBe(11)
  })
  it('draws nobody who was rated, and into no unknown panel', () => {
    const tables = city()
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '3' } })
    const lots = { ...first, panels: ['一组'], seed: 's' }
    expect(refused(tables, 'drawLots', { ...lots, staffNos: ['C1'] })).toBe('drawAfterRatings')
    expect(refused(tables, 'drawLots', { ...lots, staffNos: ['C2'], panels: ['三组'] })).toBe('unknownPanel')
    expect(refused(tables, 'drawLots', { ...lots, staffNos: ['X1'] })).toBe('unknownPerson')
    expect(refused(tables, 'drawLots', { ...lots, staffNos: ['C2'] })).toBeNull()
  })
})

describe('rating', () => {
  it('patches a rating, counts its edits and locks the model version with the first one; one undo takes both back', () => {
    const tables = city()
    const edit = prepareEdit('evaluation.rate', { ...sheet, code: 'P01', patch: { level: '3.5', seen: ['3.0'] }, seconds: 40 }, tables)
    if (!edit.ok) throw new Error(edit.fault.code)
    expect(edit.value.changes.map(({ table }) => table)).toEqual(['ratings', 'models', 'seats'])
    applyChanges(tables, edit.value.changes)
    expect(rating(tables, 'P01')).toMatchObject({ level: '3.5', seen: ['3.0'], edit: 1, origin: 'main' })
    expect(tables.models.get('small|1')?.locked).toBe(true)
    expect(seat(tables)?.seconds).toBe(40)
    expect(done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '3.5' }, seconds: 30 })).toBe(0)
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { action: '主持了方案评审' } })
    expect(rating(tables, 'P01')).toMatchObject({ level: '3.5', action: '主持了方案评审', edit: 2 })
    applyChanges(tables, inverse(edit.value.changes))
    expect([tables.ratings.size, tables.models.get('small|1')?.locked]).toEqual([0, false])
  })
  it('keeps level and "not observed" apart: the newer one stands, both at once are refused', () => {
    const tables = city()
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '3' } })
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { notObserved: true } })
    expect(rating(tables, 'P01')).toMatchObject({ level: null, notObserved: true })
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '2' } })
    expect(rating(tables, 'P01')).toMatchObject({ level: '2', notObserved: false })
    expect(refused(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '2', notObserved: true } })).toBe('levelWithNotObserved')
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: null } })
    expect(rating(tables, 'P01')).toMatchObject({ level: null, notObserved: false })
  })
  it('takes evidence up to the limit and names the part that is too long', () => {
    const tables = city()
    expect(refused(tables, 'rate', { ...sheet, code: 'P01', patch: { result: '字'.repeat(2000) } })).toBeNull()
    const fault = faultOf(tables, 'rate', { ...sheet, code: 'P01', patch: { result: '字'.repeat(2001) } })
    expect(fault).toMatchObject({ code: 'evaluationFault.evidenceTooLong', params: { length: 2001, limit: 2000 }, place: { field: 'result' } })
  })
  it.each(['rate', 'mark', 'spend', 'submit', 'reopen', 'recuse'])('%s knows persons, candidates, assessors and the evaluation', (command) => {
    const given = { ...sheet, code: 'P01', patch: { level: '3' }, interview: '80', seconds: 1, at, reason: '登记有误', by: '张三' }
    const tables = city()
    addPerson(tables, 'C9')
    expect(refused(tables, command, { ...given, staffNo: 'X1' })).toBe('unknownPerson')
    expect(refused(tables, command, { ...given, staffNo: 'C9' })).toBe('notCandidate')
    expect(refused(tables, command, { ...given, assessor: 'E9' })).toBe('unknownAssessor')
    tables.evaluations.clear()
    expect(refused(tables, command, given)).toBe('noEvaluation')
  })
  it('refuses a competency that the model does not have', () => {
    expect(refused(city(), 'rate', { ...sheet, code: 'P99', patch: { level: '3' } })).toBe('unknownCompetency')
  })
  it('takes marks from 0 to 100, both ends, and clears them', () => {
    const tables = city()
    done(tables, 'mark', { ...sheet, interview: 100, presentation: '0' })
    expect(seat(tables)).toMatchObject({ interview: '100', presentation: '0', edit: 1 })
    expect(refused(tables, 'mark', { ...sheet, interview: '100.01' })).toBe('markOutOfRange')
    expect(refused(tables, 'mark', { ...sheet, presentation: '-0.5' })).toBe('markOutOfRange')
    done(tables, 'mark', { ...sheet, interview: null })
    expect(seat(tables)).toMatchObject({ interview: null, presentation: '0' })
  })
  it('never turns the timer back', () => {
    const tables = city()
    done(tables, 'spend', { ...sheet, seconds: 90 })
    expect(done(tables, 'spend', { ...sheet, seconds: 60 })).toBe(0)
    expect(seat(tables)?.seconds).toBe(90)
  })
})

describe('handing a sheet in', () => {
  it('names the first three competencies that lack something, and what they lack', () => {
    const tables = city()
    const fault = faultOf(tables, 'submit', { ...sheet, at, codes: ['P01', 'P02', 'P03'] })
    expect(fault).toMatchObject({ code: 'evaluationFault.sheetLacks', params: { count: 3 } })
    expect(fault.params['what']).toHaveLength(3)
    expect(JSON.stringify(fault.params['what'])).toContain('lacking.rating')
  })
  it.each(['1', '5'])('wants situation or task, action and result at level %s', (level) => {
    const tables = city()
    const lacks = (patch: object): string[] => {
      done(tables, 'rate', { ...sheet, code: 'P01', patch })
      const edit = prepareEdit('evaluation.submit', { ...sheet, at, codes: ['P01'] }, tables)
      return edit.ok ? [] : [...JSON.stringify(edit.fault.params['what']).matchAll(/lacking\.(\w+)/g)].map(([, part = '']) => part)
    }
    expect(lacks({ level })).toEqual(['situation', 'action', 'result'])
    expect(lacks({ task: '投标', action: ' ' })).toEqual(['action', 'result'])
    expect(lacks({ action: '写方案', result: '中标' })).toEqual([])
  })
  it.each(['1.5', '3', '4.5'])('wants no evidence at level %s', (level) => {
    const tables = city()
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level } })
    expect(refused(tables, 'submit', { ...sheet, at, codes: ['P01'] })).toBeNull()
  })
  it('asks for what the stated target asks for, and without one for what both possible profiles have in common', () => {
    const tables = city()
    tables.profiles.set('small|1|要客经理|G2', { ...tables.profiles.get('small|1|要客经理|G3')!, grade: 'G2', requirements: [] })
    expect(refused(tables, 'submit', { ...sheet, at })).toBeNull()
    tables.participations.set('1|2026-06|C1', { ...first, month: tables.evaluations.get('1|2026-06')!.month, staffNo: 'C1', target: 'G3' })
    expect(refused(tables, 'submit', { ...sheet, at })).toBe('sheetLacks')
    expect(refused(tables, 'submit', { ...sheet, at, codes: ['P99'] })).toBe('unknownCompetency')
  })
  it('then refuses every change until it is reopened with a reason', () => {
    const tables = city()
    rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E1' }, { P01: '3', P02: null })
    expect(seat(tables)).toMatchObject({ state: 'submitted', submittedAt: at })
    expect(refused(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '4' } })).toBe('sheetSubmitted')
    expect(refused(tables, 'mark', { ...sheet, interview: '80' })).toBe('sheetSubmitted')
    expect(refused(tables, 'spend', { ...sheet, seconds: 900 })).toBe('sheetSubmitted')
    expect(refused(tables, 'submit', { ...sheet, at })).toBe('sheetSubmitted')
    expect(refused(tables, 'reopen', { ...sheet, reason: ' ', by: '张三', at })).toBe('command.badInput')
    done(tables, 'reopen', { ...sheet, reason: '漏看一段录音', by: '张三', at })
    expect(seat(tables)).toMatchObject({ state: 'open', submittedAt: null, reopenings: [{ reason: '漏看一段录音', by: '张三', at }] })
    expect(refused(tables, 'reopen', { ...sheet, reason: '再来', by: '张三', at })).toBe('sheetNotSubmitted')
    expect(refused(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '4' } })).toBeNull()
  })
  it('is not reopened without end', () => {
    const tables = city()
    rateAndSubmit(tables, { staffNo: 'C1', assessor: 'E1' }, { P01: '3' })
    const now = seatSchema.parse(seat(tables))
    tables.seats.set('1|2026-06|C1|E1', { ...now, reopenings: Array.from({ length: 50 }, () => ({ reason: '改', by: '', at })) })
    expect(refused(tables, 'reopen', { ...sheet, reason: '再来', by: '张三', at })).toBe('reopenedTooOften')
  })
  it('is not to be written on while recused, and keeps what was there', () => {
    const tables = city()
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '3' } })
    done(tables, 'recuse', { ...sheet, reason: '亲属关系' })
    expect(seat(tables)).toMatchObject({ state: 'recused', recusal: '亲属关系' })
    expect(refused(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '4' } })).toBe('sheetRecused')
    expect(refused(tables, 'submit', { ...sheet, at })).toBe('sheetRecused')
    expect(refused(tables, 'reopen', { ...sheet, reason: '改', by: '', at })).toBe('sheetNotSubmitted')
    expect(rating(tables, 'P01')?.level).toBe('3')
    done(tables, 'recuse', { ...sheet, reason: null })
    expect(seat(tables)).toMatchObject({ state: 'open', recusal: null })
    expect(done(tables, 'recuse', { ...sheet, reason: null })).toBe(0)
  })
})

describe('settling', () => {
  const settlement = { ...first, staffNo: 'C1', code: 'P01', kind: 'consensus', level: '3.5', calculated: '3.25', reason: '合议一致', by: '李四' }
  it('keeps the calculated value beside, and takes a settlement back', () => {
    const tables = city()
    done(tables, 'settle', settlement)
    expect(tables.settlements.get('1|2026-06|C1|P01')).toMatchObject({ level: '3.5', calculated: '3.25', reason: '合议一致', by: '李四' })
    expect(done(tables, 'unsettle', { ...first, staffNo: 'C1', code: 'P01' })).toBe(1)
    expect(done(tables, 'unsettle', { ...first, staffNo: 'C1', code: 'P01' })).toBe(0)
  })
  it('refuses what it does not know, and a settlement without reason', () => {
    const tables = city()
    expect(refused(tables, 'settle', { ...settlement, staffNo: 'X1' })).toBe('unknownPerson')
    expect(refused(tables, 'unsettle', { ...settlement, staffNo: 'X1' })).toBe('unknownPerson')
    expect(refused(tables, 'settle', { ...settlement, code: 'P99' })).toBe('unknownCompetency')
    expect(refused(tables, 'settle', { ...settlement, reason: '  ' })).toBe('command.badInput')
    tables.evaluations.clear()
    expect(refused(tables, 'settle', settlement)).toBe('noEvaluation')
  })
  it('chooses one of the versions of a rating, newer than all of them and knowing them', () => {
    const tables = city()
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '3' } })
    const mine = ratingSchema.parse(rating(tables, 'P01'))
    const theirs = { ...mine, level: '4', origin: 'laptop', edit: 3 }
    const conflict = conflictSchema.parse({ ...sheet, code: 'P01', versions: [theirs, mine], chosen: null })
    tables.ratingConflicts.set('1|2026-06|C1|E1|P01', conflict)
    expect(refused(tables, 'chooseVersion', { ...sheet, code: 'P01', origin: 'other' })).toBe('nothingToChoose')
    expect(refused(tables, 'chooseVersion', { ...sheet, code: 'P02', origin: 'main' })).toBe('nothingToChoose')
    done(tables, 'chooseVersion', { ...sheet, code: 'P01', origin: 'laptop' })
    expect(rating(tables, 'P01')).toMatchObject({ level: '4', edit: 4, origin: 'main', known: { laptop: 3, main: 1 } })
    expect(tables.ratingConflicts.get('1|2026-06|C1|E1|P01')?.chosen).toBe('laptop')
    expect(done(tables, 'chooseVersion', { ...sheet, code: 'P01', origin: 'laptop' })).toBe(0)
  })
  it('chooses one of the versions of a sheet', () => {
    const tables = city()
    done(tables, 'spend', { ...sheet, seconds: 10 })
    const mine = seatSchema.parse(seat(tables))
    const theirs = { ...mine, state: 'submitted', submittedAt: at, origin: 'laptop', edit: 2 }
    tables.ratingConflicts.set('1|2026-06|C1|E1|', conflictSchema.parse({ ...sheet, code: '', versions: [theirs, mine], chosen: null }))
    done(tables, 'chooseVersion', { ...sheet, code: '', origin: 'laptop' })
    expect(seat(tables)).toMatchObject({ state: 'submitted', edit: 3, origin: 'main' })
  })
  it('keeps what HR chose for a report, and forgets an empty choice', () => {
    const tables = city()
    const choice = { ...first, staffNo: 'C1', evidence: [{ code: 'P01', text: '主持过投标' }], next: '' }
    expect(refused(tables, 'chooseReport', { ...choice, staffNo: 'X1' })).toBe('unknownPerson')
    done(tables, 'chooseReport', choice)
    expect(tables.reportChoices.size).toBe(1)
    done(tables, 'chooseReport', { ...choice, evidence: [] })
    expect(tables.reportChoices.size).toBe(0)
  })
})

describe("an assessor's own laptop", () => {
  const own = (): MutableTables => {
    const tables = city()
    tables.ownSeat.set('seat', { ...first, month: tables.evaluations.get('1|2026-06')!.month, assessor: 'E1', issue: 'E1-20260620', company: '绵阳分公司' })
    return tables
  }
  it('changes the own sheets only, under its issue, and says what its edits were built on', () => {
    const tables = own()
    done(tables, 'rate', { ...sheet, code: 'P01', patch: { level: '3' } })
    expect(rating(tables, 'P01')).toMatchObject({ origin: 'E1-20260620', edit: 1 })
    expect(refused(tables, 'rate', { ...sheet, assessor: 'E2', code: 'P01', patch: { level: '3' } })).toBe('notOwnSheet')
    expect(refused(tables, 'recuse', { ...sheet, assessor: 'E2', reason: '亲属' })).toBe('notOwnSheet')
    expect(refused(tables, 'saveAssessor', { assessor: 'E2', name: '别人', unit: '', pin: null })).toBe('notOwnSheet')
    const handed = city()
    done(handed, 'rate', { ...sheet, code: 'P01', patch: { level: '2' } })
    handed.ownSeat.set('seat', tables.ownSeat.get('seat')!)
    done(handed, 'rate', { ...sheet, code: 'P01', patch: { level: '3' } })
    done(handed, 'rate', { ...sheet, code: 'P01', patch: { level: '4' } })
    expect(rating(handed, 'P01')).toMatchObject({ origin: 'E1-20260620', edit: 3, known: { main: 1 } })
  })
  it.each([
    ['open', { model: 'small', version: 1 }],
    ['savePanel', secondPanel],
    ['removePanel', { panel: '一组' }],
    ['assignCandidates', { panel: '一组', staffNos: ['C1'] }],
    ['orderCandidates', { panel: '一组', staffNos: ['C1'] }],
    ['removeCandidate', { staffNo: 'C1' }],
    ['drawLots', { panels: ['一组'], staffNos: ['C1'], seed: 's' }],
    ['removeAssessor', { assessor: 'E2' }],
    ['settle', { staffNo: 'C1', code: 'P01', kind: 'override', level: '3', calculated: null, reason: '改', by: '' }],
    ['unsettle', { staffNo: 'C1', code: 'P01' }],
    ['chooseVersion', { staffNo: 'C1', assessor: 'E1', code: 'P01', origin: 'main' }],
    ['chooseReport', { staffNo: 'C1', evidence: [], next: '' }]
  ])('leaves %s to HR', (command, input) => {
    expect(refused(own(), command, { ...first, ...input })).toBe('notInSeatFile')
  })
})
