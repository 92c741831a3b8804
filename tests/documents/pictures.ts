import type { BarsPicture, MatrixPicture, RadarPicture } from '../../shared/kernel/document'

export const eighteen = [
  '客户需求洞察能力',
  '行业解决方案设计',
  '商务谈判与签约',
  '客户关系经营',
  '信息化产品知识',
  '项目全程管理',
  '跨部门协同推动',
  '市场竞争分析',
  '价值客户保有',
  '合同与回款管理',
  '学习与自我提升',
  '团队带教与分享',
  '责任心与敬业度',
  '抗压与情绪管理',
  '诚信与合规意识',
  '创新与问题解决',
  '沟通与表达能力',
  '目标与计划管理'
]
export const radar: RadarPicture = {
  kind: 'radar',
  maximum: 5,
  axes: eighteen,
  series: [
    { name: '岗位要求', values: [3, 3, 3, 4, 3, 2, 3, 3, 3, 3, 2, 2, 3, 3, 4, 2, 3, 3], stroke: 'dashed' },
    { name: '现场评价结果', values: [4, 3, 2, 4, 3, null, 3, 2, 3, 4, 3, 2, 5, 3, 4, 1, 3, 3], stroke: 'solid' }
  ]
}
export const matrix: MatrixPicture = {
  kind: 'matrix',
  across: { title: '知识技能的掌握度', steps: ['了解', '掌握', '熟练', '精通', '专家', '引领'] },
  up: { title: '解决问题的复杂性', steps: ['照章办理', '常规问题', '部分复杂问题', '复杂问题', '疑难问题', '战略问题'] },
  points: [1, 2, 3, 4, 5, 6].map((grade) => ({
    name: `${grade} 级`,
    note: ['助理', '初级', '中级', '高级', '资深', '首席'][grade - 1]!,
    across: grade - 1,
    up: grade - 1
  }))
}
export const bars: BarsPicture = {
  kind: 'bars',
  maximum: 5,
  bars: [
    { name: '客户需求洞察能力', value: 4.2, label: '4.20', mark: 3 },
    { name: '行业解决方案设计', value: 2.5, label: '2.50', mark: 3 },
    { name: '商务谈判', value: 0, label: '未评', mark: 3 },
    { name: '一个名字特别长的能力项，说明它在表里占两行并且还要再长一些', value: 5, label: '5.00' }
  ]
}
