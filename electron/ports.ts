import type { Delivery } from '../shared/contract'

/** What differs between hosts, and nothing else. Paths stay on this side of the contract. */
export type Ports = {
  readonly host: 'electron' | 'browser' | 'command-line'
  /** Asks for a workspace file to open; null when cancelled or where the host has no dialogs. */
  pickWorkspace(): Promise<string | null>
  /** Says where a new workspace file of that name goes; null when cancelled. */
  placeWorkspace(fileName: string): Promise<string | null>
  /** Hands bytes over to the user: by save dialog, or as a download; null when cancelled. */
  deliver(fileName: string, bytes: Uint8Array): Promise<Delivery>
  /** Where preferences, the list of recent files, logs and the sample live. */
  readonly dataFolder: string
  /** Where a host without dialogs keeps workspaces; null where dialogs ask. */
  readonly workspaceFolder: string | null
  now(): Date
}
