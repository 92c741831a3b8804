import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** What decides where things live; handed in so that tests can be any machine. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
  exists(path: string): boolean
}
export const thisMachine = (): Machine => ({ platform: process.platform, home: homedir(), environment: process.env, exists: existsSync })

/** An environment variable, where an empty one counts as absent. */
const named = (machine: Machine, name: string): string | undefined => machine.environment[name] || undefined

/** Where preferences, the list of recent files, logs and the sample live. `HENGCAI_DATA` overrides. */
export function dataFolderOf(machine: Machine): string {
  const given = named(machine, 'HENGCAI_DATA')
  if (given) return given
  if (machine.platform === 'win32') return join(named(machine, 'APPDATA') ?? join(machine.home, 'AppData', 'Roaming'), 'Hengcai')
  if (machine.platform === 'darwin') return join(machine.home, 'Library', 'Application Support', 'Hengcai')
  return join(named(machine, 'XDG_DATA_HOME') ?? join(machine.home, '.local', 'share'), 'Hengcai')
}

/** Where a host without dialogs keeps workspaces. `HENGCAI_WORKSPACES` overrides. */
export function workspaceFolderOf(machine: Machine): string {
  const given = named(machine, 'HENGCAI_WORKSPACES')
  if (given) return given
  const documents = join(machine.home, 'Documents')
  return join(machine.exists(documents) ? documents : machine.home, 'Hengcai')
}
