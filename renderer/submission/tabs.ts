import type { Office } from '../../shared/trust'

/** 上报汇总: what a city does there, and what the province does. The first one opens where the address names none. */
export const cityTabs = ['seal', 'replies', 'analysis', 'keys'] as const
export const provinceTabs = ['inbox', 'consolidated', 'deciding', 'answers', 'cities', 'analysis', 'keys'] as const
export type Tab = (typeof cityTabs)[number] | (typeof provinceTabs)[number]

export const tabsOf = (office: Office): readonly Tab[] => (office === 'city' ? cityTabs : provinceTabs)
/** The tab that an address names, if this office has it; else its first. */
export const tabOf = (office: Office, section: string | undefined): Tab =>
  tabsOf(office).find((tab) => tab === section) ?? (office === 'city' ? 'seal' : 'inbox')

/** Where a tab is, with what it looks at: a period, say, or a package. */
export const addressOf = (tab: Tab, ...places: readonly string[]): string => ['/submission', tab, ...places].join('/')
