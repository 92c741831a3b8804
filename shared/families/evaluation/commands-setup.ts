import { z } from 'zod'
import type { AnyCommand } from '../../kernel/command'
import { fail, ok, type Result } from '../../kernel/result'
import { roundSchema, type Round } from '../certification'
import { competencyTables } from '../competency'
import { staffNumberSchema } from '../roster'
import { commandTexts as texts } from './command-messages'
import {
  all,
  assessorName,
  change,
  defineCommand,
  defineMainCommand,
  isMarked,
  knownAssessor,
  knownPanel,
  knownPerson,
  nameOf,
  ownSheet,
  planOf,
  unrated,
  type Change,
  type Definitions,
  type Tables
} from './commands-common'
import { isTouched } from './checks'
import { drawn } from './commands-lots'
import { faults } from './faults'
import { assessorCodeSchema, assessorSchema, evaluationSchema, evaluationTables, panelSchema, type Candidate } from './model'

const ofRound = roundSchema.shape
const panelName = panelSchema.shape.panel
const staffNumbers = z.array(staffNumberSchema).min(1).max(20_000)

const open = defineMainCommand({
  name: 'evaluation.open',
  input: evaluationSchema,
  summary: ({ round, month, model, version }, { models }) =>
    texts.ref('open', { round, month, model: models.get(competencyTables.models.key({ model, version }))?.title ?? model, version }),
  plan(after, tables) {
    const { model, version } = after
    if (!tables.models.has(competencyTables.models.key(after))) return fail(faults.make('unknownModel', { model, version }, { value: model }))
    const key = evaluationTables.evaluations.key(after)
    const before = tables.evaluations.get(key)
    const changes = change(tables, 'evaluations', key, after)
    if (before && changes.length > 0 && isRoundRated(tables, after))
      return fail(faults.make('modelInUse', { model: titleOf(tables, before), version: before.version }))
    return ok(changes)
  }
})
const titleOf = ({ models }: Tables, of: { model: string; version: number }): string => models.get(competencyTables.models.key(of))?.title ?? of.model
const isRoundRated = ({ ratings }: Tables, { round, month }: Round): boolean =>
  [...ratings.values()].some((rating) => rating.round === round && rating.month === month && isTouched(rating))

// Assessors set their own PIN on their own laptops, so this one is open there for the own record.
const saveAssessor = defineCommand({
  name: 'evaluation.saveAssessor',
  input: assessorSchema,
  summary: ({ name }) => texts.ref('saveAssessor', { name }),
  plan(after, tables) {
    const own = ownSheet(tables, after.assessor)
    return own.ok ? planOf(tables, 'assessors', after.assessor, after) : own
  }
})

const removeAssessor = defineMainCommand({
  name: 'evaluation.removeAssessor',
  input: z.object({ assessor: assessorCodeSchema }),
  summary: ({ assessor }, tables) => texts.ref('removeAssessor', { name: assessorName(tables, assessor) }),
  plan({ assessor }, tables) {
    const known = knownAssessor(tables, assessor)
    if (!known.ok) return known
    if (hasRated(tables, assessor)) return fail(faults.make('hasRatings', { name: assessorName(tables, assessor) }, { value: assessor }))
    const panels = [...tables.panels.entries()].flatMap(([key, panel]) =>
      change(tables, 'panels', key, { ...panel, assessors: panel.assessors.filter((one) => one !== assessor) })
    )
    return ok([...change(tables, 'assessors', assessor, null), ...panels])
  }
})
const hasRated = ({ ratings, seats }: Tables, assessor: string): boolean =>
  [...ratings.values()].some((rating) => rating.assessor === assessor && isTouched(rating)) ||
  [...seats.values()].some((seat) => seat.assessor === assessor && isMarked(seat))

const savePanel = defineMainCommand({
  name: 'evaluation.savePanel',
  input: panelSchema,
  summary: ({ panel, assessors }) => texts.ref('savePanel', { panel, count: assessors.length }),
  plan(panel, tables) {
    const known = all(...panel.assessors.map((assessor) => knownAssessor(tables, assessor)))
    if (!known.ok) return known
    return planOf(tables, 'panels', evaluationTables.panels.key(panel), { ...panel, assessors: [...new Set(panel.assessors)] })
  }
})

const ofPanel = z.object({ ...ofRound, panel: panelName })
const removePanel = defineMainCommand({
  name: 'evaluation.removePanel',
  input: ofPanel,
  summary: ({ panel }) => texts.ref('removePanel', { panel }),
  plan(of, tables) {
    const queue = queueOf(tables, of)
    const staffNos = queue.map(({ staffNo }) => staffNo)
    const free = all(knownPanel(tables, of), unrated(tables, of, staffNos, 'hasRatings'))
    if (!free.ok) return free
    const candidates = queue.flatMap((candidate) => change(tables, 'candidates', evaluationTables.candidates.key(candidate), null))
    return ok([...change(tables, 'panels', evaluationTables.panels.key(of), null), ...candidates])
  }
})

