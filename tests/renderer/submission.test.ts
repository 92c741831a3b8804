import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  candidateKey,
  type Candidate,
  type ProvinceDecision,
  type ReceivedPackage,
  type Reply,
  type Submission,
  type SubmittedPerson
} from '../../shared/families/consolidation'
import { usualYear } from '../../shared/families/grade'
import { parseCivilDate, parseCivilMonth, parsePeriod, type CivilDate } from '../../shared/kernel/civil-date'
import { createTranslator } from '../../shared/kernel/texts'
import { verdicts, type Inspected, type Verdict } from '../../shared/submission'
import { emptyTables } from '../../shared/workspace/tables'
import { answerableOf } from '../../renderer/families/consolidation/answers'
import { chosenAmong, decisionsOf, filterCandidates, lackOf, stateOf } from '../../renderer/families/consolidation/deciding'
import { largestOf, shadeOf } from '../../renderer/families/consolidation/heat'
import { everybody, filterPeople } from '../../renderer/families/consolidation/people-filter'
import { periodOfPlace, receivedPeriods } from '../../renderer/families/consolidation/received'
import { submissionLook } from '../../renderer/home/submission-state'
import { contentsOf, keysOf, offeredOf, proposedPeriod, registerOf } from '../../renderer/submission/city/submitted'
import { differenceTexts } from '../../renderer/submission/difference-texts'
import { exportablePeriods } from '../../renderer/submission/exportable'
import { packagesAmong } from '../../renderer/submission/inbox/chosen-files'
import { grouped, groupOf, preselected, takingOf, toggled } from '../../renderer/submission/inbox/inbox'
import { remainingSeconds } from '../../renderer/submission/remaining'
import { fieldOf, partOf } from '../../renderer/submission/say-difference'
import { addressOf, cityTabs, provinceTabs, tabOf } from '../../renderer/submission/tabs'

const given = <T>(value: T | null): T => {
  if (value === null) throw new Error('not there')
  return value
}
const day = (text: string): CivilDate => given(parseCivilDate(text))
const period = given(parsePeriod('2026H1'))
const month = given(parseCivilMonth('2026-06'))
const digest = (letter: string): string => letter.repeat(64)
const totals = { people: 3, grades: { G1: 0, G2: 1, G3: 2, G4: 0, G5: 0, G6: 0 }, rows: {}, rounds: [], gradeYears: [], plans: [] }
const pack = { id: '示例', version: '2026.1', digest: digest('9') }
const contents = { rounds: [{ round: 1 as const, month }], gradeYears: [], plans: [] }

describe('tabs', () => {
  it('are those of the office; an address that names none opens the first', () => {
    expect(tabOf('city', undefined)).toBe('seal')
    expect(tabOf('city', 'replies')).toBe('replies')
    expect(tabOf('city', 'inbox')).toBe('seal')
    expect(tabOf('province', 'seal')).toBe('inbox')
    expect([...cityTabs, ...provinceTabs].filter((tab) => tab === 'keys')).toHaveLength(2)
    expect(addressOf('consolidated', '2026H1', 'views')).toBe('/submission/consolidated/2026H1/views')
  })
})

describe('time left', () => {
  it('is told once there is something to tell it by', () => {
    expect(remainingSeconds(1000, 0.5)).toBeNull()
    expect(remainingSeconds(10_000, 0.01)).toBeNull()
    expect(remainingSeconds(10_000, 0.25)).toBe(30)
    expect(remainingSeconds(10_000, 1)).toBeNull()
    expect(remainingSeconds(60_000, 0.9999)).toBe(1)
  })
})

const inspected = (verdict: Verdict, letter: string | null, people = 10, code = 'MY'): Inspected => ({
  file: `${code}-${letter ?? 'x'}.hcsub`,
  verdict,
  fault: null,
  digest: letter === null ? null : digest(letter),
  city: { code, name: code },
  period,
  revision: 1,
  sealedOn: '2026-07-01',
  people,
  openPoints: 0,
  differences: [],
  differenceCount: 0,
  packDifferences: []
})

