import { protocol } from 'electron'

/** The pages have a scheme of their own: file: would let them read the disk, http: would need a port. */
export const scheme = 'app'
export const ownHost = 'hengcai'
export const ownOrigin = `${scheme}://${ownHost}`
export const startAddress = `${ownOrigin}/index.html`

/** Whether an address is one of the application's pages. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol: spoken, host, username, password } = new URL(address)
  return spoken === `${scheme}:` && host === ownHost && username === '' && password === ''
}

/** Must be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}
