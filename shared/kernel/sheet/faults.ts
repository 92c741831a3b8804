import { defineFaults } from '../result'

/** What can be wrong with a cell, a heading or a row of anyone's sheet. `cell`, `field` and `value` are what the reader sees. */
export const sheetFaults = defineFaults(
  'sheet',
  {
    required: ['{cell}：“{field}”没有填写', '请补填后再导入，或先导入其他行'],
    unreadable: ['{cell}：“{field}”的内容“{value}”无法识别', '请改成这一列要求的写法；{hint}'],
    overFullMark: ['{cell}：“{field}”为 {value} 分，超过满分 {limit} 分', '请核对分数，或在表头写明正确的满分，例如“（满分150）”'],
    belowMinimum: ['{cell}：“{field}”为 {value}，低于最小值 {limit}', '请核对后改正'],
    aboveMaximum: ['{cell}：“{field}”为 {value}，超过最大值 {limit}', '请核对后改正'],
    notPercentScale: ['{cell}：“{field}”的表头写明满分 {limit} 分，而这里要百分制分数（现为 {value}）', '请换算成百分制，并把表头的满分改为 100'],
    tooLong: ['{cell}：“{field}”有 {length} 个字，最多 {limit} 个字', '请缩短后再导入'],
    tooManyLines: ['{cell}：“{field}”有 {count} 条，最多 {limit} 条', '请删减或合并后再导入'],
    notAChoice: ['{cell}：“{field}”的内容“{value}”不在可选范围内', '请改为以下之一：{choices}'],
    noSuchDay: ['{cell}：“{field}”的日期“{value}”不存在或无法识别', '请写成 2026-06-30、2026/6/30、2026年6月30日 或 20260630'],
    ambiguousMonth: ['{cell}：“{field}”的“{value}”可能是 1 月，也可能是 10 月', '请写成 2011-01 或 2011-10，并把单元格设为文本'],
    monthOnly: ['{cell}：“{field}”只写到月份（{value}），按 {day} 处理', '如需准确，请补上日期'],
    identityDigitsLost: ['{cell}：“{field}”是数字格式，Excel 只保留 15 位有效数字，号码已经不准，未导入', '请把这一列设为文本格式后重新填写'],
    identityLength: ['{cell}：“{field}”（{value}）不是 18 位身份证号', '请核对号码'],
    identityCheckDigit: ['{cell}：“{field}”（{value}）的校验码不符，可能有一位写错', '请对照身份证核对'],
    identityBirthDay: ['{cell}：“{field}”（{value}）里的出生日期不存在', '请对照身份证核对'],
    reservedHeading: ['{cell}：表头“{value}”不能用作列名，这一列没有导入', '如需这一列，请改一个表头'],
    repeatedHeading: ['{cell}：表头“{value}”与 {first} 指的是同一项，只读取 {first} 这一列', '如应读取这一列，请在“匹配列”里调整'],
    fullMarkFromPack: ['{cell}：表头“{value}”没有写满分，按标准包的满分 {limit} 分计算', '如果不对，请在表头写明，例如“{value}（满分{limit}）”'],
    'passedOver.blank': ['第 {row} 行是空行，已跳过', '无需处理'],
    'passedOver.title': ['{cell}：“{value}”是标题或说明，已跳过', '无需处理'],
    'passedOver.subtotal': ['{cell}：“{value}”是小计行，已跳过', '无需处理'],
    'passedOver.total': ['{cell}：“{value}”是合计行，已跳过', '无需处理'],
    'passedOver.signature': ['{cell}：“{value}”是签字栏，已跳过', '无需处理'],
    'passedOver.heading': ['{cell}：第 {row} 行是表头的一部分，或重复了表头，已跳过', '无需处理']
  },
  {
    required: ['{cell}: "{field}" is empty', 'Fill it in and import again, or import the other rows first'],
    unreadable: ['{cell}: "{field}" cannot be read: "{value}"', 'Write it the way this column asks for; {hint}'],
    overFullMark: [
      '{cell}: "{field}" is {value}, over the full mark of {limit}',
      'Check the mark, or say the right full mark in the heading, e.g. "(满分150)"'
    ],
    belowMinimum: ['{cell}: "{field}" is {value}, below the minimum of {limit}', 'Check and correct it'],
    aboveMaximum: ['{cell}: "{field}" is {value}, above the maximum of {limit}', 'Check and correct it'],
    notPercentScale: [
      '{cell}: the heading of "{field}" says a full mark of {limit}, but scores out of 100 are needed here (found {value})',
      'Convert the scores to a scale of 100 and correct the full mark in the heading'
    ],
    tooLong: ['{cell}: "{field}" has {length} characters, {limit} at most', 'Shorten it and import again'],
    tooManyLines: ['{cell}: "{field}" has {count} lines, {limit} at most', 'Leave some out or join them, and import again'],
    notAChoice: ['{cell}: "{field}" is "{value}", which is not a choice', 'Use one of: {choices}'],
    noSuchDay: ['{cell}: "{field}" has a day that does not exist or cannot be read: "{value}"', 'Write it as 2026-06-30, 2026/6/30, 2026年6月30日 or 20260630'],
    ambiguousMonth: ['{cell}: "{field}" says "{value}", which may be January or October', 'Write 2011-01 or 2011-10 and format the cell as text'],
    monthOnly: ['{cell}: "{field}" names only a month ({value}); taken as {day}', 'Add the day if it matters'],
    identityDigitsLost: [
      '{cell}: "{field}" is a number; Excel keeps only 15 digits, so it is no longer right and was not imported',
      'Format the column as text and enter the numbers again'
    ],
    identityLength: ['{cell}: "{field}" ({value}) is not an identity number of 18 digits', 'Check the number'],
    identityCheckDigit: ['{cell}: the check digit of "{field}" ({value}) does not fit; one digit may be wrong', 'Check it against the identity card'],
    identityBirthDay: ['{cell}: the birth day in "{field}" ({value}) does not exist', 'Check it against the identity card'],
    reservedHeading: ['{cell}: the heading "{value}" cannot be used; the column was not imported', 'Rename the heading if the column is needed'],
    repeatedHeading: [
      '{cell}: the heading "{value}" means the same as {first}; only {first} is read',
      'If this column is the right one, change the matching of columns'
    ],
    fullMarkFromPack: [
      '{cell}: the heading "{value}" names no full mark; the standard pack\'s {limit} is used',
      'If that is wrong, say it in the heading, e.g. "{value}（满分{limit}）"'
    ],
    'passedOver.blank': ['Row {row} is blank and was passed over', 'Nothing to do'],
    'passedOver.title': ['{cell}: "{value}" is a title or a note and was passed over', 'Nothing to do'],
    'passedOver.subtotal': ['{cell}: "{value}" is a subtotal and was passed over', 'Nothing to do'],
    'passedOver.total': ['{cell}: "{value}" is a total and was passed over', 'Nothing to do'],
    'passedOver.signature': ['{cell}: "{value}" is a signature line and was passed over', 'Nothing to do'],
    'passedOver.heading': ['{cell}: row {row} belongs to the headings or repeats them and was passed over', 'Nothing to do']
  }
)
