import { defineFaults } from '../result'

/** What can be wrong with a row among other rows, or with a sheet as a whole. */
export const importFaults = defineFaults(
  'import',
  {
    unknownPerson: ['{cell}：花名册里没有工号 {value}', '请核对工号；确有此人的，先在花名册里补上再导入'],
    nameDiffers: ['{cell}：工号 {staffNo} 在花名册里是“{name}”，这里写的是“{value}”', '请核对工号和姓名，按工号导入'],
    duplicateSame: ['{cell}：{value} 重复出现，内容与第 {first} 行相同，只算一次', '可以删去重复的一行'],
    duplicateDiffers: ['{cell}：{value} 重复出现，“{field}”与第 {first} 行不一致（{here} / {there}）', '请核对哪一行正确，删去另一行'],
    averaged: ['{cell}：{rater}对 {name} 有 {count} 份评分，先取平均', '如果不应有多份，请删去多余的行'],
    absentWithMarks: ['{cell}：状态是缺考，又有成绩', '请核对：缺考的删去成绩，没缺考的改正状态'],
    sexDiffers: ['{cell}：身份证号显示为{actual}，性别栏写的是{value}', '请核对性别或身份证号'],
    hiredYoung: ['{cell}：入司时（{value}）未满 {limit} 岁', '请核对入司日期或身份证号'],
    sinceBeforeHire: ['{cell}：任现等级时间（{value}）早于入司日期（{limit}）', '请核对两个日期'],
    yearNeeded: ['“{sheet}”没有写明年份', '请选择它属于哪一年'],
    wrongKind: ['“{sheet}”不像是{kind}：缺少 {missing}', '请确认选对了文件和种类，或在“匹配列”里指定这些列'],
    wrongKindLooks: ['“{sheet}”不像是{kind}，更像是{looks}', '请确认选对了文件，或把种类改为{looks}'],
    noTable: ['“{file}”里没有找到能识别的表', '请确认表头里有工号和相应的列；也可以下载模板对照'],
    noSheet: ['“{file}”里没有名为“{sheet}”的工作表', '请在列表里另选一个工作表'],
    yearRemembered: ['“{sheet}”没有写明年份，按上次导入时选的 {year} 年处理', '如果不对，请另选年份后再写入'],
    stateIgnored: ['{cell}：“{field}”写的是“{value}”，不影响计分，有成绩的按成绩导入', '如果是缺考，请写“缺考”；如果成绩作废，请删去成绩'],
    problemsRemain: ['还有 {count} 行有问题，按“全部合格才写入”没有写入', '请改正后再导入，或只写入合格的行'],
    monthTwice: ['{cell}：{month} 有两个成绩，与 {first} 不一致（{here} / {there}）', '请核对哪个正确，删去另一个'],
    tooManyRatings: ['{cell}：同一评价人对 {value} 的评分超过 {limit} 份', '请核对，删去多余的行']
  },
  {
    unknownPerson: ['{cell}: the roster has no staff number {value}', 'Check the number; if the person is right, add them to the roster first'],
    nameDiffers: ['{cell}: staff number {staffNo} is "{name}" on the roster, here it says "{value}"', 'Check number and name; the number is what counts'],
    duplicateSame: ['{cell}: {value} is there again, the same as row {first}; counted once', 'The second row can be deleted'],
    duplicateDiffers: [
      '{cell}: {value} is there again, and "{field}" differs from row {first} ({here} / {there})',
      'Find out which row is right and delete the other'
    ],
    averaged: ['{cell}: {rater} rated {name} {count} times; averaged first', 'Delete the rows that should not be there'],
    absentWithMarks: ['{cell}: absent, yet there are marks', 'Delete the marks, or correct the state'],
    sexDiffers: ['{cell}: the identity number says {actual}, the sex column says {value}', 'Check the sex or the identity number'],
    hiredYoung: ['{cell}: hired ({value}) before the age of {limit}', 'Check the day of hire or the identity number'],
    sinceBeforeHire: ['{cell}: in grade since {value}, before the day of hire ({limit})', 'Check the two days'],
    yearNeeded: ['"{sheet}" does not say of which year it is', 'Choose its year'],
    wrongKind: ['"{sheet}" does not look like {kind}: {missing} is lacking', 'Check the file and the kind, or match these columns by hand'],
    wrongKindLooks: ['"{sheet}" does not look like {kind}, but like {looks}', 'Check the file, or change the kind to {looks}'],
    noTable: ['No table was recognised in "{file}"', 'Check that the headings name the staff number and the other columns; compare with a template'],
    noSheet: ['"{file}" has no sheet "{sheet}"', 'Choose another sheet from the list'],
    yearRemembered: [
      '"{sheet}" does not say of which year it is; taken as {year}, as chosen last time',
      'If that is wrong, choose another year before writing'
    ],
    stateIgnored: [
      '{cell}: "{field}" says "{value}", which changes nothing; marks are taken as they are',
      'Write 缺考 for an absent person; delete marks that do not count'
    ],
    problemsRemain: ['{count} rows still have problems, so nothing was written', 'Correct them and import again, or write only the good rows'],
    monthTwice: ['{cell}: {month} has two scores, and this one differs from {first} ({here} / {there})', 'Find out which is right and delete the other'],
    tooManyRatings: ['{cell}: more than {limit} ratings of {value} by the same rater', 'Check, and delete the rows that should not be there']
  }
)
