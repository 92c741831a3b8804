import { join } from 'node:path'
import { preferencesSchema, type Preferences } from '../../../shared/contract'
import { readSmallFile, writeSmallFile } from '../small-files'

const defaults: Preferences = { language: 'zh-CN', colourScheme: 'auto', operator: '' }

export type PreferencesStore = { read(): Promise<Preferences>; save(patch: Partial<Preferences>): Promise<Preferences> }

/** What this machine's user likes; kept beside the application, never in a workspace. */
export function preferencesStore(dataFolder: string): PreferencesStore {
  const path = join(dataFolder, 'preferences.json')
  const read = async (): Promise<Preferences> => {
    const { language, colourScheme, operator } = (await readSmallFile(path, preferencesSchema.partial())) ?? {}
    return { language: language ?? defaults.language, colourScheme: colourScheme ?? defaults.colourScheme, operator: operator ?? defaults.operator }
  }
  return {
    read,
    async save(patch) {
      const saved = { ...(await read()), ...patch }
      await writeSmallFile(path, saved)
      return saved
    }
  }
}
