import { join } from 'node:path'
import { app, session } from 'electron'
import { z } from 'zod'
import type { Result } from '../../shared/kernel/result'
import { languages, type AnyCatalogue } from '../../shared/kernel/texts'
import type { Services } from '../host-services'
import { createPageReader } from '../pages/page-files'
import type { Ports } from '../ports'
import { setMenu } from './menu'
import { receiveMessages } from './messages-in'
import { createOpener, listenForFiles, type Opener, type Stage } from './opener'
import { electronPorts } from './ports'
import { quitAfter } from './quit'
import { createSpeaker, type Speaker } from './say'
import { bindContents, bindSession } from './security'
import { registerScheme } from './security/scheme'
import { watchProcess, watchWindow } from './trouble'
import { openWindow } from './window'

export type ShellParts = {
  readonly outFolder: string
  readonly dataFolder: string
  readonly catalogues: readonly AnyCatalogue[]
  createServices(ports: Ports, log: (line: string) => void): Services
  log(line: string): void
}

/** The desktop shell: one window over the services, bound by every rule of security/. A second start hands over to the first. */
export function startShell(parts: ShellParts): void {
  const { dataFolder, catalogues, createServices, log } = parts
  app.setName('Hengcai')
  app.setPath('userData', join(dataFolder, 'desktop'))
  if (!app.requestSingleInstanceLock()) return app.quit()
  registerScheme()
  bindContents(app)
  const stage: Stage = { window: null }
  const speaker = createSpeaker(catalogues)
  const services = createServices(electronPorts({ dataFolder, window: () => stage.window, say: speaker.say }), log)
  watchProcess(speaker.say, log, () => app.exit(1))
  quitAfter(services, log)
  const opener = createOpener(stage, services, speaker)
  listenForFiles(stage, opener)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => present(parts, stage, services, speaker, opener))
}

/** Shows the window, once the application is ready. */
async function present({ outFolder, dataFolder, log }: ShellParts, stage: Stage, services: Services, speaker: Speaker, opener: Opener): Promise<void> {
  const development = !app.isPackaged
  const { say } = speaker
  bindSession(app, session.defaultSession, createPageReader(join(outFolder, 'renderer')), development)
  const refreshMenu = (): void => setMenu({ say, development, dataFolder, window: () => stage.window, openWorkspace: () => opener.choose() })
  const follow = followLanguage(speaker, refreshMenu)
  receiveMessages(services, follow)
  follow('preferences.read', await services.call('preferences.read', {}))
  refreshMenu()
  await opener.openWaiting()
  const window = openWindow({ preload: join(outFolder, 'preload/index.cjs'), statePath: join(dataFolder, 'window.json'), development, say })
  stage.window = window
  window.on('closed', () => (stage.window = null))
  watchWindow(window, say, log, () => app.quit())
}

const preferencesSchema = z.object({ language: z.enum(languages) })

/** The shell speaks the language that the user chose in the window. */
function followLanguage(speaker: Speaker, changed: () => void): (name: string, result: Result<unknown>) => void {
  return (name, result) => {
    const preferences = result.ok && name.startsWith('preferences.') ? preferencesSchema.safeParse(result.value) : null
    if (!preferences?.success || preferences.data.language === speaker.language()) return
    speaker.use(preferences.data.language)
    changed()
  }
}
