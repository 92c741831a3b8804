import { defineFaults } from '../../shared/kernel/result'
import { defineTexts } from '../../shared/kernel/texts'

export const texts = defineTexts(
  'cli',
  {
    usage: `用法：hengcai 命令 [参数]

  new FILE --company 名称                     新建数据文件
  info FILE                                   看数据文件里有什么
  check FILE                                  检查数据文件是否完好
  import FILE BOOK... [--kind 种类] [--sheet 工作表] [--year 年] [--period 2026H1] [--round 1|2] [--accept all|good|none]
                                              导入工作簿；种类：roster 花名册，exam 考试成绩，performance 月度绩效，supervisor 主管评价，
                                              competencies 能力标准，profiles 等级要求，cityCompetencies 本市模型，ratings 现场评价评分（--month 2026-06 指明轮次的月份），
                                              annualResults 年度考核结果，conduct 奖惩记录，gradeHistory 等级履历，certificates 认证证书，selection 竞聘得分，
                                              survey 调研问卷，timeAllocation 工作时间记录，customers 集团客户清单，serviceStandards 服务标准（这四种用 --year 指明规划年度）
  compute FILE certification --round 1 --month 2026-06
                                              计算一轮认证
  compute FILE competency --round 1 --month 2026-06
                                              计算一轮现场评价：能力等级、差距、匹配度和评委组一致性
  compute FILE grades --year 2026 [--as-of 2026-06-30]
                                              计算年度等级调整：警告、降级、晋级资格、竞聘排名和名额；只是建议，不写入文件
  compute FILE planning [--year 2026]         计算人力规划：调研、定位、定岗、定责、定编；不写年份时取最近一年的规划
  export FILE results --round 1 --month 2026-06 -o BOOK.xlsx
                                              导出认证结果工作簿
  export FILE grades --year 2026 [--as-of 2026-06-30] -o BOOK.xlsx
                                              导出等级调整结果工作簿
  export FILE planning [--year 2026] -o BOOK.xlsx
                                              导出人力规划结果工作簿
  export FILE reports --round 1 --month 2026-06 -o FOLDER [--format word|pdf|both] [--person STAFFNO] [--together]
                                              反馈报告，一人一份；--together 合成一份
  export FILE result-sheet|paper-form|seat-codes|publicity|certificates --round 1 --month 2026-06 -o FILE.docx|FILE.pdf
                                              评定结果签字表、现场评价表（--assessor 评委代号）、评委文件领取码、公示名单、认证证书（--person 工号）
  export FILE handbook|grade-model [--model 代号 --model-version 版本] -o FILE.docx|FILE.pdf
                                              能力标准手册、等级模型与任职资格
  export FILE grade-approval|grade-publicity|grade-warnings|grade-notices --year 2026 -o FILE.docx|FILE.pdf
                                              等级调整审批表、公示名单、警告降级通知书、等级调整通知书（--person 工号）
  export FILE planning-report [--year 2026] -o FILE.docx|FILE.pdf
                                              集团客户经理人力资源规划报告
  export FILE duty-books [--year 2026] -o FOLDER [--format word|pdf|both] [--post 岗位] [--grade G4] [--together]
                                              职责书，一个岗位一个等级一份
  seats FILE --round 1 --month 2026-06 -o FOLDER
                                              导出评委文件，有候选人的评委一人一份，并列出各自的领取码
  merge FILE SEAT.hcass... [--code 12345678]  合并评委交回的文件；合并几次、先后如何，结果都一样；本文件导出的不用输入领取码
  why FILE certification|competency STAFFNO --round 1 --month 2026-06
                                              一个人的认证结果或匹配度是怎么算出来的
  why FILE grade STAFFNO --year 2026 [--as-of 2026-06-30]
                                              一个人的年度等级调整是怎么算出来的
  why FILE headcount 县区|全市 [--year 2026]  编制是怎么算出来的；还有 positioning、posts（工号或全市）、duties 全市、survey q2
  template KIND -o BOOK.xlsx [--round 1|2]    导入模板；考试成绩按轮次
  rule --list                                 全部规则
  rule ID --schema                            规则的输入、参数、输出（JSON Schema）
  rule ID --input FILE|- [--pack FILE] [--day 2026-06-30] [--why]
                                              单独运行一条规则

通用：--json 结果以 JSON 输出；--by 姓名 经办人；--pack FILE 标准包；--language zh-CN|en
退出码：0 完成；1 完成，但有问题行没有写入；2 用法不对；3 被拒绝`,
    created: '已新建 {file}（{company}）',
    infoCompany: '公司：{company}',
    infoSequence: '修改次数：{sequence}，最后保存：{savedAt}',
    infoRows: '{table}：{count} 条',
    checkedWhole: '文件完好：第 {sequence} 次修改，共 {rows} 条数据',
    reading: '正在读取 {file} …',
    imported:
      '{file} › {sheet}（{kind}）：合格 {good} 行，新增 {added}、更新 {changed}、不变 {unchanged}；未写入 {leftOut} 行，略过 {passedOver} 行，提醒 {warnings} 条',
    importedNothing: '{file} › {sheet}（{kind}）：没有写入（--accept {accept}）',
    refusedBook: '{file}：没有导入',
    problem: '问题',
    warning: '提醒',
    passedOver: '略过',
    wayOut: '办法：{wayOut}',
    summary: '{status} {count} 人',
    lacking: '{name}（{staffNo}）缺：{what}',
    exported: '已导出 {file}',
    seatMade: '{file}：候选人 {candidates} 人，领取码 {code}',
    seatMerged:
      '{file}（{name}）：候选人 {candidates} 人，已提交 {submitted} 份，新增 {added} 条、更新 {changed} 条、不变 {unchanged} 条评分，冲突 {conflicts} 处',
    seatRefused: '{file}：没有合并。',
    exportedMany: '已导出 {count} 份文件到 {folder}',
    computed: '第 {round} 轮，截至 {month}，标准包 {pack}，共 {count} 人',
    effectiveWeights: '实际权重：考试得分 {exam}，过往绩效 {performance}，主管评价 {supervisor}',
    borderline: '临界',
    gradesComputed: '{year} 年度等级调整，考核年度 {resultYear}，评定日 {asOf}，标准包 {pack}，花名册 {count} 人，计入等级结构 {counted} 人',
    gradePlaces: '{grade}：现有 {heads} 人，上限 {upper} 人（{source}），晋级名额 {vacancies} 个，其中待省公司批复 {conditional} 个；参加竞聘 {ranked} 人',
    gradesColumns: '工号\t姓名\t县区\t原等级\t结论\t新等级\t待岗\t晋级资格\t竞聘得分\t名次\t名额情况\t决定',
    'decided.toChoose': '并列，待选定',
    'decided.undecided': '待确认',
    'decided.outdated': '已决定，建议已变',
    'decided.overridden': '已改定',
    'decided.confirmed': '已确认',
    planComputed: '{year} 年人力规划，基准日 {asOf}，标准包 {pack}',
    planSurvey: '调研：答卷 {count} 份，题目 {questions} 道',
    planTime: '定位：{count} 人有工时记录，与目标结构的差距 {gap}%，顾问型指数 {advisor}%',
    planCustomers: '定岗：客户 {count} 家，未覆盖 {uncovered} 家，重复覆盖 {twice} 家',
    planEffective: '定编：每人每月有效工时 {hours} 小时',
    planColumns: '县区\t客户数\t每月工时\tFTE\t所需\t现有\t空缺\t超编\t负荷\t判断',
    evaluated: '第 {round} 轮现场评价，截至 {month}，{title}第 {version} 版，候选人 {count} 人',
    evaluationColumns: '工号\t姓名\t评委组\t进度\t申报级别\t匹配度\t结论\t已评权重',
    'candidate.waiting': '未开始',
    'candidate.underWay': '进行中',
    'candidate.done': '已完成',
    gap: '{name} {actual}（要求 {required}）',
    gaps: '{name} 的差距：{what}',
    panel: '评委组“{panel}”：分歧过大 {alarms} 处'
  },
  {
    usage: `Usage: hengcai COMMAND [ARGUMENTS]

  new FILE --company NAME                     create a workspace file
  info FILE                                   what is in it
  check FILE                                  whether it is whole
  import FILE BOOK... [--kind K] [--sheet S] [--year Y] [--period 2026H1] [--round 1|2] [--accept all|good|none]
                                              import workbooks; kinds: roster, exam, performance, supervisor, competencies, profiles, cityCompetencies,
                                              ratings (--month 2026-06 says of which round), annualResults, conduct, gradeHistory, certificates, selection,
                                              survey, timeAllocation, customers, serviceStandards (--year says of which plan)
  compute FILE certification --round 1 --month 2026-06
                                              compute a certification round
  compute FILE competency --round 1 --month 2026-06
                                              compute an on-site evaluation: levels, gaps, match and agreement of panels
  compute FILE grades --year 2026 [--as-of 2026-06-30]
                                              compute a year of grade adjustment: warnings, demotions, eligibility, selection, places; proposals, nothing is written
  compute FILE planning [--year 2026]         compute a plan: survey, positioning, posts, duties, headcount; the newest plan unless a year is given
  export FILE results --round 1 --month 2026-06 -o BOOK.xlsx
                                              write the result workbook
  export FILE grades --year 2026 [--as-of 2026-06-30] -o BOOK.xlsx
                                              write the result workbook of a year of grade adjustment
  export FILE planning [--year 2026] -o BOOK.xlsx
                                              write the result workbook of a plan
  export FILE reports --round 1 --month 2026-06 -o FOLDER [--format word|pdf|both] [--person STAFFNO] [--together]
                                              feedback reports, one each; --together makes them one file
  export FILE result-sheet|paper-form|seat-codes|publicity|certificates --round 1 --month 2026-06 -o FILE.docx|FILE.pdf
                                              sheet to sign, assessor's form (--assessor CODE), codes of assessor files, public list, certificates (--person STAFFNO)
  export FILE handbook|grade-model [--model ID --model-version N] -o FILE.docx|FILE.pdf
                                              competency handbook, grade model
  export FILE grade-approval|grade-publicity|grade-warnings|grade-notices --year 2026 -o FILE.docx|FILE.pdf
                                              approval form, public list, warning letters, notices of grade adjustment (--person STAFFNO)
  export FILE planning-report [--year 2026] -o FILE.docx|FILE.pdf
                                              planning report
  export FILE duty-books [--year 2026] -o FOLDER [--format word|pdf|both] [--post POST] [--grade G4] [--together]
                                              duty books by post and grade
  seats FILE --round 1 --month 2026-06 -o FOLDER
                                              assessor files and their codes, one for each assessor who has candidates
  merge FILE SEAT.hcass... [--code 12345678]  merge what assessors hand in; order and repetition do not matter; files of its own need no code
  why FILE certification|competency STAFFNO --round 1 --month 2026-06
                                              how one person's result or match came about
  why FILE grade STAFFNO --year 2026 [--as-of 2026-06-30]
                                              how one person's grade adjustment came about
  why FILE headcount COUNTY|city [--year 2026]
                                              how heads came about; also positioning, posts (STAFFNO or city), duties city, survey q2
  template KIND -o BOOK.xlsx [--round 1|2]    a template to fill in; of exams for one round
  rule --list                                 all rules
  rule ID --schema                            input, parameters and output (JSON Schema)
  rule ID --input FILE|- [--pack FILE] [--day 2026-06-30] [--why]
                                              run one rule

Everywhere: --json results as JSON; --by NAME operator; --pack FILE standard pack; --language zh-CN|en
Exit codes: 0 done; 1 done, problem rows left out; 2 wrong use; 3 refused`,
    created: 'Created {file} ({company})',
    infoCompany: 'Company: {company}',
    infoSequence: 'Changes: {sequence}, last saved: {savedAt}',
    infoRows: '{table}: {count}',
    checkedWhole: 'The file is whole: change {sequence}, {rows} rows',
    reading: 'Reading {file} …',
    imported:
      '{file} › {sheet} ({kind}): {good} good rows, {added} added, {changed} changed, {unchanged} unchanged; {leftOut} left out, {passedOver} passed over, {warnings} warnings',
    importedNothing: '{file} › {sheet} ({kind}): nothing written (--accept {accept})',
    refusedBook: '{file}: not imported',
    problem: 'Problem',
    warning: 'Warning',
    passedOver: 'Passed over',
    wayOut: 'Way out: {wayOut}',
    summary: '{status}: {count}',
    lacking: '{name} ({staffNo}) lacks: {what}',
    exported: 'Wrote {file}',
    seatMade: '{file}: {candidates} candidates, code {code}',
    seatMerged:
      '{file} ({name}): {candidates} candidates, {submitted} submitted; {added} ratings added, {changed} changed, {unchanged} unchanged, {conflicts} conflicts',
    seatRefused: '{file}: not merged.',
    exportedMany: 'Wrote {count} files to {folder}',
    computed: 'Round {round}, to {month}, standard pack {pack}, {count} people',
    effectiveWeights: 'Effective weights: exam {exam}, past performance {performance}, supervisor rating {supervisor}',
    borderline: 'borderline',
    gradesComputed: 'Grade adjustment of {year} by results of {resultYear}, judged on {asOf}, standard pack {pack}, {count} people, {counted} of them count',
    gradePlaces: '{grade}: {heads} heads, at most {upper} ({source}), {vacancies} places, {conditional} of them await the province; {ranked} applicants',
    gradesColumns: 'Number\tName\tCounty\tGrade\tOutcome\tNew grade\tStandby\tEligibility\tScore\tRank\tQuota\tDecision',
    'decided.toChoose': 'tied, to be chosen',
    'decided.undecided': 'to be confirmed',
    'decided.outdated': 'decided, proposal has changed',
    'decided.overridden': 'overridden',
    'decided.confirmed': 'confirmed',
    planComputed: 'Plan of {year} as of {asOf}, standard pack {pack}',
    planSurvey: 'Survey: {count} respondents, {questions} questions',
    planTime: 'Positioning: {count} people have time records, gap to the target {gap}%, advisor index {advisor}%',
    planCustomers: 'Posts: {count} customers, {uncovered} uncovered, {twice} covered twice',
    planEffective: 'Headcount: {hours} effective hours per person and month',
    planColumns: 'County\tCustomers\tHours a month\tFTE\tRequired\tCurrent\tVacant\tSurplus\tLoad\tJudgement',
    evaluated: 'On-site evaluation of round {round}, to {month}, {title}, version {version}, {count} candidates',
    evaluationColumns: 'Number\tName\tPanel\tState\tTarget\tMatch\tVerdict\tWeight rated',
    'candidate.waiting': 'Waiting',
    'candidate.underWay': 'Under way',
    'candidate.done': 'Done',
    gap: '{name} {actual} (required {required})',
    gaps: 'Gaps of {name}: {what}',
    panel: 'Panel "{panel}": {alarms} wide disagreements'
  }
)

