import { defineTexts } from '../../../shared/kernel/texts'

/** Two questions against one another, and what a test says of them. */
export const surveyCrossTexts = defineTexts(
  'surveyCross',
  {
    row: '行：按哪道题分',
    column: '列：看哪道题',
    swap: '行列互换',
    few: '可以统计的题不到两道，做不了交叉分析',
    'few.text': '至少要有两道单选、多选、量表或数值题。请到“题目”里核对题型。',
    none: '没有人同时答了这两道题。',
    table: '{row} × {column}',
    caption: '占该行人数的比例（%），括号内为人数；同时答了两题的 {base} 人',
    total: '合计（人）',
    cell: '{percent}（{count}）',
    suppressed: '“不显示”：少于 {least} 人，或者由它能推出少于 {least} 人的格。',
    exploratory: '探索性分析：只说明两题的回答有没有关联，不说明原因。比较的题越多，越可能碰巧出现“显著”。',
    'test.chiSquare': '卡方检验：χ² = {statistic}，自由度 {degrees}，p {p}',
    'test.fisher': 'Fisher 精确检验：p {p}（有格的期望频数只有 {least}，卡方检验不适用）',
    'test.differs': '，两题的回答有关联（p < 0.05）',
    'test.same': '，看不出关联（p ≥ 0.05）',
    'test.p': '= {p}',
    'test.pBelow': '< 0.0001',
    'test.sentence': '{test}{conclusion}。',
    'test.oneOption': '有一题的回答都一样，没有可检验的差别。',
    'test.tooFew': '同时答了两题的人太少，不作检验。',
    'test.tooLarge': '格数或人数太多，精确检验算不完，不作检验。'
  },
  {
    row: 'Rows: by which question',
    column: 'Columns: which question',
    swap: 'Swap rows and columns',
    few: 'Fewer than two questions are counted',
    'few.text': 'A cross table needs two questions of single or multiple choice, scale or number. Check the types under Questions.',
    none: 'Nobody answered both questions.',
    table: '{row} × {column}',
    caption: 'Percent of the row, people in brackets; {base} answered both',
    total: 'Total (people)',
    cell: '{percent} ({count})',
    suppressed: '"Not shown": fewer than {least} people, or a cell that would give such a one away.',
    exploratory: 'Exploratory: it tells whether answers go together, never why. The more pairs are looked at, the likelier one is "significant" by chance.',
    'test.chiSquare': 'Chi-square test: χ² = {statistic}, {degrees} degrees of freedom, p {p}',
    'test.fisher': 'Fisher’s exact test: p {p} (a cell is expected to hold only {least}, too few for chi-square)',
    'test.differs': '; the answers go together (p < 0.05)',
    'test.same': '; no connection can be seen (p ≥ 0.05)',
    'test.p': '= {p}',
    'test.pBelow': '< 0.0001',
    'test.sentence': '{test}{conclusion}.',
    'test.oneOption': 'All answered one of the questions alike; there is nothing to test.',
    'test.tooFew': 'Too few answered both questions for a test.',
    'test.tooLarge': 'Too many cells or people for the exact test; none is made.'
  }
)