/** The candidates of a panel in their order. */
export const queueOf = ({ candidates }: Pick<Tables, 'candidates'>, { round, month, panel }: Round & { panel: string }): Candidate[] =>
  [...candidates.values()]
    .filter((one) => one.panel === panel && one.round === round && one.month === month)
    .toSorted((a, b) => a.order - b.order || (a.staffNo < b.staffNo ? -1 : 1))

/** Numbers a whole queue anew, so that numbers never run out. */
const renumber = (tables: Tables, { round, month, panel }: Round & { panel: string }, staffNos: readonly string[]): Change[] =>
  staffNos.flatMap((staffNo, order) => {
    const after = { round, month, staffNo, panel, order }
    return change(tables, 'candidates', evaluationTables.candidates.key(after), after)
  })
/** Puts people at the end of a queue; whoever is moving, here or elsewhere, gives up the old place. */
function append(tables: Tables, of: Round & { panel: string }, staffNos: readonly string[], moving: ReadonlySet<string>): Change[] {
  const staying = queueOf(tables, of).filter(({ staffNo }) => !moving.has(staffNo))
  return renumber(tables, of, [...staying.map(({ staffNo }) => staffNo), ...staffNos])
}
const knownPeople = (tables: Tables, staffNos: readonly string[]): Result<null> => all(...staffNos.map((staffNo) => knownPerson(tables, staffNo)))

const assignCandidates = defineMainCommand({
  name: 'evaluation.assignCandidates',
  input: ofPanel.extend({ staffNos: staffNumbers }),
  summary: ({ panel, staffNos }) => texts.ref('assign', { panel, count: new Set(staffNos).size }),
  plan({ staffNos, ...of }, tables) {
    const known = all(knownPanel(tables, of), knownPeople(tables, staffNos))
    return known.ok ? ok(append(tables, of, [...new Set(staffNos)], new Set(staffNos))) : known
  }
})

const orderCandidates = defineMainCommand({
  name: 'evaluation.orderCandidates',
  input: ofPanel.extend({ staffNos: staffNumbers }),
  summary: ({ panel }) => texts.ref('order', { panel }),
  plan({ staffNos, ...of }, tables) {
    const known = knownPanel(tables, of)
    if (!known.ok) return known
    const queue = queueOf(tables, of).map(({ staffNo }) => staffNo)
    const stranger = staffNos.find((staffNo) => !queue.includes(staffNo))
    if (stranger !== undefined) return fail(faults.make('notInPanel', { name: nameOf(tables, stranger), panel: of.panel }, { value: stranger }))
    return ok(renumber(tables, of, [...new Set([...staffNos, ...queue])]))
  }
})

const removeCandidate = defineMainCommand({
  name: 'evaluation.removeCandidate',
  input: z.object({ ...ofRound, staffNo: staffNumberSchema }),
  summary: ({ staffNo }, tables) => texts.ref('removeCandidate', { name: nameOf(tables, staffNo) }),
  plan({ staffNo, ...round }, tables) {
    const key = evaluationTables.candidates.key({ ...round, staffNo })
    if (!tables.candidates.has(key)) return fail(faults.make('notCandidate', { name: nameOf(tables, staffNo) }, { value: staffNo }))
    const free = unrated(tables, round, [staffNo], 'hasRatings')
    return free.ok ? planOf(tables, 'candidates', key, null) : free
  }
})

const drawLots = defineMainCommand({
  name: 'evaluation.drawLots',
  input: z.object({ ...ofRound, panels: z.array(panelName).min(1).max(60), staffNos: staffNumbers, seed: z.string().min(1).max(80) }),
  summary: ({ panels, staffNos }) => texts.ref('draw', { count: new Set(staffNos).size, panels: new Set(panels).size }),
  plan({ panels, staffNos, seed, ...round }, tables) {
    const names = [...new Set(panels)]
    const checked = all(
      ...names.map((panel) => knownPanel(tables, { ...round, panel })),
      knownPeople(tables, staffNos),
      unrated(tables, round, staffNos, 'drawAfterRatings')
    )
    if (!checked.ok) return checked
    const lots = drawn(staffNos, names.length, seed)
    const moving = new Set(staffNos)
    return ok(
      names.flatMap((panel, index) => [...markedRandom(tables, { ...round, panel }), ...append(tables, { ...round, panel }, lots[index] ?? [], moving)])
    )
  }
})
function markedRandom(tables: Tables, of: Round & { panel: string }): Change[] {
  const key = evaluationTables.panels.key(of)
  const panel = tables.panels.get(key)
  return panel ? change(tables, 'panels', key, { ...panel, random: true }) : []
}

/** Edits that set an on-site evaluation up. */
export const setupCommands: readonly AnyCommand<Definitions>[] = [
  open,
  saveAssessor,
  removeAssessor,
  savePanel,
  removePanel,
  assignCandidates,
  orderCandidates,
  removeCandidate,
  drawLots
]
