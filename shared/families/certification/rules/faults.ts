import { defineFaults } from '../../../kernel/result'

export const ruleFaults = defineFaults(
  'certificationRuleFault',
  {
    duplicatePerson: ['工号 {staffNo} 出现了两次', '同一个人只保留一行'],
    weightsNot100: ['三项构成的权重合计是 {total}，应为 100', '请调整权重，使合计为 100']
  },
  {
    duplicatePerson: ['Staff number {staffNo} is there twice', 'Keep each person once'],
    weightsNot100: ['The weights of the three components sum to {total}, not 100', 'Adjust the weights so that they sum to 100']
  }
)
