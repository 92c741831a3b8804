import { contractFaults } from '../../shared/contract/define'
import type { Session } from '../../shared/contract'
import { fail, ok } from '../../shared/kernel/result'
import type { Services } from '../../electron/host-services'
import type { Ports } from '../../electron/ports'

export type FakeServices = Services & {
  readonly calls: readonly (readonly [name: string, input: unknown])[]
  readonly opened: readonly string[]
  closedTimes(): number
}

export const session: Session = {
  id: 's1',
  company: '绵阳',
  fileName: '绵阳.hengcai',
  sample: false,
  sequence: 0,
  savedAt: '2026-06-30T00:00:00.000Z',
  canUndo: false,
  canRedo: false,
  rowCounts: {} as Session['rowCounts'],
  notices: []
}

/** Services that remember what they were asked. `test.deliver` hands a file over, `test.throw` is a bug. */
export function createFakeServices(ports: Ports): FakeServices {
  const calls: [string, unknown][] = []
  const opened: string[] = []
  let closed = 0
  return {
    calls,
    opened,
    closedTimes: () => closed,
    async call(name, input) {
      calls.push([name, input])
      if (name === 'test.throw') throw new Error('a bug')
      if (name === 'test.deliver') return ok(await ports.deliver('结果 (1).xlsx', new Uint8Array([1, 2, 3])))
      return ok({ name, input })
    },
    receiveUpload: async (fileName, bytes) => ok({ handle: `${fileName}:${bytes.byteLength}` }),
    async openPath(path) {
      opened.push(path)
      return path.endsWith('.hengcai') ? ok(session) : fail(contractFaults.make('unknown', { name: path }))
    },
    async close() {
      closed++
    }
  }
}
