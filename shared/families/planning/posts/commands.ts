import { z } from 'zod'
import { compare, exact, roundHalfUp } from '../../../kernel/decimal'
import { fail, ok, type Result } from '../../../kernel/result'
import { change, defineCommand, inOpenPlan, nameOf, type Change, type Tables } from '../command-parts'
import { faults } from '../faults'
import { planYearSchema } from '../words'
import { postsEdits as texts } from './command-messages'
import { customerSchema, customerTables, servingSchema, type Customer, type Serving } from './model'
import { sumOfShares } from './serving'

const isShare = (share: string | null): boolean => share === null || (Number(share) > 0 && Number(share) <= 100)
const managers = z.array(servingSchema.refine(({ share }) => isShare(share), { path: ['share'], message: 'a share is above 0 and at most 100' })).max(20)
const keyOf = customerTables.customers.key

/** Why these people cannot serve a customer; somebody who was named before may stay, on the roster or not. */
function whyNot(code: string, serving: readonly Serving[], before: readonly Serving[], { people }: Tables): Result<null> {
  const place = { place: { field: code } }
  const seen = new Set<string>()
  for (const { staffNo } of serving) {
    if (seen.has(staffNo)) return fail(faults.make('managerTwice', { code, staffNo }, { ...place, value: staffNo }))
    seen.add(staffNo)
    if (!people.has(staffNo) && !before.some((one) => one.staffNo === staffNo))
      return fail(faults.make('unknownPerson', { staffNo }, { ...place, value: staffNo }))
  }
  const shares = serving.filter(({ share }) => share !== null)
  if (shares.length === 0) return ok(null)
  if (shares.length < serving.length) return fail(faults.make('shareMissing', { code }, place))
  const sum = sumOfShares(serving)
  if (compare(sum, exact(100)) === 0) return ok(null)
  const said = roundHalfUp(sum)
  return fail(faults.make('sharesNot100', { code, sum: said }, { ...place, value: said }))
}

/** Gives customers to people; all of them in one edit, or none. */
const assign = defineCommand({
  name: 'planning.assign',
  input: z.object({
    year: planYearSchema,
    assignments: z
      .array(z.object({ code: customerSchema.shape.code, managers }))
      .min(1)
      .max(100_000)
  }),
  summary({ year, assignments }, tables) {
    const [first] = assignments
    if (!first || assignments.length > 1) return texts.ref('assign.several', { year, count: assignments.length })
    const customer = tables.customers.get(keyOf({ year, code: first.code }))?.name ?? first.code
    if (first.managers.length === 0) return texts.ref('assign.nobody', { year, customer })
    return texts.ref('assign.one', { year, customer, people: first.managers.map(({ staffNo }) => nameOf(tables, staffNo)) })
  },
  plan: ({ year, assignments }, tables) =>
    inOpenPlan(tables, year, () => {
      const changes = new Map<string, Change>()
      for (const { code, managers } of assignments) {
        const key = keyOf({ year, code })
        const customer = tables.customers.get(key)
        if (!customer) return fail(faults.make('unknownCustomer', { code }, { place: { field: code }, value: code }))
        const fits = whyNot(code, managers, customer.managers, tables)
        if (!fits.ok) return fits
        changes.delete(key)
        for (const one of change(tables, 'customers', key, { ...customer, managers })) changes.set(key, one)
      }
      return ok([...changes.values()])
    })
})

const saveCustomer = defineCommand({
  name: 'planning.saveCustomer',
  input: customerSchema.extend({ managers }),
  summary: ({ year, name }) => texts.ref('saveCustomer', { year, name }),
  plan: (customer: Customer, tables) =>
    inOpenPlan(tables, customer.year, () => {
      const key = keyOf(customer)
      const fits = whyNot(customer.code, customer.managers, tables.customers.get(key)?.managers ?? [], tables)
      return fits.ok ? ok(change(tables, 'customers', key, customer)) : fits
    })
})
const removeCustomer = defineCommand({
  name: 'planning.removeCustomer',
  input: customerSchema.pick({ year: true, code: true }),
  summary: (given, tables) => texts.ref('removeCustomer', { year: given.year, name: tables.customers.get(keyOf(given))?.name ?? given.code }),
  plan: (given, tables) =>
    inOpenPlan(tables, given.year, () => {
      const { code } = given
      const key = keyOf(given)
      if (!tables.customers.has(key)) return fail(faults.make('unknownCustomer', { code }, { place: { field: code }, value: code }))
      return ok(change(tables, 'customers', key, null))
    })
})

export const postsCommands = [assign, saveCustomer, removeCustomer]
