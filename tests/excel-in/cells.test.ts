import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { CivilDate } from '../../shared/kernel/civil-date'
import { choiceCell, codeCell, identityCell, integerCell, markCell, nameCell, textCell } from '../../shared/kernel/sheet/cells'
import { dayCell } from '../../shared/kernel/sheet/days'
import type { CellType } from '../../shared/kernel/sheet/definition'
import { headingFacts, namedMonth } from '../../shared/kernel/sheet/heading'
import { identityFacts, maskIdentity, maskNumbersIn } from '../../shared/kernel/sheet/identity-number'
import { monthCell } from '../../shared/kernel/sheet/months'
import { cellName, columnLetter, parseCellName, withCorrections, type RawCell } from '../../shared/kernel/sheet/raw'
import { SeenCell } from '../../shared/kernel/sheet/seen'
import { rosterSheet } from '../../shared/families/roster'
import { codesOf, planOf, rosterHead, sheetOf, someone, book } from './support'

const seen = (raw: RawCell, date1904 = false, fullMark: string | null = null) =>
  new SeenCell({ name: '表', date1904 }, { index: 1, heading: '列', fullMark, personal: false }, 7, raw)
/** A value, `-` for nothing entered, the code of a problem or of a warning beside its value. */
function reading<T>(type: CellType<T>, raw: RawCell, date1904 = false, fullMark: string | null = null): string {
  const read = type.read(seen(raw, date1904, fullMark))
  if (read.kind === 'empty') return '-'
  if (read.kind === 'problem') return read.fault.code
  const warnings = read.warnings.map(({ code }) => code)
  return [...(read.kind === 'value' ? [String(read.value)] : ['ignored']), ...warnings].join(' ')
}

describe('a day', () => {
  const day: CellType<CivilDate> = dayCell({ first: 20_000, last: 60_000 })
  it.each<[RawCell, string]>([
    ['2011-2-3', '2011-02-03'],
    ['2011/2/3', '2011-02-03'],
    ['2011.02.03', '2011-02-03'],
    ['2011.2.3', '2011-02-03'],
    ['2011年2月3日', '2011-02-03'],
    ['2011年02月03', '2011-02-03'],
    ['2011年2月3号', '2011-02-03'],
    ['２０１１－２－３', '2011-02-03'],
    ['２０１１／２／３', '2011-02-03'],
    [' 2011 年 2 月 3 日 ', '2011-02-03'],
    ['2011-02-03 00:00', '2011-02-03'],
    ['2011/2/3 10:30:05', '2011-02-03'],
    ['2011-02-03T10:30:00', '2011-02-03'],
    ['2011年2月3日 10:30', '2011-02-03'],
    ['20110203', '2011-02-03'],
    [20_110_203, '2011-02-03'],
    [40_577, '2011-02-03'],
    ['40577', '2011-02-03'],
    [20_000, '1954-10-03'],
    [60_000, '2064-04-08'],
    ['2012-02-29', '2012-02-29'],
    ['2011-2', '2011-02-01 sheet.monthOnly'],
    ['2011.02', '2011-02-01 sheet.monthOnly'],
    ['2011年2月', '2011-02-01 sheet.monthOnly'],
    ['2011/12', '2011-12-01 sheet.monthOnly'],
    [2011.02, '2011-02-01 sheet.monthOnly'],
    ['201102', '2011-02-01 sheet.monthOnly'],
    ['2011.1', '2011-01-01 sheet.monthOnly'],
    [2011.1, 'sheet.ambiguousMonth'],
    [19_999, 'sheet.noSuchDay'],
    [60_001, 'sheet.noSuchDay'],
    ['2011-02-30', 'sheet.noSuchDay'],
    ['2011-13-01', 'sheet.noSuchDay'],
    ['20110230', 'sheet.noSuchDay'],
    ['201113', 'sheet.noSuchDay'],
    ['2011-2-', 'sheet.noSuchDay'],
    ['11-2-3', 'sheet.noSuchDay'],
    ['不详', 'sheet.noSuchDay'],
    [true, 'sheet.noSuchDay'],
    ['#N/A', 'sheet.noSuchDay'],
    [-1, 'sheet.noSuchDay'],
    [2011, 'sheet.noSuchDay'],
    ['', '-'],
    [null, '-'],
    ['　', '-'],
    ['/', '-'],
    ['—', '-'],
    ['－', '-'],
    ['无', '-']
  ])('%j → %s', (raw, expected) => expect(reading(day, raw)).toBe(expected))
  it('counts serials from 1904 where the book does', () => expect(reading(day, 40_577 - 1462, true)).toBe('2011-02-03'))
  it('is the last of its month for the end of a contract', () =>
    expect(reading(dayCell({ first: 20_000, last: 60_000 }, 'lastDay'), '2012年2月')).toBe('2012-02-29 sheet.monthOnly'))
})

