import { app } from 'electron'
import { describeBug } from '../describe-bug'
import type { Services } from '../host-services'

/** How long quitting waits for the services, in milliseconds; what was acknowledged is on disk in any case. */
const patience = 10_000

/** Quitting waits until the services have closed what is open, once and not for ever. */
export function quitAfter(services: Pick<Services, 'close'>, log: (line: string) => void): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('before-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    const late = new Promise<void>((done) => setTimeout(done, patience).unref())
    void Promise.race([services.close(), late])
      .catch((thrown: unknown) => log(describeBug(thrown)))
      .then(() => {
        state = 'closed'
        app.quit()
      })
  })
}
