import { defineFaults } from '../kernel/result'
import { defineTexts } from '../kernel/texts'
import type { Verdict } from './verdict'

/** What verdicts are called in lists. */
export const submissionTexts = defineTexts(
  'submission',
  {
    'verdict.ok': '可以接收',
    'verdict.okDiffers': '可以接收，但复算有差异',
    'verdict.duplicate': '已经收过',
    'verdict.stale': '旧版本',
    'verdict.fork': '版本分叉',
    'verdict.wrongRecipient': '不是发给本省的',
    'verdict.unknownCity': '不在地市名册里',
    'verdict.badSignature': '签名不对',
    'verdict.changedBytes': '内容被改动',
    'verdict.packMismatch': '标准包不一致',
    'verdict.newerSchema': '软件版本较新',
    'verdict.totalsDiffer': '校验合计不符',
    'verdict.notPackage': '不是上报文件',
    'verdict.damaged': '文件损坏',
    'verdict.unsafe': '含有不该有的内容',
    'verdict.malformed': '内容不合格式'
  } satisfies Record<`verdict.${Verdict}`, string>,
  {
    'verdict.ok': 'Can be taken in',
    'verdict.okDiffers': 'Can be taken in, recomputation differs',
    'verdict.duplicate': 'Already here',
    'verdict.stale': 'Older revision',
    'verdict.fork': 'Forked revision',
    'verdict.wrongRecipient': 'Sealed to somebody else',
    'verdict.unknownCity': 'Unknown city',
    'verdict.badSignature': 'Bad signature',
    'verdict.changedBytes': 'Changed content',
    'verdict.packMismatch': 'Other standard pack',
    'verdict.newerSchema': 'Newer application',
    'verdict.totalsDiffer': 'Control totals differ',
    'verdict.notPackage': 'Not a submission',
    'verdict.damaged': 'Damaged file',
    'verdict.unsafe': 'Holds what it must not',
    'verdict.malformed': 'Malformed content'
  }
)

/** Why a sealed file is not taken in: one for each verdict but `ok`, with its way out. */
export const submissionFaults = defineFaults(
  'sealed',
  {
    okDiffers: ['“{file}”有 {count} 处与复算结果不一致', '请逐条查看差异；接收后可退回该市核对，或在回执里说明'],
    duplicate: ['“{file}”（{city} {period} 第 {revision} 版）已经收过', '不用再接收'],
    stale: ['“{file}”是 {city} {period} 第 {revision} 版，已有第 {newest} 版', '请以较新的版本为准；确需旧版，可在已收文件里查看'],
    fork: ['“{file}”的第 {revision} 版与已收的版本不是一脉相承', '请与 {city} 联系，确认哪一份是正式上报的，由其重新上报一个新版本'],
    wrongRecipient: ['“{file}”不是用本单位的密钥加密的，打不开', '请确认对方使用的是本单位现行的密钥名片，由其重新上报'],
    unknownCity: ['“{file}”来自“{city}”（代码 {code}），地市名册里没有，或其密钥还没有核对', '请先在地市名册里登记，导入其密钥名片并电话核对指纹'],
    badSignature: ['“{file}”的签名与 {city} 已核对的密钥不符', '内容可能被改动或冒名，请与该市电话联系，由其重新上报'],
    changedBytes: ['“{file}”里的“{entry}”与清单上的校验值不符', '内容被改动过，请由对方重新上报'],
    missingEntry: ['“{file}”里缺少“{entry}”', '文件不完整，请由对方重新上报'],
    packMismatch: ['“{file}”使用的标准包 {pack} 与省公司的不一致：{paths}', '请核对差异；如属本期有效的旧版本可以接收，否则请该市换用现行标准包后重新上报'],
    newerSchema: ['“{file}”由较新版本的软件生成（格式 {schema}），本软件读不了', '请把软件更新到 {needs} 或更新的版本'],
    totalsDiffer: ['“{file}”的校验合计“{total}”写的是 {stated}，数据算出来是 {actual}', '数据与清单不一致，请由对方重新上报'],
    notPackage: ['“{file}”不是衡才的上报文件', '请选择扩展名为 .hcsub、.hcrep 或 .hcass 的文件'],
    damaged: ['“{file}”在传送中被截断或改动，解不开', '请重新拷贝，或由对方重新发送'],
    unsafe: ['“{file}”里有不该有的内容：{what}', '这不是衡才生成的文件，请不要使用，并与对方联系'],
    malformed: ['“{file}”里“{entry}”的“{field}”不合格式', '请由对方用现行版本的软件重新上报']
  },
  {
    okDiffers: ['"{file}": {count} values differ from the recomputation', 'Look at each; take it in and return it to the city, or say so in the reply'],
    duplicate: ['"{file}" ({city} {period}, revision {revision}) is already here', 'Nothing needs to be done'],
    stale: [
      '"{file}" is revision {revision} of {city} {period}; revision {newest} is already here',
      'The newer one counts; older ones are among the received files'
    ],
    fork: ['Revision {revision} in "{file}" does not follow from what was received', 'Ask {city} which one is meant, and for a new revision'],
    wrongRecipient: ['"{file}" is not sealed to a key of this office', 'Make sure that the sender has the present key card of this office and seals it again'],
    unknownCity: [
      '"{file}" is from "{city}" (code {code}), which is not registered, or whose key was not compared',
      'Register the city, take in its key card and compare the fingerprint by telephone'
    ],
    badSignature: ['The signature of "{file}" is not by the compared key of {city}', 'It may be changed or forged: telephone the city and have it sent again'],
    changedBytes: ['"{entry}" in "{file}" is not what its manifest states', 'It was changed; have it sent again'],
    missingEntry: ['"{file}" lacks "{entry}"', 'It is incomplete; have it sent again'],
    packMismatch: [
      'The standard pack {pack} of "{file}" differs from that of the province: {paths}',
      'Look at the differences; an earlier pack that was valid for the period may be taken, otherwise the city must submit anew'
    ],
    newerSchema: ['"{file}" was made by a newer application (schema {schema})', 'Update the application to {needs} or later'],
    totalsDiffer: ['Control total "{total}" of "{file}" states {stated}, its data give {actual}', 'Data and manifest disagree; have it sent again'],
    notPackage: ['"{file}" is not a sealed file of Hengcai', 'Choose a file ending in .hcsub, .hcrep or .hcass'],
    damaged: ['"{file}" was cut or changed on the way and cannot be opened', 'Copy it again, or have it sent again'],
    unsafe: ['"{file}" holds what it must not: {what}', 'This was not made by Hengcai; do not use it, and ask the sender'],
    malformed: ['"{field}" of "{entry}" in "{file}" is malformed', 'Have it made again with the present application']
  }
)
