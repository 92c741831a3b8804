import { z } from 'zod'
import { civilDateSchema } from '../../kernel/civil-date'
import { defineCommand as define, type AnyCommand, type Command } from '../../kernel/command'
import { fail, ok, type Result } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import type { ChangeOf, RowIn, TablesOf } from '../../kernel/table'
import { gradeSchema, rosterTables, staffNumberSchema } from '../roster'
import { texts as certificationTexts } from './messages'
import { roundSchema } from './model'
import { publicationFaults as faults } from './publication-faults'
import { texts } from './publication-messages'
import { appealSchema, certificateSchema, decisionOverrideSchema, publicationTables, publicitySchema, type Certificate } from './publication-model'
import { nextNumbers } from './publication'

const definitions = { ...rosterTables, ...publicationTables }
type Definitions = typeof definitions
type Tables = TablesOf<Definitions>
type Changes = Result<readonly ChangeOf<Definitions>[]>
const defineCommand = <I>(command: Command<Definitions, I>): AnyCommand<Definitions> => define<Definitions, I>(command)

type Writable = 'decisionOverrides' | 'publicities' | 'appeals' | 'certificates'
function change<T extends Writable>(tables: Tables, table: T, key: string, after: RowIn<Definitions, T> | null): Changes {
  const before = tables[table].get(key) ?? null
  return ok(isSame(before, after) ? [] : [{ table, key, before, after } as ChangeOf<Definitions>])
}
const nameOf = (tables: Tables, staffNo: string): string => tables.people.get(staffNo)?.name ?? staffNo
const unknown = (staffNo: string) => fail(faults.make('unknownPerson', { staffNo }, { value: staffNo }))

const decide = defineCommand({
  name: 'certification.decide',
  input: decisionOverrideSchema,
  summary: ({ staffNo, status, reason }, tables) =>
    texts.ref('command.decide', { name: nameOf(tables, staffNo), status: certificationTexts.ref(`status.${status}`), reason }),
  plan: (decision, tables) =>
    tables.people.has(decision.staffNo)
      ? change(tables, 'decisionOverrides', publicationTables.decisionOverrides.key(decision), decision)
      : unknown(decision.staffNo)
})
const undecide = defineCommand({
  name: 'certification.undecide',
  input: roundSchema.extend({ staffNo: staffNumberSchema }),
  summary: ({ staffNo }, tables) => texts.ref('command.undecide', { name: nameOf(tables, staffNo) }),
  plan: (who, tables) => change(tables, 'decisionOverrides', publicationTables.decisionOverrides.key(who), null)
})

const publish = defineCommand({
  name: 'certification.publish',
  input: publicitySchema,
  summary: ({ round, list, endsOn }) => texts.ref('command.publish', { round, count: list.length, until: endsOn }),
  plan: (publicity, tables) =>
    publicity.endsOn < publicity.startsOn
      ? fail(faults.make('endsBeforeStart', { from: publicity.startsOn, until: publicity.endsOn }, { place: { field: 'endsOn' }, value: publicity.endsOn }))
      : change(tables, 'publicities', publicationTables.publicities.key(publicity), publicity)
})
const withdraw = defineCommand({
  name: 'certification.withdrawPublicity',
  input: roundSchema,
  summary: ({ round }) => texts.ref('command.withdraw', { round }),
  plan: (round, tables) => change(tables, 'publicities', publicationTables.publicities.key(round), null)
})

const receiveAppeal = defineCommand({
  name: 'certification.receiveAppeal',
  input: appealSchema.pick({ round: true, month: true, staffNo: true, by: true, receivedOn: true, ground: true }),
  summary: ({ staffNo }, tables) => texts.ref('command.receiveAppeal', { name: nameOf(tables, staffNo) }),
  plan(given, tables) {
    if (!tables.people.has(given.staffNo)) return unknown(given.staffNo)
    const sameRound = [...tables.appeals.values()].filter(({ round, month }) => round === given.round && month === given.month)
    const appeal = sameRound.reduce((highest, one) => Math.max(highest, one.appeal), 0) + 1
    const row = { ...given, appeal, state: 'open' as const, answer: '', answeredOn: null, handler: '' }
    return change(tables, 'appeals', publicationTables.appeals.key(row), row)
  }
})
const answerAppeal = defineCommand({
  name: 'certification.answerAppeal',
  input: appealSchema.pick({ round: true, month: true, appeal: true, state: true, answer: true, answeredOn: true, handler: true }),
  summary: ({ state, ...which }, tables) =>
    texts.ref('command.answerAppeal', {
      name: nameOf(tables, tables.appeals.get(publicationTables.appeals.key(which))?.staffNo ?? ''),
      state: texts.ref(`appeal.${state}`)
    }),
  plan(given, tables) {
    const key = publicationTables.appeals.key(given)
    const now = tables.appeals.get(key)
    if (!now) return fail(faults.make('unknownAppeal', { appeal: given.appeal }))
    if (given.state !== 'open' && given.answer === '') return fail(faults.make('answerNeeded', {}, { place: { field: 'answer' } }))
    return change(tables, 'appeals', key, { ...now, ...given })
  }
})

const issueInput = roundSchema.extend({
  issuedOn: civilDateSchema,
  validUntil: civilDateSchema,
  /** What the numbers begin with; they go on counting behind it. */
  prefix: z.string().trim().max(40),
  people: z
    .array(z.object({ staffNo: staffNumberSchema, grade: gradeSchema }))
    .min(1)
    .max(20_000)
})
const issue = defineCommand({
  name: 'certification.issueCertificates',
  input: issueInput,
  summary: ({ people }) => texts.ref('command.issue', { count: people.length }),
  plan({ round, month, issuedOn, validUntil, prefix, people }, tables) {
    if (validUntil < issuedOn) return fail(faults.make('endsBeforeStart', { from: issuedOn, until: validUntil }, { place: { field: 'validUntil' } }))
    const stranger = people.find(({ staffNo }) => !tables.people.has(staffNo))
    if (stranger) return unknown(stranger.staffNo)
    // Whoever holds a certificate of this round for the grade keeps it: issuing twice changes nothing.
    const held = new Set([...tables.certificates.values()].filter((one) => isOf(one, { round, month })).map(({ staffNo, grade }) => `${staffNo}|${grade}`))
    const due = people.filter(({ staffNo, grade }) => !held.has(`${staffNo}|${grade}`))
    const numbers = nextNumbers(tables.certificates.keys(), prefix, due.length)
    return ok(
      due.map(({ staffNo, grade }, index) => {
        const after = certificateSchema.parse({ round, month, number: numbers[index], staffNo, grade, issuedOn, validUntil, revoked: null })
        return { table: 'certificates' as const, key: after.number, before: null, after }
      })
    )
  }
})
const isOf = (one: Certificate, { round, month }: z.output<typeof roundSchema>): boolean => one.round === round && one.month === month && one.revoked === null

const revoke = defineCommand({
  name: 'certification.revokeCertificate',
  input: z.object({ number: certificateSchema.shape.number, on: civilDateSchema, reason: z.string().trim().min(1).max(300), by: z.string().trim().max(40) }),
  summary: ({ number }) => texts.ref('command.revoke', { number }),
  plan({ number, ...revoked }, tables) {
    const now = tables.certificates.get(number)
    return now ? change(tables, 'certificates', number, { ...now, revoked }) : fail(faults.make('unknownCertificate', { number }, { value: number }))
  }
})

/** Edits of what follows a round's results. */
export const publicationCommands = [decide, undecide, publish, withdraw, receiveAppeal, answerAppeal, issue, revoke]