describe('a mark', () => {
  const mark = markCell({ absentAllowed: true, fullMark: '100', scaleIsFixed: false })
  it.each<[RawCell, string]>([
    [85, '85'],
    [85.5, '85.5'],
    ['85.50', '85.5'],
    ['８５', '85'],
    [' 85 ', '85'],
    ['85分', '85'],
    ['８５．５分', '85.5'],
    [0, '0'],
    ['0', '0'],
    ['-0', '0'],
    [100, '100'],
    ['100.00', '100'],
    [0.1 + 0.2, '0.3'],
    [250 / 3, '83.333333333333'],
    [1000 / 17, '58.823529411765'],
    ['83.33333333333333', '83.333333333333'],
    [1e-7, '0.0000001'],
    [70 / 3, '23.333333333333'],
    ['', '-'],
    [null, '-'],
    ['/', '-'],
    ['／', '-'],
    ['-', '-'],
    ['－', '-'],
    ['—', '-'],
    ['休假', '-'],
    ['休 假', '-'],
    ['无', '-'],
    ['　', '-'],
    ['缺考', 'absent'],
    ['缺 考', 'absent'],
    [100.01, 'sheet.overFullMark'],
    [101, 'sheet.overFullMark'],
    ['1,234', 'sheet.overFullMark'],
    [-1, 'sheet.belowMinimum'],
    ['－５', 'sheet.belowMinimum'],
    ['85,5', 'sheet.unreadable'],
    ['1,2,3', 'sheet.unreadable'],
    ['八十', 'sheet.unreadable'],
    ['85%', 'sheet.unreadable'],
    ['2011-02-03', 'sheet.unreadable'],
    ['#DIV/0!', 'sheet.unreadable'],
    [true, 'sheet.unreadable'],
    ['NaN', 'sheet.unreadable'],
    ['1e2', 'sheet.unreadable'],
    ['0x10', 'sheet.unreadable'],
    ['85.', 'sheet.unreadable'],
    ['85 90', 'sheet.overFullMark']
  ])('%j → %s', (raw, expected) => expect(reading(mark, raw)).toBe(expected))
  it('is held against the full mark of its heading', () => {
    expect([reading(mark, 149.5, false, '150'), reading(mark, 31, false, '30')]).toEqual(['149.5', 'sheet.overFullMark'])
    expect(reading(markCell({ absentAllowed: false, fullMark: '100', scaleIsFixed: true }), 90, false, '120')).toBe('sheet.notPercentScale')
    expect(reading(markCell({ absentAllowed: false, fullMark: '100', scaleIsFixed: true }), '缺考')).toBe('sheet.unreadable')
  })
  it('of any number is a plain decimal or a named problem', () =>
    fc.assert(fc.property(fc.double(), (value) => void expect(reading(mark, value)).toMatch(/^(\d+(\.\d{1,12})?|sheet\.\w+)$/))))
})

