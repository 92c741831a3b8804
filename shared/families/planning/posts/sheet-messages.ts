import { defineFaults } from '../../../kernel/result'
import { defineTexts } from '../../../kernel/texts'

export const customersSheetTexts = defineTexts(
  'customersSheet',
  {
    title: '集团客户清单',
    instructions: '每家客户一行；几人共同服务的，在同一格里写各人工号和分摊比例，例如 MY10001(60%)、MY10002(40%)。没有客户经理的留空。',
    code: '集团编码',
    'code.hint': '每家客户唯一',
    name: '集团名称',
    'name.hint': '客户全称，最多 120 字',
    tier: '客户级别',
    'tier.hint': '例如 A1、A2、B1、B2、C',
    county: '归属县区',
    'county.hint': '与花名册里的县区写法一致',
    managers: '客户经理工号',
    'managers.hint': '几人之间用顿号隔开，可在工号后写比例；没有的留空',
    shares: '分摊比例',
    'shares.hint': '与工号的次序一致，例如 60%、40%；一人负责的留空',
    income: '月均收入',
    'income.hint': '元，最多两位小数',
    contractEnd: '专线合同到期日',
    'contractEnd.hint': '例如 2027-06-30；没有专线的留空',
    industry: '行业',
    'industry.hint': '例如 政府、教育、医疗',
    import: '导入集团客户清单 {file}（{count} 家）'
  },
  {
    title: 'Customers',
    instructions:
      'One row a customer. Where several people serve it, name them in one cell with their shares, e.g. MY10001(60%)、MY10002(40%). Leave it empty where nobody does.',
    code: 'Customer code',
    'code.hint': 'Each once',
    name: 'Customer',
    'name.hint': 'Full name, 120 characters at most',
    tier: 'Tier',
    'tier.hint': 'For example A1, A2, B1, B2, C',
    county: 'County',
    'county.hint': 'Written as on the roster',
    managers: 'Staff number of the manager',
    'managers.hint': 'Several with 、 between them, a share behind each if they share it; empty where there is none',
    shares: 'Shares',
    'shares.hint': 'In the order of the staff numbers, e.g. 60%、40%; empty where one person serves it',
    income: 'Monthly income',
    'income.hint': 'Yuan, two decimals at most',
    contractEnd: 'End of the line contract',
    'contractEnd.hint': 'For example 2027-06-30; empty where there is none',
    industry: 'Industry',
    'industry.hint': 'For example government, education, health',
    import: 'Imported customers {file} ({count})'
  }
)

/** What can be wrong with a row of a customer list. */
export const customersFaults = defineFaults(
  'customersFault',
  {
    coveredTwice: [
      '{cell} 与 {first}：客户 {code} 有两行，客户经理不同（{here} / {there}），按重复覆盖处理',
      '确是几人共同服务的，请写明合计 100% 的分摊比例；否则删去一行，或在定岗页确定由谁负责'
    ],
    several: ['{cell}：客户 {code} 有 {count} 名客户经理，没有合计 100% 的分摊比例', '请写明各人的比例，或在定岗页确定由谁负责'],
    managerAdded: ['{cell}：客户 {code} 与第 {first} 行是同一家，合为一家，客户经理为 {value}', '可以删去没有客户经理的那一行'],
    unknownManager: ['{cell}：花名册里没有工号 {value}，客户 {code} 暂按无人服务计', '请核对工号，或先在花名册里补上这个人'],
    unknownName: ['{cell}：花名册里找不到唯一的“{value}”，客户 {code} 的这名客户经理没有写入', '请改写成工号'],
    noRoster: ['还没有花名册，客户经理的工号无法核对', '请先导入花名册；客户可以先写入，之后自动对上'],
    unknownTier: ['{cell}：级别“{value}”不在标准包的客户级别里（{known}）', '请核对；确有这一级别的，在定岗页加到客户级别和岗位的服务范围里'],
    countyTaken: ['{cell}：县区“{value}”按花名册里的“{county}”处理', '如果不对，请改正县区'],
    unknownCounty: ['{cell}：花名册里没有县区“{value}”的人', '请核对县区的写法；确是新县区的不用处理'],
    sharesCount: ['{cell}：有 {managers} 名客户经理，却写了 {shares} 个分摊比例', '请按工号的次序给每人写一个比例'],
    shareRange: ['{cell}：分摊比例 {value} 应大于 0，不超过 100%', '请改正比例'],
    tooMany: ['{cell}：客户 {code} 有 {count} 名客户经理，最多 {limit} 名', '请核对这一格和重复的行']
  },
  {
    coveredTwice: [
      '{cell} and {first}: {code} is there twice with different managers ({here} / {there}); it counts as covered twice',
      'Write shares that sum to 100% where they serve it together; else delete a row, or decide on the page of posts'
    ],
    several: ['{cell}: {code} has {count} managers and no shares that sum to 100%', 'Write their shares, or decide on the page of posts'],
    managerAdded: ['{cell}: {code} is the customer of row {first}; taken as one, served by {value}', 'The row without a manager can be deleted'],
    unknownManager: ['{cell}: the roster has no staff number {value}; {code} counts as not covered', 'Check the number, or add the person to the roster'],
    unknownName: ['{cell}: the roster has not exactly one "{value}"; this manager of {code} was left out', 'Write the staff number'],
    noRoster: ['There is no roster yet, so staff numbers cannot be checked', 'Import the roster; the customers can be written before it'],
    unknownTier: ['{cell}: the pack has no tier "{value}" ({known})', 'Check it; a tier of your own is added on the page of posts'],
    countyTaken: ['{cell}: the county "{value}" is taken as "{county}" of the roster', 'Correct the county if that is wrong'],
    unknownCounty: ['{cell}: nobody on the roster is in "{value}"', 'Check how the county is written; nothing to do if it is a new one'],
    sharesCount: ['{cell}: {managers} managers, but {shares} shares', 'Write one share for each staff number, in their order'],
    shareRange: ['{cell}: the share {value} must be above 0 and at most 100%', 'Correct it'],
    tooMany: ['{cell}: {code} has {count} managers, {limit} at most', 'Check the cell and the repeated rows']
  }
)
