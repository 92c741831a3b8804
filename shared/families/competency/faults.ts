import { defineFaults } from '../../kernel/result'

export const faults = defineFaults(
  'competencyFault',
  { locked: ['“{title}”第 {version} 版已经用于评价，不能再改', '请建一个新版本，在新版本里改'] },
  { locked: ['Version {version} of "{title}" has been rated by and cannot be changed', 'Make a new version and change that'] }
)
