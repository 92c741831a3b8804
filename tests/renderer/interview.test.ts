import { describe, expect, it, vi } from 'vitest'
import type { InterviewPlace } from '../../shared/contract'
import { civilMonthSchema } from '../../shared/kernel/civil-date'
import { ratingLevels } from '../../shared/families/competency'
import type { Candidate, Panel, Rating, Seat } from '../../shared/families/evaluation'
import { actionOf, stepped } from '../../renderer/families/evaluation/interview/keymap'
import { readMark } from '../../renderer/families/evaluation/interview/read-mark'
import { PlaceKeeper } from '../../renderer/families/evaluation/interview/place-keeper'
import { itemsOf, leftPlace, neighbour, spotOf, startOf, wasLeft, type Spot } from '../../renderer/families/evaluation/interview/places'
import { assessorsOf, firstCandidate, nextCandidate, queueOf, sheetStateOf, type SheetState } from '../../renderer/families/evaluation/interview/queue'
import { sayDuration, spendEvery, Stopwatch } from '../../renderer/families/evaluation/interview/stopwatch'
import { keyName } from '../../renderer/ui/keys'

const round = { round: 1 as const, month: civilMonthSchema.parse('2026-06') }

describe('keys of the interview', () => {
  it.each([
    ['1', { kind: 'rate', level: '1' }],
    ['5', { kind: 'rate', level: '5' }],
    ['.', { kind: 'half' }],
    ['。', { kind: 'half' }],
    ['+', { kind: 'up' }],
    ['Shift++', { kind: 'up' }],
    ['-', { kind: 'down' }],
    ['0', { kind: 'notObserved' }],
    ['U', { kind: 'notObserved' }],
    ['Delete', { kind: 'clear' }],
    ['Q', { kind: 'questions' }],
    ['Shift+?', { kind: 'keys' }]
  ] as const)('%s outside a text', (key, action) => {
    expect(actionOf(key, false)).toEqual(action)
    expect(actionOf(key, true)).toBeNull()
  })
  it.each([
    ['Alt+3', { kind: 'rate', level: '3' }],
    ['Alt+.', { kind: 'half' }],
    ['Alt+0', { kind: 'notObserved' }],
    ['Ctrl+Enter', { kind: 'nextCandidate' }],
    ['Ctrl+Shift+Enter', { kind: 'submit' }],
    ['PageDown', { kind: 'nextCompetency' }],
    ['F1', { kind: 'keys' }],
    ['F2', { kind: 'timer' }]
  ] as const)('%s inside a text', (key, action) => expect(actionOf(key, true)).toEqual(action))
  it.each([
    [true, true, 'leaveText'],
    [true, false, 'leaveText'],
    [false, true, 'foldQuestions'],
    [false, false, 'leave']
  ] as const)('Esc goes one step back: in a text %s, questions unfolded %s: %s', (inText, asking, kind) =>
    expect(actionOf('Escape', inText, asking)).toEqual({ kind })
  )
  it.each(['6', '9', 'Enter', 'A', 'Alt+9', 'Alt+Delete+', 'Tab', '', 'constructor', 'Alt+constructor'])('%s is nobody’s', (key) => {
    expect(actionOf(key, true)).toBeNull()
    expect(actionOf(key, false)).toBeNull()
  })
  it('belong to the input method while it is composing', () => {
    const composing = (key: string) => ({ key, ctrlKey: key === 'Enter', metaKey: false, shiftKey: false, altKey: false, isComposing: true })
    for (const key of ['Enter', 'Escape', '3', 'PageDown']) for (const inText of [true, false]) expect(actionOf(keyName(composing(key)), inText)).toBeNull()
  })
  it('go up and down by halves and stop at the ends', () => {
    expect(stepped('3', 'half')).toBe('3.5')
    expect(stepped('3.5', 'half')).toBe('3')
    expect(stepped('5', 'half')).toBeNull()
    expect(stepped('5', 'up')).toBeNull()
    expect(stepped('1', 'down')).toBeNull()
    expect(stepped(null, 'up')).toBeNull()
    const upwards = ratingLevels.slice(0, -1).map((level) => stepped(level, 'up'))
    expect(upwards).toEqual(ratingLevels.slice(1))
  })
})