describe('the inbox', () => {
  it('puts every verdict into one of three groups, and ticks only what is sound', () => {
    expect(verdicts.filter((one) => groupOf(one) === 'ready')).toEqual(['ok'])
    expect(verdicts.filter((one) => groupOf(one) === 'decide')).toEqual(['okDiffers', 'packMismatch'])
    const all = verdicts.map((one, index) => inspected(one, String.fromCharCode(97 + (index % 6))))
    const sum = Object.values(grouped(all)).flat()
    expect(sum).toHaveLength(all.length)
    expect([...preselected(all)]).toEqual([digest('a')])
  })

  it('asks for nothing that may not be taken, however it came to be ticked', () => {
    const packages = [
      inspected('ok', 'a', 10, 'MY'),
      inspected('okDiffers', 'b', 20, 'DY'),
      inspected('packMismatch', 'c', 30, 'DY'),
      inspected('badSignature', 'd', 40, 'GY'),
      inspected('damaged', null)
    ]
    const everything = new Set(['a', 'b', 'c', 'd'].map(digest))
    expect(takingOf(packages, everything)).toEqual({ digests: [digest('a'), digest('b'), digest('c')], despitePack: [digest('c')], people: 60, cities: 2 })
    expect(takingOf(packages, new Set())).toEqual({ digests: [], despitePack: [], people: 0, cities: 0 })
    fc.assert(
      fc.property(fc.subarray([...everything]), (chosen) => {
        const { digests, despitePack } = takingOf(packages, new Set(chosen))
        expect(digests.every((one) => chosen.includes(one) && one !== digest('d'))).toBe(true)
        expect(despitePack.every((one) => digests.includes(one))).toBe(true)
      })
    )
  })

  it('ticks and unticks several at once without touching the others', () => {
    const before = new Set(['a', 'b'])
    expect([...toggled(before, ['b', 'c'], true)]).toEqual(['a', 'b', 'c'])
    expect([...toggled(before, ['a'], false)]).toEqual(['b'])
    expect([...before]).toEqual(['a', 'b'])
  })

  it('takes submissions out of a folder of anything, by name', () => {
    const names = ['说明.docx', 'b.hcsub', 'A.HCSUB', 'x.hcsub.txt', 'a.hcrep']
    expect(packagesAmong(names.map((name) => ({ name })))).toEqual({ files: [{ name: 'A.HCSUB' }, { name: 'b.hcsub' }], others: 3 })
  })
})

describe('a difference', () => {
  const say = createTranslator([differenceTexts], 'zh-CN')
  it('is told by its part and the name of its value', () => {
    expect(say(given(partOf('round|1|2026-06', 'zh-CN')))).toBe('第 1 轮，截至2026年6月')
    expect(say(given(partOf('gradeYear|2026', 'zh-CN')))).toBe('2026 年度等级调整')
    expect(say(given(partOf('totals', 'zh-CN')))).toBe('校验合计')
    expect(partOf('something', 'zh-CN')).toBeNull()
    expect(say(given(fieldOf({ field: 'composite' })))).toBe('综合得分')
    expect(say(given(fieldOf({ field: 'rounds.0.compositeSum' })))).toBe('综合得分合计')
    expect(fieldOf({ field: 'matters.not' })).toBeNull()
  })
})

const submission = (revision: number, letter: string): Submission => ({
  digest: digest(letter),
  period,
  revision,
  previous: null,
  sealedOn: day('2026-07-01'),
  by: '王芳',
  fileName: `绵阳-2026H1-r${revision}.hcsub`,
  fileDigest: digest('8'),
  pack,
  contents,
  totals,
  recipient: '1'.repeat(24),
  openPoints: 0
})
const reply = (of: string, number: number, outcome: Reply['content']['outcome']): Reply => ({
  digest: digest(String(number)),
  content: {
    city: 'MY',
    period,
    revision: 1,
    package: digest(of),
    number,
    outcome,
    note: '',
    differences: [],
    differenceCount: 0,
    decisions: [],
    repliedOn: day('2026-07-08'),
    by: '陈立'
  },
  fileName: `绵阳-2026H1-r1-回执${number}.hcrep`,
  on: day('2026-07-09'),
  by: '王芳'
})

