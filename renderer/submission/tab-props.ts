/** What of the address belongs to a tab: a period, say. */
export type TabProps = { readonly first?: string | undefined; readonly second?: string | undefined }
