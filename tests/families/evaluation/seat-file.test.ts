import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeEdit, mergeSeatFile, mergeSeatFiles, seatFileOf, seatFileSchema, whyNotMerged, type SeatFile } from '../../../shared/families/evaluation'
import { applyChanges, inverse, type MutableTables } from '../../../shared/workspace/tables'
import { assessors, copyOf, edit, evaluation, fileOf, laptopOf, model, names, panelTables, rate, snapshot, staff, tryEdit } from './seat-fixture'

const key = (staffNo: string, assessor: string, code = ''): string => `1|2026-06|${staffNo}|${assessor}${code && `|${code}`}`
const sheet = (staffNo: string, assessor: string) => ({ ...evaluation, staffNo, assessor })
const merge = (tables: MutableTables, ...files: SeatFile[]): void => applyChanges(tables, mergeSeatFiles(tables, files).changes)
const handIn = (laptop: MutableTables, assessor: string): SeatFile => fileOf(laptop, assessor, 'ignored')

describe('an assessor file', () => {
  test('holds one assessor’s seat and no more of people than is needed', () => {
    const main = panelTables()
    rate(main, 'YL001', 'A1', 'O01', { level: '3' })
    rate(main, 'YL001', 'A2', 'O01', { level: '4.5' })
    edit(main, 'evaluation.saveAssessor', { assessor: 'A1', name: '张评委', unit: '', pin: { salt: 'ab', digest: 'cd' } })
    const file = fileOf(main, 'A1')
    expect(seatFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file)
    expect(file.ratings.map(({ assessor, level, known }) => ({ assessor, level, known }))).toEqual([{ assessor: 'A1', level: '3', known: { main: 1 } }])
    const text = JSON.stringify(file)
    expect(text).not.toContain('990000')
    expect(text).not.toContain('digest')
    expect(text).not.toContain('4.5')
    expect(Object.keys(file.candidates[0]!).toSorted()).toEqual(['county', 'grade', 'name', 'order', 'panel', 'post', 'staffNo'])
  })
  test('takes a stated target along, and only the own candidates', () => {
    const main = panelTables()
    edit(main, 'certification.stateTarget', { ...evaluation, staffNo: 'YL001', target: 'G4' })
    edit(main, 'evaluation.savePanel', { ...evaluation, panel: '二组', assessors: ['A3'], random: false })
    edit(main, 'evaluation.assignCandidates', { ...evaluation, panel: '二组', staffNos: ['YL002'] })
    expect(fileOf(main, 'A1').candidates.map(({ staffNo, target }) => [staffNo, target])).toEqual([['YL001', 'G4']])
    expect(laptopOf(fileOf(main, 'A1')).participations.get('1|2026-06|YL001')?.target).toBe('G4')
  })
  test.each([
    ['no such round', { ...evaluation, round: 2, assessor: 'A1' }, 'seatFileFault.noEvaluation'],
    ['no such assessor', { ...evaluation, assessor: 'A9' }, 'seatFileFault.unknownAssessor']
  ] as const)('is not made where there is %s', (_, question, code) => {
    expect(seatFileOf(panelTables(), { ...question, issue: 'i' })).toMatchObject({ ok: false, fault: { code } })
  })
  test('is not made for an assessor without candidates, nor for another one on an assessor’s laptop', () => {
    const main = panelTables()
    edit(main, 'evaluation.saveAssessor', { assessor: 'A4', name: '赵评委', unit: '', pin: null })
    expect(seatFileOf(main, { ...evaluation, assessor: 'A4', issue: 'i' })).toMatchObject({ fault: { code: 'seatFileFault.noCandidates' } })
    const laptop = laptopOf(fileOf(main, 'A1'))
    laptop.assessors.set('A2', { assessor: 'A2', name: '李评委', unit: '', pin: null })
    expect(seatFileOf(laptop, { ...evaluation, assessor: 'A2', issue: 'i' })).toMatchObject({ fault: { code: 'seatFileFault.otherSeat' } })
  })
})