describe('the register of a city', () => {
  it('shows the newest first, with the province’s last word', () => {
    const tables = emptyTables()
    for (const one of [submission(1, 'a'), submission(2, 'b'), submission(3, 'c')]) tables.submissions.set(one.digest, one)
    for (const one of [reply('a', 2, 'returned'), reply('a', 1, 'received')]) tables.replies.set(one.digest, one)
    expect(registerOf(tables).map(({ submission: { revision }, state }) => [revision, state])).toEqual([
      [3, 'waiting'],
      [2, 'superseded'],
      [1, 'returned']
    ])
  })

  it('offers everything of the file, what belongs to the period first; what is chosen becomes contents', () => {
    const tables = emptyTables()
    const earlier = given(parseCivilMonth('2025-12'))
    tables.rounds.set('1|2025-12', { round: 1, month: earlier })
    tables.rounds.set('2|2026-06', { round: 2, month })
    tables.rounds.set('1|2026-06', { round: 1, month })
    tables.gradeYears.set('2026', usualYear(2026))
    expect(proposedPeriod(tables)).toBe(period)
    expect(proposedPeriod(emptyTables())).toBeNull()
    const offered = offeredOf(tables, period)
    const usual = offered.filter((one) => one.usual).map(({ key }) => key)
    expect(usual).toContain('round|1|2026-06')
    expect(offered.findIndex(({ key }) => key === 'round|1|2025-12')).toBeGreaterThanOrEqual(usual.length)
    const chosen = contentsOf(offered, new Set(['round|2|2026-06', 'round|1|2025-12', 'gradeYear|2026']))
    expect(chosen).toEqual({
      rounds: [
        { round: 1, month: earlier },
        { round: 2, month }
      ],
      gradeYears: [2026],
      plans: []
    })
    expect(new Set(keysOf(chosen))).toEqual(new Set(['round|2|2026-06', 'round|1|2025-12', 'gradeYear|2026']))
  })
})

const received = (city: string, revision: number, letter: string, state: ReceivedPackage['state'] = 'current'): ReceivedPackage => ({
  digest: digest(letter),
  city,
  period,
  revision,
  previous: null,
  sealedOn: day('2026-07-01'),
  sealedBy: '王芳',
  signer: '1'.repeat(24),
  application: '1',
  pack,
  contents,
  totals,
  fileName: 'x',
  receivedOn: day('2026-07-02'),
  by: '陈立',
  state,
  differences: [],
  differenceCount: 0,
  openPoints: 0
})

describe('the cockpit', () => {
  it('says what comes next in submission, to a city and to the province', () => {
    const tables = emptyTables()
    expect(submissionLook(tables)).toEqual({ kind: 'noOffice' })
    tables.office.set('office', { office: 'city', code: 'MY' })
    expect(submissionLook(tables)).toEqual({ kind: 'nothing' })
    tables.rounds.set('1|2026-06', { round: 1, month })
    expect(submissionLook(tables)).toEqual({ kind: 'toSeal', period })
    for (const one of [submission(1, 'a'), submission(2, 'b')]) tables.submissions.set(one.digest, one)
    expect(submissionLook(tables)).toEqual({ kind: 'sealed', period, revision: 2, state: 'waiting' })
    tables.replies.set(digest('1'), reply('b', 1, 'decided'))
    expect(submissionLook(tables)).toMatchObject({ state: 'decided' })
    tables.office.set('office', { office: 'province', code: 'SC' })
    expect(submissionLook(tables)).toEqual({ kind: 'noneReceived' })
    for (const code of ['MY', 'DY']) tables.cities.set(code, { code, name: code, order: 1 })
    for (const one of [received('DY', 1, 'a'), received('MY', 1, 'b', 'superseded')]) tables.receivedPackages.set(one.digest, one)
    expect(submissionLook(tables)).toEqual({ kind: 'received', period, count: 1, cities: 2 })
  })
})

describe('what the province may answer', () => {
  it('is what counts or was sent back, in the order of the register', () => {
    const tables = emptyTables()
    tables.cities.set('DY', { code: 'DY', name: '德阳', order: 2 })
    tables.cities.set('MY', { code: 'MY', name: '绵阳', order: 1 })
    for (const one of [received('DY', 1, 'a'), received('MY', 1, 'b', 'superseded'), received('MY', 2, 'c', 'returned')])
      tables.receivedPackages.set(one.digest, one)
    tables.replies.set(digest('1'), reply('c', 1, 'returned'))
    expect(answerableOf(tables, period).map(({ row, replies, hasKey }) => [row.city, row.revision, replies.length, hasKey])).toEqual([
      ['MY', 2, 1, false],
      ['DY', 1, 0, false]
    ])
    expect(receivedPeriods(tables)).toEqual([period])
    expect(periodOfPlace(tables, '2024H1')).toBe(period)
    expect(exportablePeriods(tables, 'province')).toEqual([{ period, count: 1 }])
    expect(exportablePeriods(tables, 'city')).toEqual([])
  })
})

