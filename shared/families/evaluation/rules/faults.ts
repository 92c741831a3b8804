import { defineFaults } from '../../../kernel/result'

export const faults = defineFaults(
  'evaluationRuleFault',
  {
    duplicatePanel: ['评委组“{panel}”出现了两次', '同一组只保留一条'],
    duplicateCandidate: ['工号 {staffNo} 在评委组里出现了两次', '每名候选人只在一个评委组里'],
    scoreOffScale: ['工号 {staffNo} 的得分是 {score}，应在 0 到 {limit} 之间', '请核对后再算'],
    panelOfZeros: ['评委组“{panel}”的平均分是 0，算不出修正系数', '请核对该组的得分']
  },
  {
    duplicatePanel: ['Panel "{panel}" is there twice', 'Keep each panel once'],
    duplicateCandidate: ['Staff number {staffNo} is in the panels twice', 'Each candidate belongs to one panel'],
    scoreOffScale: ['The score of {staffNo} is {score}, it must be from 0 to {limit}', 'Check it and compute again'],
    panelOfZeros: ['The mean of panel "{panel}" is 0, so there is no coefficient', 'Check the scores of this panel']
  }
)