describe('places', () => {
  const items = itemsOf(['O01', 'O02'], true)
  it('Tab leads through every field of every item and back again', () => {
    const forth: string[] = []
    for (let spot: Spot | null = startOf('O01'); spot; spot = neighbour(items, spot, 1)) forth.push(`${spot.code}.${spot.field}`)
    expect(forth).toEqual([
      'O01.level',
      'O01.situation',
      'O01.task',
      'O01.action',
      'O01.result',
      'O02.level',
      'O02.situation',
      'O02.task',
      'O02.action',
      'O02.result',
      'null.interview',
      'null.presentation'
    ])
    const back: string[] = []
    for (let spot: Spot | null = { code: null, field: 'presentation' }; spot; spot = neighbour(items, spot, -1)) back.push(`${spot.code}.${spot.field}`)
    expect(back).toEqual(forth.toReversed())
  })
  it('of a competency that is not asked, or a field that it has not, leads nowhere', () => {
    expect(neighbour(items, { code: 'S07', field: 'result' }, 1)).toBeNull()
    expect(neighbour(itemsOf(['O01'], false), { code: 'O01', field: 'result' }, 1)).toBeNull()
  })
  it('left on purpose are told from those that were cut off, and lead to the same field', () => {
    const place: InterviewPlace = { ...round, assessor: 'A1', staffNo: 'MY1001', code: 'O02', field: 'action' }
    expect(wasLeft(place)).toBe(false)
    expect(wasLeft(leftPlace(place))).toBe(true)
    expect(leftPlace(leftPlace(place))).toEqual(leftPlace(place))
    expect(spotOf(place, items)).toEqual({ code: 'O02', field: 'action' })
    expect(spotOf(leftPlace(place), items)).toEqual({ code: 'O02', field: 'action' })
  })
  it('of a competency or field that is gone give the nearest there is', () => {
    expect(spotOf({ code: 'S07', field: 'action' }, items)).toBeNull()
    expect(spotOf({ code: 'O01', field: 'nonsense' }, items)).toEqual({ code: 'O01', field: 'level' })
    expect(spotOf({ code: null, field: 'action' }, items)).toEqual({ code: null, field: 'interview' })
  })
  it('that follow each other fast are kept as the last one', async () => {
    const kept: string[] = []
    const answers: (() => void)[] = []
    const keeper = new PlaceKeeper((place) => {
      kept.push(place.field)
      return new Promise<void>((answer) => answers.push(answer))
    })
    const place = (field: string): InterviewPlace => ({ ...round, assessor: 'A1', staffNo: 'MY1001', code: 'O01', field })
    for (const field of ['level', 'situation', 'task', 'task', 'action']) void keeper.keep(place(field))
    expect(kept).toEqual(['level'])
    answers[0]?.()
    await vi.waitFor(() => expect(kept).toEqual(['level', 'action']))
  })
  it('that could not be kept do not stop the next', async () => {
    const kept: string[] = []
    const keeper = new PlaceKeeper(async ({ field }) => {
      kept.push(field)
      if (field === 'level') throw new Error('gone')
    })
    void keeper.keep({ ...round, assessor: 'A1', staffNo: 'MY1001', code: 'O01', field: 'level' })
    void keeper.keep({ ...round, assessor: 'A1', staffNo: 'MY1001', code: 'O01', field: 'task' })
    await vi.waitFor(() => expect(kept).toEqual(['level', 'task']))
  })
})

