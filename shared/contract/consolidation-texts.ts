import { defineFaults } from '../kernel/result'
import { defineTexts } from '../kernel/texts'

/** What the province's host says while it works through packages, and what it notes in the history. */
export const inboxTexts = defineTexts(
  'inboxWork',
  {
    inspecting: '正在核验 {file}（{done}/{total}），约剩 {remaining}',
    starting: '正在核验 {file}（{done}/{total}）',
    rechecking: '正在复核 {city}（{done}/{total}）',
    sealing: '正在加密给 {city} 的回执（{done}/{total}）',
    taking: '正在写入 {count} 份上报',
    seconds: '{count} 秒',
    minutes: '{count} 分钟',
    taken: '接收 {count} 份上报（{cities}）',
    rechecked: '复核 {period} 的 {count} 份上报',
    decided: '批复 {period} 的 {count} 人',
    replied: '向 {cities} 发出回执',
    'outcome.received': '已接收',
    'outcome.returned': '退回重报',
    'outcome.decided': '已批复',
    replies: '回执-{period}.zip'
  },
  {
    inspecting: 'Verifying {file} ({done}/{total}), about {remaining} left',
    starting: 'Verifying {file} ({done}/{total})',
    rechecking: 'Verifying {city} again ({done}/{total})',
    sealing: 'Sealing the reply to {city} ({done}/{total})',
    taking: 'Writing {count} submissions',
    seconds: '{count} s',
    minutes: '{count} min',
    taken: 'Took in {count} submissions ({cities})',
    rechecked: 'Verified {count} submissions of {period} again',
    decided: 'Decided for {count} people of {period}',
    replied: 'Replied to {cities}',
    'outcome.received': 'Received',
    'outcome.returned': 'Returned',
    'outcome.decided': 'Decided',
    replies: 'replies-{period}.zip'
  }
)

/** Why the province's host did not do something with packages. */
export const inboxFaults = defineFaults(
  'inboxFault',
  {
    notProvince: ['当前数据文件不属于省公司，不能接收和汇总地市上报', '请打开省公司的数据文件；如确为省公司，请先在“上报汇总”里设置单位'],
    noKey: ['本单位还没有密钥，打不开地市的上报文件', '请先在“上报汇总”的密钥页生成密钥，并把名片发给各地市'],
    cancelled: ['已停止，没有写入任何内容', '需要时重新开始即可'],
    tooMany: ['一次选择的文件太多，程序同时最多放 {limit} MB', '请分几批选择，一批核验并接收后再选下一批'],
    gone: ['核验结果已不在内存里', '请重新选择上报文件并核验'],
    notInInbox: ['这次核验的文件里没有校验值为 {digest} 的上报', '请重新核验后再接收'],
    notSound: ['“{file}”的核验结论是“{verdict}”，不能接收', '请按核验结论里的办法处理后重新核验'],
    takeTooBig: ['一次接收的内容有 {megabytes} MB，超过 {limit} MB', '请分几批接收'],
    unknownPackage: ['已收文件里没有校验值为 {digest} 的上报', '请刷新后再试'],
    notCurrent: ['{city} {period} 第 {revision} 版已不是现行版本，不能再答复', '请答复该市的现行版本'],
    nothingOfPeriod: ['{period} 还没有接收任何上报', '请先接收地市的上报文件'],
    notInList: ['汇总名单里没有 {city} 的 {staffNo}', '只能批复现行上报里的人员，请刷新后再试'],
    notCandidate: ['{name}（{staffNo}）不是待省公司批复的人员', '只批复第二轮申报 G5、G6 的人员和等级调整里上报提名的人员'],
    otherTarget: ['{name}（{staffNo}）申报的是 {actual}，批复写的是 {target}', '请按申报级别批复；需要调整的，退回该市重新上报'],
    noRecipient: ['{city} 没有已核对且有效的密钥名片，不能加密回执', '请导入该市现行的密钥名片并电话核对指纹'],
    storedDamaged: ['已收的“{file}”内容与校验值不符', '数据文件可能被改动过，请从备份恢复，或请该市重新发送']
  },
  {
    notProvince: [
      'This file does not belong to the province, so submissions cannot be taken in',
      'Open the file of the province, or set the office under submission first'
    ],
    noKey: ['This office has no keys yet, so submissions cannot be opened', 'Make keys under submission first, and send the card to the cities'],
    cancelled: ['Stopped; nothing was written', 'Begin again when needed'],
    tooMany: ['Too many files were chosen at once; up to {limit} MB are held', 'Choose them in several parts'],
    gone: ['The verified packages are no longer held', 'Choose the files again and have them verified'],
    notInInbox: ['No package {digest} was among the verified files', 'Have them verified again'],
    notSound: ['"{file}" was found to be "{verdict}" and cannot be taken in', 'Do what its verdict says and have it verified again'],
    takeTooBig: ['{megabytes} MB were to be taken in at once, more than {limit} MB', 'Take them in in several parts'],
    unknownPackage: ['There is no received package {digest}', 'Look at the list again'],
    notCurrent: ['Revision {revision} of {city} {period} is no longer current and cannot be answered', 'Answer the current revision'],
    nothingOfPeriod: ['Nothing was received of {period} yet', 'Take in submissions of the cities first'],
    notInList: ['{staffNo} of {city} is not on the consolidated list', 'Only people of current submissions can be decided for'],
    notCandidate: ['{name} ({staffNo}) does not wait for the province', 'Decide for targets G5 and G6 of the second round, and for nominations'],
    otherTarget: ['{name} ({staffNo}) applies for {actual}, the decision says {target}', 'Decide for the grade applied for, or return the submission'],
    noRecipient: ['There is no compared key card in force of {city} to seal the reply to', 'Take in the card of the city and compare its fingerprint'],
    storedDamaged: ['The received "{file}" is not what its digest states', 'The file may have been changed: restore a backup, or have it sent again']
  }
)