const person = (staffNo: string, more: Partial<SubmittedPerson> = {}): SubmittedPerson => ({
  digest: digest('a'),
  city: 'MY',
  period,
  staffNo,
  name: '王芳',
  county: '涪城',
  post: '要客经理',
  grade: 'G4',
  identity: '',
  rounds: [{ round: 2, month, target: 'G5', composite: '88.00', status: 'pass' }],
  movement: null,
  ...more
})

describe('the consolidated list', () => {
  const people = [person('MY1'), person('DY1', { city: 'DY', grade: 'G5', name: '李强' }), person('MY2', { rounds: [] })]
  it('is filtered by city, grade, outcome and words together', () => {
    expect(filterPeople(people, everybody)).toHaveLength(3)
    expect(filterPeople(people, { ...everybody, city: 'MY', status: 'pass' }).map(({ staffNo }) => staffNo)).toEqual(['MY1'])
    expect(filterPeople(people, { ...everybody, grade: 'G5' }).map(({ staffNo }) => staffNo)).toEqual(['DY1'])
    expect(filterPeople(people, { ...everybody, text: ' ｍｙ2 ' }).map(({ staffNo }) => staffNo)).toEqual(['MY2'])
  })

  it('is shaded by the number, none or hidden ones not at all', () => {
    expect([null, 0, 1, 25, 50, 75, 100].map((value) => shadeOf(value, 100))).toEqual([0, 0, 1, 1, 2, 3, 4])
    expect(shadeOf(3, 0)).toBe(0)
    expect(
      largestOf([
        [1, null],
        [7, 0]
      ])
    ).toBe(7)
  })
})

const candidate = (staffNo: string, more: Partial<Candidate> = {}): Candidate => ({
  person: person(staffNo),
  about: { kind: 'certification', round: 2, month },
  target: 'G5',
  composite: '88.00',
  status: 'pass',
  decision: null,
  ...more
})
describe('deciding', () => {
  const form = { decision: 'confirmed' as const, reason: '', document: '川人〔2026〕1 号', effectiveOn: day('2026-08-01') }
  it('asks for a day where it confirms, and for a reason where it refuses or goes against the calculation', () => {
    expect(lackOf([], form)).toBe('nobody')
    expect(lackOf([candidate('MY1')], form)).toBeNull()
    expect(lackOf([candidate('MY1')], { ...form, effectiveOn: null })).toBe('effectiveOn')
    expect(lackOf([candidate('MY1'), candidate('MY2', { status: 'fail' })], form)).toBe('reason')
    expect(lackOf([candidate('MY2', { status: 'fail' })], { ...form, decision: 'refused', effectiveOn: null })).toBe('reason')
    expect(lackOf([candidate('MY1')], { ...form, decision: 'refused', reason: ' 名额已满 ' })).toBeNull()
    expect(lackOf([candidate('MY3', { about: { kind: 'nomination', year: 2026 }, status: null })], form)).toBeNull()
  })

  it('decides for those who are ticked and shown; a refusal takes effect on no day', () => {
    const decision: ProvinceDecision = {
      period,
      city: 'MY',
      staffNo: 'MY2',
      about: { kind: 'certification', round: 2, month },
      target: 'G5',
      ...form,
      by: '陈立',
      on: day('2026-07-10')
    }
    const all = [candidate('MY1'), candidate('MY2', { decision })]
    expect(all.map(stateOf)).toEqual(['open', 'confirmed'])
    const shown = filterCandidates(all, { state: 'open', city: '', kind: '', status: 'pass' })
    expect(shown).toHaveLength(1)
    expect(filterCandidates(all, { state: 'all', city: 'DY', kind: '', status: '' })).toHaveLength(0)
    expect(filterCandidates(all, { state: 'all', city: '', kind: 'nomination', status: '' })).toHaveLength(0)
    expect(filterCandidates(all, { state: 'all', city: '', kind: '', status: 'fail' })).toHaveLength(0)
    const chosen = chosenAmong(shown, new Set(all.map(candidateKey)))
    const who = { by: '陈立', on: day('2026-07-10') }
    expect(decisionsOf(chosen, { ...form, decision: 'refused', reason: ' 名额已满 ' }, who)).toEqual([
      {
        period,
        city: 'MY',
        staffNo: 'MY1',
        about: { kind: 'certification', round: 2, month },
        target: 'G5',
        decision: 'refused',
        reason: '名额已满',
        document: form.document,
        effectiveOn: null,
        ...who
      }
    ])
  })
})
