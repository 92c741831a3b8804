import { defineTexts } from '../../shared/kernel/texts'

/** What the page says around its tabs. */
export const submissionPageTexts = defineTexts(
  'submissionPage',
  {
    title: '上报汇总',
    tabs: '上报汇总各部分',
    'tab.seal': '上报',
    'tab.replies': '回复',
    'tab.inbox': '收件',
    'tab.consolidated': '汇总',
    'tab.deciding': '认定',
    'tab.answers': '回复',
    'tab.cities': '地市名册',
    'tab.analysis': '数据移交',
    'tab.keys': '密钥',
    'office.of': '{office}，代码 {code}',
    'first.title': '第一次使用，先设好单位和密钥',
    'first.text':
      '在下面选定本单位是市州分公司还是省公司，生成密钥。市州分公司用它给上报文件签名，省公司用它打开上报文件；双方交换密钥名片并电话核对指纹后，就可以上报和接收。',
    'keys.locked': '密钥已锁定，输入密钥口令后继续',
    'keys.none': '本单位还没有密钥，不能签名，也打不开对方的文件。',
    'keys.elsewhere': '密钥的私密部分不在这台电脑上，请先用恢复单恢复。',
    'keys.go': '去密钥页',
    'job.cancel': '停止',
    'job.percent': '{percent}%',
    'job.seconds': '约剩 {count} 秒',
    'job.minutes': '约剩 {count} 分钟',
    stopped: '已停止，没有改动任何数据',
    period: '周期',
    'revision.of': '第 {revision} 版'
  },
  {
    title: 'Submission',
    tabs: 'Parts of submission',
    'tab.seal': 'Submit',
    'tab.replies': 'Replies',
    'tab.inbox': 'Inbox',
    'tab.consolidated': 'Consolidation',
    'tab.deciding': 'Certification',
    'tab.answers': 'Replies',
    'tab.cities': 'Cities',
    'tab.analysis': 'Data hand-over',
    'tab.keys': 'Keys',
    'office.of': '{office}, code {code}',
    'first.title': 'First set the office and its keys',
    'first.text':
      'Say below whether this is a city or the province, and make its keys. A city signs its submissions with them, the province opens submissions with them. Once both sides have exchanged their key cards and compared the fingerprints by telephone, everything is ready.',
    'keys.locked': 'The keys are locked: enter the passphrase to go on',
    'keys.none': 'This office has no keys yet: nothing can be signed, and nothing of others be opened.',
    'keys.elsewhere': 'The secret part of the keys is not on this computer; restore it by the recovery sheet first.',
    'keys.go': 'To the keys',
    'job.cancel': 'Stop',
    'job.percent': '{percent}%',
    'job.seconds': 'about {count} s left',
    'job.minutes': 'about {count} min left',
    stopped: 'Stopped; nothing was changed',
    period: 'Period',
    'revision.of': 'Revision {revision}'
  }
)