describe('the queue', () => {
  const panel = (name: string, assessors: string[]): [string, Panel] => [name, { ...round, panel: name, assessors, random: false }]
  const candidate = (staffNo: string, name: string, order: number): [string, Candidate] => [staffNo, { ...round, staffNo, panel: name, order }]
  const tables = {
    panels: new Map([panel('二组', ['A2', 'A3']), panel('一组', ['A1', 'A2'])]),
    candidates: new Map([candidate('B', '一组', 1), candidate('C', '二组', 0), candidate('A', '一组', 2), candidate('D', '一组', 0)])
  }
  it('is that of one’s own panels, in their order', () => {
    expect(queueOf(tables, round, 'A1').map(({ staffNo }) => staffNo)).toEqual(['D', 'B', 'A'])
    expect(queueOf(tables, round, 'A3').map(({ staffNo }) => staffNo)).toEqual(['C'])
    expect(queueOf(tables, round, 'A2')).toHaveLength(4)
    expect(queueOf(tables, { ...round, round: 2 }, 'A1')).toEqual([])
    expect(assessorsOf(tables, round)).toEqual(['A1', 'A2', 'A3'])
  })
  const queue = (...states: SheetState[]) => states.map((state, index) => ({ staffNo: `C${index}`, state }))
  it.each<[string, SheetState[], number, string | null]>([
    ['the next one', ['underWay', 'waiting', 'waiting'], 0, 'C1'],
    ['the next that is not done', ['underWay', 'submitted', 'recused', 'waiting'], 0, 'C3'],
    ['round to the front', ['waiting', 'submitted', 'underWay'], 2, 'C0'],
    ['where all are done, simply the next', ['submitted', 'submitted', 'recused'], 1, 'C2'],
    ['where all are done, from the last to the first', ['submitted', 'submitted'], 1, 'C0'],
    ['nobody where there is nobody else', ['waiting'], 0, null]
  ])('goes on with %s', (_name, states, at, next) => expect(nextCandidate(queue(...states), `C${at}`)).toBe(next))
  it('begins with the first that is not done', () => {
    expect(firstCandidate(queue('submitted', 'recused', 'waiting'))).toBe('C2')
    expect(firstCandidate(queue('submitted', 'submitted'))).toBe('C0')
    expect(firstCandidate([])).toBeNull()
  })
  it('knows a sheet by what was put down on it', () => {
    const of = { ...round, staffNo: 'A', assessor: 'A1' }
    const rating: Rating = {
      ...of,
      code: 'O01',
      level: null,
      notObserved: false,
      seen: [],
      situation: '',
      task: '',
      action: '',
      result: '',
      edit: 1,
      origin: 'main'
    }
    const seat: Seat = {
      ...of,
      state: 'open',
      seconds: 90,
      submittedAt: null,
      reopenings: [],
      recusal: null,
      interview: null,
      presentation: null,
      edit: 1,
      origin: 'main'
    }
    const state = (ratings: Rating[], seats: Seat[] = [seat]) =>
      sheetStateOf({ seats: new Map(seats.map((one) => ['seat', one])), ratings: new Map(ratings.map((one) => [`seat|${one.code}`, one])) }, 'seat', [
        'O01',
        'O02'
      ])
    expect(state([])).toBe('waiting')
    expect(state([rating])).toBe('waiting')
    expect(state([{ ...rating, task: '签约' }])).toBe('underWay')
    expect(state([{ ...rating, notObserved: true }])).toBe('underWay')
    expect(state([{ ...rating, code: 'S07', level: '3' }])).toBe('waiting')
    expect(state([rating], [{ ...seat, state: 'submitted' }])).toBe('submitted')
    expect(state([rating], [{ ...seat, state: 'recused' }])).toBe('recused')
  })
})

describe('the stopwatch', () => {
  function started(seconds = 0) {
    const spent: number[] = []
    let now = 0
    const watch = new Stopwatch(
      seconds,
      () => now,
      (total) => spent.push(total)
    )
    return { watch, spent, after: (ms: number) => ((now += ms), watch.tick()) }
  }
  it('goes on from what was spent before, while in view and not held', () => {
    const { watch, after } = started(100)
    after(5000)
    expect(watch.seconds()).toBe(100)
    watch.show()
    after(5000)
    expect(watch.seconds()).toBe(105)
    watch.toggle()
    after(60_000)
    expect(watch.seconds()).toBe(105)
    watch.hide()
    watch.show()
    after(60_000)
    expect(watch.seconds()).toBe(105)
    watch.toggle()
    after(2500)
    expect(watch.seconds()).toBe(107)
  })
  it('keeps the total every 15 seconds, at a pause and when left, and never twice the same', () => {
    const { watch, spent, after } = started()
    watch.show()
    for (let second = 0; second < 2 * spendEvery + 4; second++) after(1000)
    expect(spent).toEqual([spendEvery, 2 * spendEvery])
    watch.toggle()
    expect(spent.at(-1)).toBe(34)
    watch.hide()
    watch.hide()
    expect(spent).toHaveLength(3)
  })
  it('counts what an edit took along to the disk as kept', () => {
    const { watch, spent, after } = started()
    watch.show()
    after(14_000)
    expect(watch.take()).toBe(14)
    after(14_000)
    expect(spent).toEqual([])
    after(1000)
    expect(spent).toEqual([29])
  })
  it.each([
    [0, '00:00'],
    [725, '12:05'],
    [3599, '59:59'],
    [3725, '1:02:05']
  ])('says %d seconds as %s', (seconds, said) => expect(sayDuration(seconds)).toBe(said))
})

describe('marks of round 2', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['88', '88'],
    ['８８．５', '88.5'],
    ['100', '100'],
    ['100.5', undefined],
    ['101', undefined],
    ['-1', undefined],
    ['8.888', undefined],
    ['优', undefined]
  ])('%j is read as %j', (typed, mark) => expect(readMark(typed)).toBe(mark))
})
