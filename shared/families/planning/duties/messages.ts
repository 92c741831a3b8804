import { defineFaults } from '../../../kernel/result'
import { defineTexts, type TextRef } from '../../../kernel/texts'
import type { MatrixFindingKind } from './result-model'

/** Texts of 定责: the rule, its working, the edits. */
export const dutiesTexts = defineTexts(
  'duties',
  {
    'rule.matrix': '职责矩阵',
    'source.slides': '《集团客户经理专题咨询》定责：职责矩阵；过于集中和分散的分界为软件默认',
    'finding.noAccountable': '没有岗位担责',
    'finding.severalAccountable': '不止一个岗位担责',
    'finding.noResponsible': '没有岗位执行',
    'finding.manyResponsible': '执行的岗位过多',
    'finding.postWithoutRole': '既不执行也不担责的岗位',
    'finding.tooManyAccountable': '担责过于集中',
    'finding.noIndicator': '没有考核指标',
    'finding.noCompetency': '没有对应的能力',
    'finding.noCourse': '没有对应的课程',
    'step.oneAccountable': '“{duty}”恰好由一个岗位担责（实际 {count} 个）',
    'step.responsible': '“{duty}”至少由一个岗位执行（实际 {count} 个）',
    'step.mostResponsible': '“{duty}”最多由 {limit} 个岗位执行（实际 {count} 个）',
    'step.linked': '“{duty}”有考核指标、能力和课程',
    'step.hasRole': '“{post}”至少执行或担责一项职责',
    'step.accountable': '全部担责',
    'step.share': '“{post}”担责占比',
    'step.share.formula': '{count} ÷ {total} × 100',
    'step.shareLimit': '“{post}”担责占比 {share}% 不超过 {limit}%',
    'command.saveDuty': '{year} 年规划：职责 {name}',
    'command.removeDuty': '{year} 年规划：删除职责 {name}',
    'command.setRoles': '{year} 年规划：{post}对“{duty}”的职责'
  },
  {
    'rule.matrix': 'Matrix of duties',
    'source.slides': 'Programme slides, duties: the matrix; the bounds of concentration are defaults',
    'finding.noAccountable': 'No post answers for it',
    'finding.severalAccountable': 'More than one post answers for it',
    'finding.noResponsible': 'No post performs it',
    'finding.manyResponsible': 'Too many posts perform it',
    'finding.postWithoutRole': 'A post that neither performs nor answers',
    'finding.tooManyAccountable': 'One post answers for too much',
    'finding.noIndicator': 'No indicator',
    'finding.noCompetency': 'No competency',
    'finding.noCourse': 'No course',
    'step.oneAccountable': 'Exactly one post answers for "{duty}" (there are {count})',
    'step.responsible': 'At least one post performs "{duty}" (there are {count})',
    'step.mostResponsible': 'At most {limit} posts perform "{duty}" (there are {count})',
    'step.linked': '"{duty}" has an indicator, a competency and a course',
    'step.hasRole': '"{post}" performs or answers for at least one duty',
    'step.accountable': 'All accountabilities',
    'step.share': 'Share of "{post}" in them',
    'step.share.formula': '{count} ÷ {total} × 100',
    'step.shareLimit': 'The share of "{post}", {share}%, is not above {limit}%',
    'command.saveDuty': 'Plan of {year}: duty {name}',
    'command.removeDuty': 'Plan of {year}: remove the duty {name}',
    'command.setRoles': 'Plan of {year}: what "{duty}" is to {post}'
  }
)
export const matrixFindingText = (kind: MatrixFindingKind): TextRef => dutiesTexts.ref(`finding.${kind}`)

/** Why a matrix or an edit of it is refused. */
export const dutiesFaults = defineFaults(
  'dutiesFault',
  {
    dutyTwice: ['职责 {duty} 出现了两次', '每项职责只留一行'],
    postTwice: ['岗位“{post}”出现了两次', '每个岗位只留一个'],
    cellTwice: ['岗位“{post}”对职责 {duty} 的分工出现了两次', '每个岗位对每项职责只留一行'],
    unknownDuty: ['矩阵里的职责 {duty} 不在职责目录里', '请先把它加入职责目录'],
    unknownPost: ['矩阵里的岗位“{post}”不在岗位设置里', '请先添加这个岗位'],
    hasTime: ['职责“{name}”已有 {count} 人记录了时间，不能删除', '请先改正这些人的时间分配，再删除职责']
  },
  {
    dutyTwice: ['The duty {duty} is there twice', 'Keep each duty once'],
    postTwice: ['The post "{post}" is there twice', 'Keep each post once'],
    cellTwice: ['What the post "{post}" is to the duty {duty} is there twice', 'Keep one row for each post and duty'],
    unknownDuty: ['The matrix has the duty {duty}, the catalogue does not', 'Add it to the catalogue first'],
    unknownPost: ['The matrix has the post "{post}", the plan does not', 'Add the post first'],
    hasTime: [
      '{count} people have recorded time for the duty "{name}", so it cannot be removed',
      'Correct the time of these people first, then remove the duty'
    ]
  }
)
