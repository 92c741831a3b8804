import type { App, Session } from 'electron'

/** Refuses, in Chromium's numbers. */
const refused = -2

/** Nothing is loaded over the network, so no certificate is ever accepted, valid or not; nor is a password or a client certificate given. */
export function denyCertificates(app: App, session: Session): void {
  session.setCertificateVerifyProc((_request, answer) => answer(refused))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault()
    trust(false)
  })
  app.on('select-client-certificate', (event) => event.preventDefault())
  app.on('login', (event) => event.preventDefault())
}