describe('merging', () => {
  test('brings ratings, sheets handed in and recusals, as one edit that can be undone', () => {
    const main = panelTables()
    const laptop = laptopOf(fileOf(main, 'A1'))
    rate(laptop, 'YL001', 'A1', 'O01', { level: '3' })
    rate(laptop, 'YL001', 'A1', 'O02', { notObserved: true })
    edit(laptop, 'evaluation.submit', { ...sheet('YL001', 'A1'), at: '2026-06-20 10:00' })
    edit(laptop, 'evaluation.recuse', { ...sheet('YL002', 'A1'), reason: '亲属' })
    const before = snapshot(main)
    const { changes, command, summary } = mergeEdit(main, [handIn(laptop, 'A1')])
    expect(command).toBe('evaluation.mergeSeats')
    expect(summary).toMatchObject({ key: 'seatFile.command.merge', params: { added: 2, names: [{ params: { name: '张评委' } }] } })
    applyChanges(main, changes)
    expect(main.ratings.get(key('YL001', 'A1', 'O01'))).toMatchObject({ level: '3', origin: 'issue-A1' })
    expect(main.seats.get(key('YL001', 'A1'))).toMatchObject({ state: 'submitted', submittedAt: '2026-06-20 10:00' })
    expect(main.seats.get(key('YL002', 'A1'))).toMatchObject({ state: 'recused', recusal: '亲属' })
    expect(main.models.get('trial|1')?.locked).toBe(true)
    applyChanges(main, inverse(changes))
    expect(snapshot(main)).toEqual(before)
  })
  test('the same file again changes nothing, also after HR reopened a sheet of it', () => {
    const main = panelTables()
    const laptop = laptopOf(fileOf(main, 'A1'))
    for (const code of ['O01', 'O02']) rate(laptop, 'YL001', 'A1', code, { level: '3' })
    edit(laptop, 'evaluation.submit', { ...sheet('YL001', 'A1'), at: '10:00' })
    const file = handIn(laptop, 'A1')
    merge(main, file)
    expect(mergeSeatFile(main, file)).toMatchObject({ changes: [], summary: { added: 0, changed: 0, unchanged: 2, submitted: 1, conflicts: 0 } })
    edit(main, 'evaluation.reopen', { ...sheet('YL001', 'A1'), reason: '漏填', by: '人力', at: '11:00' })
    rate(main, 'YL001', 'A1', 'O01', { level: '3.5' })
    expect(mergeSeatFiles(main, [file, file]).changes).toEqual([])
  })
  test('a file filled in further takes the place of its earlier state, whichever comes first', () => {
    const main = panelTables()
    const laptop = laptopOf(fileOf(main, 'A1'))
    rate(laptop, 'YL001', 'A1', 'O01', { level: '2' })
    const early = handIn(laptop, 'A1')
    rate(laptop, 'YL001', 'A1', 'O01', { level: '4' })
    const late = handIn(laptop, 'A1')
    const other = copyOf(main)
    merge(main, early, late)
    merge(other, late, early)
    expect(main.ratings.get(key('YL001', 'A1', 'O01'))?.level).toBe('4')
    expect(snapshot(other)).toEqual(snapshot(main))
    expect(main.ratingConflicts.size).toBe(0)
  })
  test('an edit of HR that the laptop knew of is no conflict; one beside it is, and both stay until somebody chooses', () => {
    const main = panelTables()
    rate(main, 'YL001', 'A1', 'O01', { level: '2' })
    const laptop = laptopOf(fileOf(main, 'A1'))
    rate(laptop, 'YL001', 'A1', 'O01', { level: '3' })
    const known = copyOf(main)
    merge(known, handIn(laptop, 'A1'))
    expect(known.ratingConflicts.size).toBe(0)
    expect(known.ratings.get(key('YL001', 'A1', 'O01'))?.level).toBe('3')
    rate(main, 'YL001', 'A1', 'O01', { level: '4' })
    rate(main, 'YL001', 'A1', 'O01', { level: '4.5' })
    const { changes, summary } = mergeSeatFile(main, handIn(laptop, 'A1'))
    expect(summary.conflicts).toBe(1)
    applyChanges(main, changes)
    const conflict = main.ratingConflicts.get(key('YL001', 'A1', 'O01'))
    expect(conflict?.versions.map((version) => ('level' in version ? version.level : null))).toEqual(['4.5', '3'])
    expect(conflict?.chosen).toBeNull()
    expect(main.ratings.get(key('YL001', 'A1', 'O01'))?.level).toBe('4.5')
    expect(seatFileOf(main, { ...evaluation, assessor: 'A1', issue: 'i2' })).toMatchObject({
      fault: { code: 'seatFileFault.conflictsOpen', params: { count: 1 } }
    })
    for (const [origin, level] of [
      ['issue-A1', '3'],
      ['main', '4.5']
    ]) {
      const decided = copyOf(main)
      edit(decided, 'evaluation.chooseVersion', { ...sheet('YL001', 'A1'), code: 'O01', origin })
      expect(decided.ratings.get(key('YL001', 'A1', 'O01'))?.level).toBe(level)
      expect(mergeSeatFile(decided, handIn(laptop, 'A1')).changes).toEqual([])
    }
  })
  test('two laptops that came to the same are no conflict for people', () => {
    const main = panelTables()
    const [one, two] = [laptopOf(fileOf(main, 'A1', 'i1')), laptopOf(fileOf(main, 'A1', 'i2'))]
    for (const laptop of [one, two]) rate(laptop, 'YL001', 'A1', 'O01', { level: '3' })
    merge(main, handIn(one, 'A1'), handIn(two, 'A1'))
    expect([...main.ratingConflicts.values()].filter(({ chosen }) => chosen === null)).toEqual([])
  })
  test.each([
    ['another company', (file: SeatFile) => ({ ...file, company: '别处' }), 'otherCompany'],
    ['a round that is not open', (file: SeatFile) => ({ ...file, round: 2 as const }), 'noEvaluation'],
    ['another model version', (file: SeatFile) => ({ ...file, model: { ...file.model, model: { ...model, version: 2 } } }), 'otherModel'],
    ['an unknown assessor', (file: SeatFile) => ({ ...file, assessor: { ...file.assessor, assessor: 'Z9' } }), 'unknownAssessor']
  ] as const)('refuses a file of %s', (_, change, code) => {
    const main = panelTables()
    expect(whyNotMerged(main, fileOf(main, 'A1'), 'a.hcass')).toBeNull()
    expect(whyNotMerged(main, change(fileOf(main, 'A1')), 'a.hcass')).toMatchObject({ code: `seatFileFault.${code}`, place: { file: 'a.hcass' } })
  })
  test('nothing is merged into an assessor’s own workspace', () => {
    const file = fileOf(panelTables(), 'A1')
    expect(whyNotMerged(laptopOf(file), file, 'a.hcass')).toMatchObject({ code: 'seatFileFault.ownSeatHere' })
  })
})