describe('texts, names, codes, choices, whole numbers', () => {
  const staff = codeCell(/^[0-9A-Z][0-9A-Z-]{0,23}$/, '')
  it.each<[RawCell, string]>([
    ['MY１００２４', 'MY10024'],
    ['my 10024', 'MY10024'],
    [' MY10024\u200b', 'MY10024'],
    [10_024, '10024'],
    ['工号', 'sheet.unreadable'],
    ['MY_1', 'sheet.unreadable'],
    ['', '-'],
    ['A'.repeat(25), 'sheet.unreadable'],
    ['__proto__', 'sheet.unreadable']
  ])('code %j → %s', (raw, expected) => expect(reading(staff, raw)).toBe(expected))
  it.each<[RawCell, string]>([
    ['崔　怡', '崔怡'],
    ['崔 怡', '崔怡'],
    ['Anna  Lee', 'Anna Lee'],
    ['ＡＢ', 'AB'],
    ['阿卜杜·热合曼', '阿卜杜·热合曼'],
    ['名'.repeat(41), 'sheet.tooLong'],
    ['名'.repeat(40), '名'.repeat(40)],
    ['\u200b', '-']
  ])('name %j → %s', (raw, expected) => expect(reading(nameCell(40), raw)).toBe(expected))
  it.each<[RawCell, string]>([
    ['涪 城 区', '涪城区'],
    ['A  B', 'A B'],
    ['（涪城）', '(涪城)'],
    [12, '12'],
    [false, 'false']
  ])('text %j → %s', (raw, expected) => expect(reading(textCell(40), raw)).toBe(expected))
  const grade = rosterSheet(book).columns['grade']
  it.each<[RawCell, string]>([
    ['中 级', 'G4'],
    ['中级客户经理', 'G4'],
    ['中级 客户经理', 'G4'],
    ['资深', 'G6'],
    ['资深客户经理', 'G6'],
    ['特级', 'G6'],
    ['g3', 'G3'],
    ['Ｇ３', 'G3'],
    ['见习', 'G1'],
    ['助理', 'G2'],
    ['初级', 'G3'],
    ['高级', 'G5'],
    ['客户经理', 'sheet.notAChoice'],
    ['中', 'sheet.notAChoice'],
    ['constructor', 'sheet.notAChoice'],
    [3, 'sheet.notAChoice']
  ])('grade %j → %s', (raw, expected) => expect(grade && reading(grade, raw)).toBe(expected))
  it.each<[RawCell, string]>([
    [24, '24'],
    ['24个月', '24'],
    ['２４月', '24'],
    ['24.0', '24'],
    [0, '0'],
    ['/', '-'],
    [-1, 'sheet.belowMinimum'],
    [721, 'sheet.aboveMaximum'],
    [1.5, 'sheet.unreadable'],
    ['两年', 'sheet.unreadable']
  ])('months %j → %s', (raw, expected) => expect(reading(integerCell(0, 720), raw)).toBe(expected))
  it('offers the first name of each choice and writes it back', () => {
    const type = choiceCell(
      new Map([
        ['male', ['男', '男性']],
        ['female', ['女']]
      ] as const)
    )
    expect([type.choices, type.write('male'), reading(type, '男性')]).toEqual([['男', '女'], '男', 'male'])
  })
})

