import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWorkspace, openWorkspace, type OpenWorkspace } from '../../electron/services/storage'
import type { Person } from '../../shared/families/roster'
import { codes, operator, person, plain, put, remove, valueOf } from './support/edits'
import { MemoryDisk, randomFrom } from './support/memory-disk'
import { filePath, optionsOn, runs } from './support/model'

type Step =
  | { do: 'put'; staffNo: string; name: string }
  | { do: 'putMany'; staffNos: string[] }
  | { do: 'remove'; staffNo: string }
  | { do: 'undo' | 'redo' | 'reopen' | 'die' }
const staffNo = fc.constantFrom('1', '2', '3', '4')
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('put' as const), staffNo, name: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) }),
  fc.record({ do: fc.constant('putMany' as const), staffNos: fc.uniqueArray(staffNo, { minLength: 1 }) }),
  fc.record({ do: fc.constant('remove' as const), staffNo }),
  fc.constant({ do: 'undo' as const }),
  fc.constant({ do: 'redo' as const }),
  fc.constant({ do: 'reopen' as const }),
  fc.constant({ do: 'die' as const })
)

/** What a workspace is meant to be: people, and two stacks of whole states. */
class Model {
  people = new Map<string, Person>()
  past: Map<string, Person>[] = []
  future: Map<string, Person>[] = []
  edit(change: (people: Map<string, Person>) => void): void {
    this.past.push(this.people)
    this.future = []
    this.people = new Map(this.people)
    change(this.people)
  }
  move(from: Map<string, Person>[], to: Map<string, Person>[]): void {
    const next = from.pop()
    if (!next) return
    to.push(this.people)
    this.people = next
  }
}

async function apply(step: Step, workspace: OpenWorkspace, model: Model, disk: MemoryDisk): Promise<OpenWorkspace> {
  if (step.do === 'put') {
    valueOf(await workspace.commit(put(workspace.tables, person(step.staffNo, step.name)), operator))
    model.edit((people) => people.set(step.staffNo, person(step.staffNo, step.name)))
  } else if (step.do === 'putMany') {
    const edits = step.staffNos.map((one) => put(workspace.tables, person(one, `名${one}`)))
    valueOf(await workspace.commit({ command: 'test.many', summary: { key: 'test.many' }, changes: edits.flatMap(({ changes }) => changes) }, operator))
    model.edit((people) => step.staffNos.forEach((one) => people.set(one, person(one, `名${one}`))))
  } else if (step.do === 'remove') {
    if (valueOf(await workspace.commit(remove(workspace.tables, step.staffNo), operator))) model.edit((people) => people.delete(step.staffNo))
  } else if (step.do === 'undo') {
    valueOf(await workspace.undo(operator))
    model.move(model.past, model.future)
  } else if (step.do === 'redo') {
    valueOf(await workspace.redo(operator))
    model.move(model.future, model.past)
  } else {
    if (step.do === 'reopen') await workspace.close()
    else disk.cut(randomFrom(workspace.sequence))
    const before = plain(workspace.tables)
    const again = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    expect(codes(again).filter((code) => code !== 'file.notClosed')).toEqual([])
    // Not only the same rows but in the same order, which mending a snapshot rests on.
    expect(plain(again.tables)).toEqual(before)
    return again
  }
  return workspace
}
const sorted = (people: ReadonlyMap<string, Person>): [string, Person][] => [...people].toSorted(([left], [right]) => (left < right ? -1 : 1))

test('any sequence of edits, undo, redo, reopening and deaths is what a plain model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 40 }), async (sequence) => {
      const disk = new MemoryDisk()
      const model = new Model()
      let workspace = valueOf(await createWorkspace(filePath, { ...optionsOn(disk), company: '绵阳' }))
      for (const step of sequence) {
        workspace = await apply(step, workspace, model, disk)
        expect(sorted(workspace.tables.people)).toEqual(sorted(model.people))
        expect([workspace.undoState.undoable.length, workspace.undoState.redoable.length]).toEqual([model.past.length, model.future.length])
        expect(workspace.history({ offset: 0, limit: 1 })).toMatchObject({ total: workspace.sequence })
      }
    }),
    { numRuns: runs(150, 5000) }
  )
}, 600_000)
