import { isAbsolute, resolve } from 'node:path'
import { workspaceExtension } from './ports'

/**
 * The workspace that a command line names, or null. Chromium adds switches of its own, and its order is not to be relied on.
 * @example fileIn(['hengcai.exe', '--x', '绵阳.hengcai'], 'D:\\') // 'D:\\绵阳.hengcai'
 */
export function fileIn(commandLine: readonly string[], folder: string): string | null {
  const named = commandLine.slice(1).find((part) => !part.startsWith('-') && part.toLowerCase().endsWith(`.${workspaceExtension}`))
  return named === undefined ? null : isAbsolute(named) ? named : resolve(folder, named)
}
