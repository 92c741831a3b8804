import { contract } from '../../shared/contract'
import { createDispatcher } from '../../shared/contract/define'
import type { Services } from '../host-services'
import type { Ports } from '../ports'
import { createHandlers } from './handlers'
import { preferencesStore } from './home/preferences'
import { recentFiles } from './home/recent'
import { createImports } from './imports'
import { createJobs } from './jobs'
import { createKeyRing } from './keys'
import { loadBuiltInPack } from './resources'
import { createUploads } from './uploads'
import { createDesk } from './workspace/desk'

/** Everything behind the contract, for one host. `log` gets lines without personal data. */
export function createServices(ports: Ports, log: (line: string) => void): Services {
  const pack = loadBuiltInPack()
  const preferences = preferencesStore(ports.dataFolder)
  const recent = recentFiles(ports.dataFolder)
  const desk = createDesk({ ports, preferences, recent })
  const uploads = createUploads()
  const jobs = createJobs()
  const keys = createKeyRing({ dataFolder: ports.dataFolder, secrets: ports.secrets })
  const imports = createImports({ desk, uploads, jobs, pack, preferences, now: ports.now })
  const call = createDispatcher(contract, createHandlers({ ports, preferences, recent, desk, uploads, imports, jobs, pack, keys }), (thrown) =>
    log(describe(thrown))
  )
  return {
    call,
    receiveUpload: async (fileName, bytes) => uploads.receive(fileName, bytes),
    openPath: (path) => desk.open(path),
    async close() {
      jobs.cancelAll()
      keys.lock()
      await desk.close()
    }
  }
}

/** What went wrong inside, without messages, which may quote people's data. */
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unexpected: not an error'
  const frames = (thrown.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return ['unexpected:', thrown.name, ...frames.slice(0, 6)].join('\n')
}