type Step = {
  readonly what: 'main' | 'issue' | 'laptop' | 'handIn' | 'merge'
  readonly pick: number
  readonly assessor: number
  readonly person: number
  readonly act: number
  readonly level: number
}
const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom('main', 'issue', 'issue', 'laptop', 'laptop', 'laptop', 'handIn', 'merge'),
    pick: fc.nat(9),
    // Most of it happens to the same few rows, so that laptops meet.
    assessor: fc.constantFrom(0, 0, 0, 0, 1, 2),
    person: fc.constantFrom(0, 0, 0, 1),
    act: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5),
    level: fc.nat(4)
  }),
  { minLength: 20, maxLength: 60, size: 'max' }
)
const levels = ['2', '2.5', '3', '3.5', '4'] as const

function act(tables: MutableTables, assessor: string, { act: what, level, person }: Step): void {
  const of = sheet(staff[person] ?? '', assessor)
  if (what < 2) tryEdit(tables, 'evaluation.rate', { ...of, code: what === 0 ? 'O01' : 'O02', patch: { level: levels[level] } })
  else if (what === 2) {
    const [conflict] = [...tables.ratingConflicts.values()].filter(({ chosen }) => chosen === null)
    if (conflict) tryEdit(tables, 'evaluation.chooseVersion', { ...conflict, versions: undefined, chosen: undefined, origin: conflict.versions.at(-1)?.origin })
  } else if (what === 3) tryEdit(tables, 'evaluation.submit', { ...of, at: `${level}:00` })
  else if (what === 4) tryEdit(tables, 'evaluation.recuse', { ...of, reason: level > 2 ? null : '亲属' })
  else tryEdit(tables, 'evaluation.reopen', { ...of, reason: '漏填', by: '人力', at: `${level}:30` })
}

