import { defineTexts } from '../../shared/kernel/texts'

export const submissionTexts = defineTexts(
  'cliSubmission',
  {
    usage: `上报（市州分公司）
  preflight FILE --period 2026H1              封装前检查：还缺什么、哪些没处理；有必须先处理的，退出码 3
  seal FILE --period 2026H1 -o 上报.hcsub     封装并签名，写好后再读一遍核对；密钥口令用 --passphrase-file 或环境变量 HENGCAI_PASSPHRASE
  take-reply FILE 回执.hcrep                  导入省公司的回执与批复，能落实的落实，不能的列出来`,
    'severity.stop': '必须处理',
    'severity.warning': '提示',
    'severity.note': '说明',
    line: '[{severity}] {text}',
    clean: '没有需要处理的',
    contents: '{period} 第 {revision} 版，{people} 人',
    sealed: '已封装 {file}：{period} 第 {revision} 版，{people} 人，校验值 {digest}',
    taken: '已导入回执：{period} 第 {revision} 版，落实 {count} 项',
    left: '没有落实：{name} {why}',
    differs: '写到磁盘上的文件与封装时不一致'
  },
  {
    usage: `Submission (city)
  preflight FILE --period 2026H1              what is missing or open before sealing; exit code 3 where something must be mended first
  seal FILE --period 2026H1 -o OUT.hcsub      seal and sign, read back and compare; passphrase of the keys by --passphrase-file or HENGCAI_PASSPHRASE
  take-reply FILE REPLY.hcrep                 take in the province's reply, carry out what can be, list what cannot`,
    'severity.stop': 'must be mended',
    'severity.warning': 'warning',
    'severity.note': 'note',
    line: '[{severity}] {text}',
    clean: 'Nothing to mend',
    contents: '{period}, revision {revision}, {people} people',
    sealed: 'Sealed {file}: {period}, revision {revision}, {people} people, digest {digest}',
    taken: 'Took the reply in: {period}, revision {revision}, {count} carried out',
    left: 'Not carried out: {name} {why}',
    differs: 'The file on disk is not the one that was sealed'
  }
)
