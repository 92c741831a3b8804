import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Fault } from '../../shared/kernel/result'
import { createUnlocker, type Unlocker } from '../services/storage'
import type { Options } from './arguments'
import { refused } from './console'
import { passwordFaults } from './password-texts'
import { faults } from './texts'

const firstLine = (text: string): string => text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? ''
async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw refused(faults.make('cannotRead', { file }, { place: { file: basename(file) } }))
  }
}
/** From a file's first line or from the environment: a command line could be seen by others on the machine. */
async function secretOf(file: string | undefined, variable: string): Promise<string | undefined> {
  const given = file === undefined ? process.env[variable] : firstLine(await readText(file))
  return given === '' ? undefined : given
}
/** The password of the workspace: `--password-file`, else HENGCAI_PASSWORD. */
export const passwordOf = (options: Options): Promise<string | undefined> => secretOf(options['password-file'], 'HENGCAI_PASSWORD')
/** The password that it is to get. */
export const newPasswordOf = (options: Options): Promise<string | undefined> => secretOf(options['new-password-file'], 'HENGCAI_NEW_PASSWORD')

export async function unlockOf(options: Options): Promise<Unlocker> {
  const password = await passwordOf(options)
  return createUnlocker(password === undefined ? undefined : { password })
}
/** A refusal as the command line can help with it. */
export const saidHere = (fault: Fault): Fault =>
  fault.code === 'file.passwordNeeded' ? passwordFaults.make('needed', { name: fault.params['name'] ?? '' }) : fault