/** Several laptops and a main file, at work and handing in as chance has it. Gives the main file, a backup of it and all files handed in. */
function history(all: readonly Step[]): { main: MutableTables; backup: MutableTables; files: SeatFile[] } {
  const main = panelTables()
  const backup = copyOf(main)
  const laptops: { assessor: string; tables: MutableTables }[] = []
  const files: SeatFile[] = []
  for (const [index, step] of all.entries()) {
    const assessor = assessors[step.assessor] ?? 'A1'
    const laptop = laptops[step.pick % Math.max(1, laptops.length)]
    if (step.what === 'main') act(main, assessor, step)
    else if (step.what === 'issue') {
      const file = seatFileOf(main, { ...evaluation, assessor, issue: `i${index}` })
      if (file.ok) laptops.push({ assessor, tables: laptopOf(file.value) })
    } else if (step.what === 'merge') {
      const file = files[step.pick % Math.max(1, files.length)]
      if (file) merge(main, file)
    } else if (laptop && step.what === 'laptop') act(laptop.tables, laptop.assessor, step)
    else if (laptop) files.push(handIn(laptop.tables, laptop.assessor))
  }
  return { main, backup, files: [...files, ...laptops.map(({ tables, assessor }) => handIn(tables, assessor))] }
}

describe('any history of edits', () => {
  test('comes out the same in whatever order and however often files are merged', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat(1000)), (all, chance) => {
        const { main, backup, files } = history(all)
        const drawn = [...files, ...files].map((file) => ({ file, at: chance.next().value }))
        const shuffled = drawn.toSorted((a, b) => a.at - b.at).map(({ file }) => file)
        // A backup has not seen what the files were built on.
        for (const start of [main, backup]) {
          const [inTurn, inAnyOrder, atOnce] = [copyOf(start), copyOf(start), copyOf(start)]
          for (const file of files) merge(inTurn, file)
          for (const file of shuffled) merge(inAnyOrder, file)
          merge(atOnce, ...shuffled)
          expect(snapshot(inAnyOrder)).toEqual(snapshot(inTurn))
          expect(snapshot(atOnce)).toEqual(snapshot(inTurn))
        }
      }),
      { numRuns: 200 }
    )
  })
  test('loses no version that no other one was built on', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { main, files } = history(all)
        const rows = [...main.ratings.values(), ...main.seats.values(), ...files.flatMap(({ ratings, seats }) => [...ratings, ...seats])]
        merge(main, ...files)
        for (const row of rows) {
          const at = key(row.staffNo, row.assessor, 'code' in row ? row.code : '')
          const visible = 'code' in row ? main.ratings.get(at) : main.seats.get(at)
          const kept = [visible, ...(main.ratingConflicts.get('code' in row ? at : `${at}|`)?.versions ?? [])]
          const isThere = kept.some((one) => one?.origin === row.origin && one.edit === row.edit)
          const isPast = rows.some((one) => one !== row && 'code' in one === 'code' in row && sameRow(one, row) && knows(one, row))
          expect(isThere || isPast).toBe(true)
        }
      }),
      { numRuns: 100 }
    )
  })
})
type Row = SeatFile['ratings'][number] | SeatFile['seats'][number]
const sameRow = (a: Row, b: Row): boolean => a.staffNo === b.staffNo && a.assessor === b.assessor && ('code' in a ? a.code : '') === ('code' in b ? b.code : '')
const knows = (later: Row, earlier: Row): boolean =>
  (later.origin === earlier.origin && later.edit > earlier.edit) || (later.origin !== earlier.origin && (later.known?.[earlier.origin] ?? -1) >= earlier.edit)

test('names of assessors stand in the summary of the history', () => {
  const main = panelTables()
  const files = (['A1', 'A2'] as const).map((assessor) => {
    const laptop = laptopOf(fileOf(main, assessor))
    rate(laptop, 'YL001', assessor, 'O01', { level: '3' })
    return handIn(laptop, assessor)
  })
  expect(mergeEdit(main, files).summary).toMatchObject({ params: { names: [{ params: { name: names.A1 } }, { params: { name: names.A2 } }], added: 2 } })
})
