import { compact } from '../../kernel/sheet/raw'
import type { BaselineKey, Comparison, QuestionType } from './model'

type Proposal = {
  readonly baseline: BaselineKey
  /** What the question must be about; null: the option alone tells. */ readonly about: RegExp | null
  readonly option: RegExp
}
// Words of the slides by which a finding is found again in somebody's own form.
const proposals: readonly Proposal[] = [
  { baseline: 'relationshipKeeper', about: /定位|角色|身份/, option: /关系.*维系|维系.*关系|维系者|维护者/ },
  { baseline: 'relationshipDuty', about: /职责|工作内容|主要工作/, option: /关系建立|拜访|回访|关系维护/ },
  { baseline: 'overload', about: null, option: /超负荷|超出负荷|负荷过重|工作量过大|过于饱和/ },
  { baseline: 'communication', about: /能力|素质|重要/, option: /沟通/ },
  { baseline: 'trainingPoor', about: /培训/, option: /不可取|不认可|不满意|无针对性|没有针对性|不合适|较差|很差/ },
  { baseline: 'monitoringPoor', about: /监控|过程管控|过程管理/, option: /有问题|存在.*问题|不合理|不满意|需要改进|待改进/ },
  { baseline: 'payImprovement', about: /薪酬|待遇|激励|收入/, option: /改善|提高|改进|调整|不满意/ }
]
const denied = /没有问题|无问题|不存在|无需|不需|不必|不用|不希望|未超负荷|不超负荷|没有超负荷/
/** Which options of a question say what the slides found, as far as their words tell; for people to correct. */
export function proposeComparisons(title: string, type: QuestionType, options: readonly string[]): Comparison[] {
  if (type === 'scale') return proposeOfScale(title, options)
  if (type !== 'single' && type !== 'multiple') return []
  const about = compact(title)
  return proposals.flatMap(({ baseline, about: topic, option }): Comparison[] => {
    if (topic !== null && !topic.test(about)) return []
    const found = options.filter((one) => option.test(compact(one)) && !denied.test(compact(one)))
    return found.length > 0 && found.length < Math.max(2, options.length) ? [{ baseline, options: found }] : []
  })
}
function proposeOfScale(title: string, options: readonly string[]): Comparison[] {
  const about = compact(title)
  // Who gives less than the middle does not approve: 1 and 2 of five points.
  const [least, most] = [Number(options[0]), Number(options.at(-1))]
  const low = options.filter((point) => Number(point) * 2 < least + most)
  if (low.length === 0 || options.length < 4) return []
  if (/培训/.test(about)) return [{ baseline: 'trainingPoor', options: low }]
  return /监控|过程管控/.test(about) ? [{ baseline: 'monitoringPoor', options: low }] : []
}
