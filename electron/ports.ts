import type { Delivery } from '../shared/contract'

/** A page to print on A4: markup that loads nothing, and what stands at the head and the foot of each sheet. */
export type PdfPage = { readonly html: string; readonly landscape: boolean; readonly headerHtml: string; readonly footerHtml: string }
/** Prints pages as PDF, with their fonts inside. */
export type PdfPrinter = {
  /** Whether this machine can: it can where a browser is. */
  isThere(): boolean
  print(page: PdfPage): Promise<Uint8Array>
  /** Ends what runs for it; the next page starts it anew. */
  rest(): Promise<void>
}

/** Where the machine keeps secrets for a program: the system's own store, where there is one. */
export type SecretStore = {
  /** Whether it can be used now; without it a passphrase protects them. */
  isThere(): boolean
  /** Encrypts for this machine and this user. */
  protect(secret: Uint8Array): Promise<Uint8Array>
  /** Null where this machine or user cannot read it. */
  reveal(protectedSecret: Uint8Array): Promise<Uint8Array | null>
}

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
  readonly pdf: PdfPrinter
  /** Null where the host has none: secrets are then kept under a passphrase. */
  readonly secrets: SecretStore | null
  now(): Date
}
