import type { WebFrameMain } from 'electron'
import { isOwnPage, ownOrigin } from './scheme'

/** Whether a message comes from the top frame of one of the application's pages. */
export const isOwnFrame = (frame: Pick<WebFrameMain, 'parent' | 'origin' | 'url'> | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === ownOrigin && isOwnPage(frame.url)
