import type { Block, Letterhead, PrintDocument } from '../../shared/kernel/document'
import type { Language } from '../../shared/kernel/texts'
import type { Paper } from '../../electron/services/documents/paper'
import { bars, eighteen, matrix, radar } from './pictures'

export const letterhead: Letterhead = {
  organisation: '中国移动云岭分公司',
  header: '中国移动云岭分公司人力资源部',
  logo: { mime: 'image/png', base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==' },
  numberPattern: '云移人〔{year}〕{number}号',
  sealPlace: '（盖章）',
  signatures: ['经办人', '人力资源部负责人', '分管领导'],
  contact: '人力资源部 0830-1234567'
}
export const paperIn = (language: Language = 'zh-CN'): Paper => ({ letterhead, language })

/** One block of every kind and style. */
export const everyBlock: readonly Block[] = [
  {
    kind: 'facts',
    columns: 4,
    pairs: [
      { name: '姓名', value: '张三' },
      { name: '工号', value: 'YL10001' },
      { name: '区县', value: '云岭县' },
      { name: '岗位', value: '要客经理' },
      { name: '现等级', value: '2 级' },
      { name: '目标等级', value: '3 级' },
      { name: '评价日期', value: '2026年6月18日' }
    ]
  },
  { kind: 'heading', level: 1, text: '一、评价结果' },
  { kind: 'paragraph', style: 'lead', text: '本次现场评价结论：符合目标等级要求，建议认证为 3 级。' },
  { kind: 'picture', picture: radar, title: '图 1　能力现状与岗位要求', alt: '18 项能力的要求等级与现场评价等级' },
  { kind: 'heading', level: 2, text: '（一）各项能力' },
  {
    kind: 'table',
    caption: '表 1　各项能力的要求与结果',
    columns: [
      { heading: '序号', width: 1, align: 'centre' },
      { heading: '能力', width: 4 },
      { heading: '要求等级', width: 1.6, align: 'right' },
      { heading: '评价等级', width: 1.6, align: 'right' },
      { heading: '说明', width: 6 }
    ],
    rows: [
      ...eighteen.map((name, index) => [
        { text: String(index + 1) },
        { text: name, emphasis: 'strong' as const },
        { text: '3' },
        { text: '3.5' },
        {
          text: index % 3 === 0 ? '能独立完成客户需求调研，形成书面方案，并在团队内分享；下一步重点是跨行业方案的复用与推广。' : '符合要求',
          emphasis: 'dim' as const
        }
      ]),
      [{ text: '合计', span: 2, emphasis: 'strong' as const }, { text: '54' }, { text: '63.0' }, { text: '' }]
    ]
  },
  { kind: 'paragraph', text: '评价说明：评价组由三名评委组成，逐项独立评分，分歧超过一级的项目经合议确定。\n第二行文字用于检查换行。' },
  { kind: 'paragraph', style: 'quote', text: '“能主动梳理客户的信息化需求，提前半年布局续约。”' },
  { kind: 'paragraph', style: 'small', text: '注：等级按 1 至 5 级评定，允许半级。' },
  { kind: 'paragraph', style: 'centred', text: '居中的一行' },
  { kind: 'paragraph', style: 'right', text: '二〇二六年六月三十日' },
  { kind: 'heading', level: 3, text: '1. 发展建议' },
  { kind: 'bullets', items: ['参加“行业解决方案”专题训练，三个月内完成一份可复用方案。', '由所在县分公司安排带教人，每月复盘一次。'] },
  { kind: 'bullets', numbered: true, items: ['第一步：与直属主管沟通结果。', '第二步：制定个人发展计划。'] },
  { kind: 'picture', picture: bars, title: '图 2　各层平均', alt: '各层能力的平均等级' },
  { kind: 'picture', picture: matrix, title: '图 3　等级模型', alt: '六个等级在两个维度上的位置' },
  { kind: 'box', lines: ['如对结果有异议，请在公示期内以书面形式提出。', '联系方式：人力资源部 0830-1234567'] },
  { kind: 'space', millimetres: 6 },
  { kind: 'signatures', lines: ['经办人', '人力资源部负责人', '分管领导'], seal: '（盖章）' },
  { kind: 'newPage' },
  { kind: 'heading', level: 1, text: '附件　现场评价记录表' },
  {
    kind: 'table',
    dense: true,
    rowHeight: 12,
    columns: [
      { heading: '被评价人', width: 2 },
      { heading: '能力', width: 3 },
      { heading: '等级', width: 1 },
      { heading: '行为证据', width: 6 }
    ],
    rows: eighteen.slice(0, 6).map((name) => [{ text: '李四' }, { text: name }])
  }
]
export const sampleDocument = (changes: Partial<PrintDocument> = {}): PrintDocument => ({
  fileName: 'YL10001-张三-反馈报告',
  title: '信息化客户经理能力评价反馈报告',
  subtitle: '第 1 轮　2026年6月',
  number: '云移人〔2026〕12号',
  orientation: 'portrait',
  blocks: everyBlock,
  footer: '示例标准包 2026.1　内部资料，注意保存',
  ...changes
})