describe('an identity number', () => {
  it.each<[RawCell, string]>([
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['110105 19491231 002X', '11010519491231002X'],
    ['110105194912310021', '110105194912310021 sheet.identityCheckDigit'],
    ['110105194913310026', '110105194913310026 sheet.identityCheckDigit sheet.identityBirthDay'],
    [110_105_194_912_310_020, 'ignored sheet.identityDigitsLost'],
    ['1.10105E+17', 'ignored sheet.identityDigitsLost'],
    ['110105491231002', 'ignored sheet.identityLength'],
    ['无', '-'],
    ['', '-']
  ])('%j → %s', (raw, expected) => expect(reading(identityCell, raw)).toBe(expected))
  it('tells birth day and sex', () => expect(identityFacts('11010519491231002X')).toEqual({ checkDigitFits: true, birthDay: '1949-12-31', sex: 'female' }))
  it('is masked for messages, wherever it stands', () => {
    expect(maskIdentity('11010519491231002X')).toBe('110105********002X')
    for (const text of ['11010519491231002X', '号：110105 19491231 002x。', '１１０１０５１９４９１２３１００２Ｘ', '110105491231002'])
      expect(maskNumbersIn(text)).not.toMatch(/19491231|491231|１９４９/)
    expect(maskNumbersIn('MY10001 2026-06-30 13800138000')).toBe('MY10001 2026-06-30 13800138000')
  })
  it('disagreeing with sex, birth day or hire is a warning that keeps the row', () => {
    const head = [...rosterHead, '性别', '身份证号', '入司日期', '任现等级时间']
    const plan = planOf([
      head,
      someone(1, '男', '11010519491231002X', '1965-12-30', '1960-01-01'),
      someone(2, '女', '11010519491231002X', '1965-12-31', '2020-01-01')
    ])
    expect(codesOf(plan, 'warning')).toEqual(['import.sexDiffers F2', 'import.hiredYoung H2', 'import.sinceBeforeHire I2'])
    expect(plan.counts).toMatchObject({ good: 2, leftOut: 0 })
  })
  it('never stands in a finding, even in a wrong column', () => {
    const number = '11010519491231002X'
    const plans = [
      planOf([
        [...rosterHead, '身份证号'],
        someone(1, '110105194912310021'),
        [number, '张甲', '涪城', '要客经理', '坏'],
        someone(3),
        ['MY10003', number, '涪城', '要客经理', number],
        ['', `经办：${number}`]
      ]),
      planOf([
        ['工号', '姓名', '知识测验'],
        [number, number, number]
      ])
    ]
    for (const plan of plans) expect(JSON.stringify(plan.findings)).not.toContain('19491231')
  })
})

describe('headings and months', () => {
  it.each([
    ['知识测验（满分150）', '知识测验', '150'],
    ['知识测验(150分)', '知识测验', '150'],
    ['*工号', '工号', null],
    ['工号*（必填）', '工号', null],
    ['得分（百分制）', '得分', '100'],
    ['客户 经理\n工号', '客户经理工号', null],
    ['满分：30', '', '30'],
    ['成绩[100分制]', '成绩', '100'],
    ['情景模拟（满分为 70.5 分）', '情景模拟', '70.5']
  ])('%j → %s, %s', (text, base, fullMark) => expect(headingFacts(text)).toMatchObject({ base, fullMark }))
  it.each([
    ['1月', '--1'],
    ['１月份', '--1'],
    ['2026年1月', '2026-1'],
    ['2026-01', '2026-1'],
    ['202601', '2026-1'],
    ['2026/1', '2026-1'],
    ['2026-01-01', '2026-1'],
    ['一月', '--1'],
    ['十二月份', '--12'],
    ['1月绩效得分', '--1'],
    ['1月（百分制）', '--1'],
    ['13月', 'null'],
    ['1月2日', 'null'],
    ['工号', 'null'],
    ['85', 'null'],
    ['189912', 'null']
  ])('month %j → %s', (text, expected) => {
    const month = namedMonth(text)
    expect(month ? `${month.year ?? '-'}-${month.month}` : 'null').toBe(expected)
    expect(reading(monthCell, text)).toBe(month ? '[object Object]' : 'sheet.unreadable')
  })
  it('names of cells lead both ways', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_048_576 }),
        fc.integer({ min: 0, max: 16_383 }),
        (row, column) => void expect(parseCellName(cellName(row, column))).toEqual({ row, column })
      )
    ))
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD']
  ])('column %i is %s', (index, letters) => expect(columnLetter(index)).toBe(letters))
  it('corrections change a copy, and nothing outside the sheet', () => {
    const sheet = sheetOf([['a'], []])
    expect(withCorrections(sheet, { A1: 'b', C2: 'c', A9: 'x', XFD1: 'x', nonsense: 'x', __proto__: 'x' }).rows).toEqual([['b'], [null, null, 'c']])
    expect(sheet.rows).toEqual([['a'], []])
  })
})
