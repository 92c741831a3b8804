import { defineFaults } from '../../shared/kernel/result'
import { defineTexts } from '../../shared/kernel/texts'

/** What the province's commands say. */
export const consolidationTexts = defineTexts(
  'cliConsolidation',
  {
    usage: `接收与汇总（省公司；密钥口令用 --passphrase-file 或环境变量 HENGCAI_PASSPHRASE）
  receive FILE 文件夹|上报.hcsub... [--take]  核验上报文件并复算，列出每份的结论；--take 接收其中可以接收的。有不能接收的，退出码 1
  consolidate FILE --period 2026H1 [-o 汇总.xlsx]
                                              一个周期的汇总：各地市、各等级、未上报的地市、差异；-o 另存汇总工作簿
  reply FILE --period 2026H1 -o 文件夹 [--outcome received|returned|decided] [--reason 说明] [--code 地市代码]
                                              给现行上报出具回执（默认 received）；decided 附上该市的批复`,
    verdict: '{file}：{verdict}{what}',
    inspected: '共 {count} 份，可以接收 {good} 份',
    taken: '已接收 {count} 份',
    nothing: '没有可以接收的',
    period: '{period}：名册 {registered} 家，已接收 {received} 家，{people} 人',
    missing: '未上报：{cities}',
    city: '{city}：第 {revision} 版，{people} 人，差异 {differences} 处',
    grades: '等级：{grades}',
    grade: '{grade} {count} 人',
    difference: '{city} {of} {subject} {field}：上报 {stated}，复算 {recomputed}',
    candidates: '待省公司批复 {open} 人，已批复 {decided} 人',
    replied: '已出具 {file}'
  },
  {
    usage: `Receiving and consolidation (province; passphrase of the keys by --passphrase-file or HENGCAI_PASSPHRASE)
  receive FILE FOLDER|OUT.hcsub... [--take]   verify and recompute submissions, a verdict each; --take takes in those that may be. Exit code 1 where some may not
  consolidate FILE --period 2026H1 [-o BOOK.xlsx]
                                              a period consolidated: cities, grades, missing ones, differences; -o writes the workbook
  reply FILE --period 2026H1 -o FOLDER [--outcome received|returned|decided] [--reason TEXT] [--code CITY]
                                              reply to the current submissions (received by default); decided carries the decisions`,
    verdict: '{file}: {verdict}{what}',
    inspected: '{count} in all, {good} can be taken in',
    taken: 'Took in {count}',
    nothing: 'None can be taken in',
    period: '{period}: {registered} registered, {received} received, {people} people',
    missing: 'Nothing yet: {cities}',
    city: '{city}: revision {revision}, {people} people, {differences} differences',
    grades: 'Grades: {grades}',
    grade: '{grade} {count}',
    difference: '{city} {of} {subject} {field}: stated {stated}, recomputed {recomputed}',
    candidates: '{open} wait for the province, {decided} decided',
    replied: 'Wrote {file}'
  }
)

export const consolidationFaults = defineFaults(
  'cliConsolidationFault',
  { noFiles: ['“{folder}”里没有上报文件', '请指明放有 .hcsub 文件的文件夹，或直接列出文件'] },
  { noFiles: ['There are no submissions in "{folder}"', 'Name the folder that holds .hcsub files, or the files themselves'] }
)