export const faults = defineFaults(
  'cliFault',
  {
    wrongUse: ['用法不对：{problem}', '运行 hengcai --help 查看用法'],
    cannotRead: ['读不了文件 {file}', '请检查路径和权限'],
    cannotWrite: ['写不了文件 {file}', '请检查文件夹是否存在、是否可写'],
    notJson: ['{file} 不是合法的 JSON', '请检查文件内容'],
    nobody: ['花名册里没有工号 {staffNo}', '请核对工号，或先导入花名册'],
    nothingToExplain: ['没有“{subject}”的计算依据', '请核对工号、县区或题号；问全市请写“全市”'],
    notEvaluated: ['本轮没有 {staffNo} 的现场评价，或能力标准里没有其岗位在申报级别上的等级要求', '请核对工号和轮次，或补齐等级要求']
  },
  {
    wrongUse: ['Wrong use: {problem}', 'Run hengcai --help'],
    cannotRead: ['Cannot read {file}', 'Check the path and its permissions'],
    cannotWrite: ['Cannot write {file}', 'Check that the folder exists and may be written'],
    notJson: ['{file} is not valid JSON', 'Check its content'],
    nobody: ['The roster has no staff number {staffNo}', 'Check the number, or import the roster first'],
    nothingToExplain: ['There is no working for "{subject}"', 'Check the staff number, county or question; write city for all of it'],
    notEvaluated: [
      '{staffNo} was not evaluated on site in this round, or the model has no profile of the post at the target grade',
      'Check the number and the round, or complete the grade profiles'
    ]
  }
)
