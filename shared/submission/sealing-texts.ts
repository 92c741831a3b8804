import { defineFaults } from '../kernel/result'
import { defineTexts } from '../kernel/texts'

/** What a sealed file holds that none of ours does: the `what` of the fault `sealed.unsafe`. */
export const sealingTexts = defineTexts(
  'sealing',
  {
    fileTooLarge: '文件有 {megabytes} MB，超过 {limit} MB',
    tooManyRecipients: '收件密钥超过 {limit} 个',
    workFactor: '口令的运算强度是 {factor}，超过 {limit}',
    tooManyEntries: '共有 {count} 项，超过 {limit} 项',
    otherName: '多出的“{entry}”',
    path: '“{entry}”指向文件之外',
    duplicate: '“{entry}”出现了两次',
    link: '“{entry}”不是普通文件',
    encrypted: '“{entry}”另外加了密',
    method: '“{entry}”的压缩方式不支持',
    contradictory: '“{entry}”的两处说明互相矛盾',
    overlapping: '“{entry}”与别的内容重叠',
    comment: '压缩包带有附注',
    parts: '压缩包分了卷或过大',
    entryTooLarge: '“{entry}”解开后超过 {limit} MB',
    totalTooLarge: '全部解开后超过 {limit} MB',
    ratio: '“{entry}”解开后是压缩时的 {limit} 倍以上'
  },
  {
    fileTooLarge: 'the file has {megabytes} MB, more than {limit} MB',
    tooManyRecipients: 'more than {limit} recipients',
    workFactor: 'the work factor of its passphrase is {factor}, more than {limit}',
    tooManyEntries: '{count} entries, more than {limit}',
    otherName: '"{entry}", which does not belong there',
    path: '"{entry}" points outside of the file',
    duplicate: '"{entry}" is there twice',
    link: '"{entry}" is not a plain file',
    encrypted: '"{entry}" is encrypted once more',
    method: '"{entry}" is packed in a way that is not supported',
    contradictory: '"{entry}" is described in two ways',
    overlapping: '"{entry}" overlaps other content',
    comment: 'the archive has a comment',
    parts: 'the archive is split or too large',
    entryTooLarge: '"{entry}" unpacks to more than {limit} MB',
    totalTooLarge: 'all of it unpacks to more than {limit} MB',
    ratio: '"{entry}" unpacks to more than {limit} times its size'
  }
)

/** Why something is not sealed. */
export const sealingFaults = defineFaults(
  'sealingFault',
  {
    badRecipient: ['收件密钥“{recipient}”不是有效的密钥', '请重新导入对方的密钥名片'],
    tooLarge: ['要封装的“{entry}”有 {megabytes} MB，超过 {limit} MB', '请减少上报的内容，例如分开上报各轮次']
  },
  {
    badRecipient: ['The recipient "{recipient}" is not a valid key', 'Take in the key card of the other side again'],
    tooLarge: ['"{entry}" has {megabytes} MB, more than the {limit} MB that can be sealed', 'Submit less at a time, for example one round after the other']
  }
)
