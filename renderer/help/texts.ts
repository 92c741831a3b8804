import { defineTexts } from '../../shared/kernel/texts'

export const helpTexts = defineTexts(
  'helpPage',
  {
    title: '使用帮助',
    intro: '不需要网络，随时按 F1 打开。',
    contents: '目录',
    'tour.title': '五分钟上手',
    'tour.1': '在开始页点“打开示例”。示例是一个地市的演示数据，可以放心试用。',
    'tour.2': '“工作台”列出本轮每一步缺什么、下一步做什么，点按钮直接过去。',
    'tour.3': '“人员”里是花名册。点一行可看这个人的资料、成绩、结果和变更记录，也可以直接修改。',
    'tour.4':
      '“能力评估”分十步：轮次、人员与申报级别、考试成绩、现场评价、主管评价、月度绩效、评定结果、公示与异议、认证证书、反馈报告。随时可以离开，回来还在原处。',
    'tour.5': '每个算出来的数旁边都有“为什么”，点开可看规则、权重、每一步和标准包的出处，也可打印出来附在材料后面。',
    'tour.6': '在“评定结果”点“导出结果”，得到可以直接上报或存档的 Excel 表。',
    'import.title': '导入表格',
    'import.1': '支持 .xlsx、.xls、.ods 和 .csv，用 WPS 或 Excel 做的都可以；可一次选几个文件，也可拖进窗口。',
    'import.2': '标题行、合计行、合并单元格、全角数字、列的顺序和叫法不同，都能认。认错了，可在“列的对应”里改，下次会记住。',
    'import.3': '确认之前什么都不会写入。预览里逐个单元格标出问题：红色的行不写入，黄色的只是提醒。标出的单元格可以直接改正，只影响这一次导入。',
    'import.4': '“写入合格行”只写没有问题的行；“全部合格才写入”要么全写要么不写；“不写入”就当没导过。写错了，按 Ctrl+Z 整批收回。',
    'import.5': '问题多的时候，点“另存标注副本”，得到一份您自己的表，有问题的单元格已标色并写上批注，可以发回给填表的人。',
    'import.6': '没有现成的表，点“下载模板”，按表头填写即可。',
    'interview.title': '现场评价',
    'interview.1':
      '先在“现场评价”里选定能力标准，登记评委、分组、排好候选人，再点“进入访谈”。评委人多，可各用一台电脑：发出评委文件，填好交回，一次合并，先后次序不影响结果。',
    'interview.2':
      '访谈时全屏，五级行为描述一直在眼前。按 1 到 5 评级，按 . 加半级，没有观察到按 0；证据写在右边的情境、任务、行动、结果四栏里，打 1 级或 5 级的必须写。',
    'interview.3': '边写边存盘。断电、合上盖子都不要紧，再打开就回到同一位候选人、同一个格子。自己提交之前，看不到别人的评分；提交后要改，须写明原因重新打开。',
    'interview.4': '评委组视图把各位评委的评分并排列出，分歧大的有提醒；合议或认定后，计算的数照样保留。没有电脑的考场，用纸质表，再把表格导进来。',
    'planning.title': '四定分析',
    'planning.1':
      '一年一份规划：在“四定分析”里新建年度，定好基准日，从标准库的岗位和职责起步，或沿用往年的规划。随后按调研、定位、定岗、定责、定编、报告六步走，随时可以离开，回来还在原处。',
    'planning.2': '调研：导入问卷平台导出的表，题型自动识别、可以改正。比例都带 95% 区间；人数太少的单元格不显示，避免认出个人。',
    'planning.3':
      '定位：导入工时记录表，或逐人填写小时或百分比（百分比合计须在 98% 到 102% 之间）。对照目标结构看时间用错在哪里、顾问型工作占多少；目标可以改用本市取值，要写理由。',
    'planning.4': '定岗：导入集团客户清单，看哪些客户没有人管、哪些有两个人管，把客户拖给另一名客户经理；均衡建议只是建议，确认后才写入。',
    'planning.5':
      '定责：职责矩阵用键盘填写，方向键移动，按 R、A、C、I 增减，Delete 清空。每项职责恰好一个岗位担责、至少一个岗位执行，不合的当场标出。“追溯”列出缺指标、缺能力、缺课程的职责；“职责书”按岗位和等级生成。',
    'planning.6':
      '定编：服务标准的频次要写明单位（次/月、次/季、次/年）。所需人数 = 工作量 ÷ 每人每月有效工时，折减是除不是乘；几种方法并列，情景可以并排比较，敏感性图看哪个参数影响最大。',
    'planning.7': '本市取值在每个参数旁边改，标明“市定”和理由，报告末尾逐项列出；恢复标准库取值也在原处。',
    'planning.8': '报告页可补充各章文字，生成规划报告（Word）和结果表（Excel）。完成后规划只读，人员保持当时的样子；要改，先重新打开。',
    'grade.title': '等级管理',
    'grade.1':
      '每年一次，在“年度调整”里新建年度，定好考核年度和评定日，然后按步骤走：基础数据、警告与降级、转岗与待岗、晋级资格、竞聘得分、名额与排序、审核决定、公示与异议、生效。随时可以离开，回来还在原处。',
    'grade.2': '基础数据核对好就“冻结”：记下每个人在评定日的等级和岗位，此后花名册再变也不影响本年度。起点错了，可以解除冻结再来。',
    'grade.3':
      '降级阶梯只看年度考核：第一年不合格警告，连续第二年降一级，第三年按标准包处理；达标、晋级或复岗后从头算起。点一行可以看历年过程，并试算以后三年。',
    'grade.4': '晋级资格逐条列出要求和实际。“待补”不是不合格，只是还缺数据，右边写明缺什么、到哪里补。',
    'grade.5': '比例区间只限制晋级名额，不会因此下调任何人的等级；名额线上并列的人由人决定。高级、特级是上报省公司的提名，批复后才生效。',
    'grade.6': '排名靠后不能证明不能胜任工作。警告、降级、待岗要有制度依据和本人的考核事实，软件只提出建议，由人逐个决定，改定要写理由。',
    'grade.7':
      '“生效”一次写入全部变动和等级履历；要收回，撤销这一步即可。“等级结构”看比例和缺口，“试算”看改动参数会怎样，“履历与证书”查每个人的历次定级和证书到期。',
    'submission.title': '上报与汇总',
    'submission.1':
      '地市第一次用，先在“上报汇总 › 密钥”里填单位和代码，生成密钥，打印恢复单锁好，再把密钥名片（.hckey）发给省公司；省公司的名片也导进来。双方打一个电话，把 24 位指纹读一遍，输入听到的数字，对上了才算互信。',
    'submission.2':
      '上报：选好周期和内容，看一遍封装前检查。红色的必须先处理，黄色的可以带着上报，但省公司看得到还有几条。封装好的文件（.hcsub）只有省公司打得开。拷到 U 盘后，用“核对”再读一遍。',
    'submission.3': '身份证号、行为证据、评委口令、扫描件和修改历史都留在本市，除非标准包写明要交。市定参数随文件一起上报。',
    'submission.4':
      '省公司收件：先在“地市名册”登记单位，再把收到的文件或整个文件夹拖进“收件”。每个文件都有结论、原因和办法；每个结果都按标准包重新计算，不一致的列出人、项目、上报值和复算值。勾选后才写入，一次撤销可以全部退回。',
    'submission.5':
      '汇总：同一市同一周期以最新版本为准，旧版本保留。跨市对比里人数太少的格子不显示，也不能用合计倒推。G5、G6 在“认定”里逐人确认或退回，“回复”给每个市一份加密的批复（.hcrep），地市导入后自动更新。',
    'submission.6':
      '标准包：省公司在“标准库 › 标准包”起草、比较、发布；地市导入后先看改了哪些参数、影响谁，再启用。启用后新的轮次用新版本，已有的轮次、年度和规划继续用当时的版本。没有签名的标准包只能试算。',
    'submission.7':
      '密钥丢了：有恢复单，照着输入即可恢复；没有恢复单，重新生成一把，写明原密钥遗失，再电话核对一次。数据文件的密码也有恢复单；两样都没有，谁也打不开。',
    'states.title': '这些状态是什么意思',
    'states.pass': '通过',
    'states.pass.text': '所需成绩齐全，综合得分达到申报级别的合格线，考试得分不低于最低分，其他门槛都达到。',
    'states.fail': '未通过',
    'states.fail.text': '所需成绩齐全，但有门槛没有达到；“说明”一列写明是哪一项、差多少。',
    'states.pending': '待定',
    'states.pending.text': '还缺成绩，或数据有误算不出来；“说明”一列写明缺什么。补齐后自动重算。',
    'states.notInRound': '不在本轮',
    'states.notInRound.text': '按现等级本轮不申报，或人力资源部注明不参加。',
    'states.absent': '缺考',
    'states.absent.text': '考试得分记 0 分。与“未录入”不同：没有录入不会当作 0 分，而是列为缺项。',
    'states.reweight': '折算',
    'states.reweight.text': '新入职、转岗、休假的人缺一项成绩时，按余下各项的权重折算综合得分；余下权重须达到标准包规定的下限。',
    'states.note': '软件给出的都是依据规则算出的建议，涉及等级、岗位和薪酬的决定由人作出。',
    'saving.title': '保存与撤销',
    'saving.1': '每改一处都立即存盘，右上角显示“已保存”和时间，不需要手动保存。',
    'saving.2': '撤销和重做不限于本次打开；重新打开文件后仍可撤销。所有修改在“历史记录”里都能查到是谁、什么时候做的。',
    'saving.3': '要备份或换电脑，在“设置”里点“另存副本”，把文件拷到 U 盘即可。',
    'keys.title': '键盘',
    'keys.search': '查找人员或操作',
    'keys.undo': '撤销 / 重做',
    'keys.help': '打开帮助',
    'keys.grid': '登记表里：向下一格 / 向右一格 / 恢复原值',
    'keys.table': '名单里：上下移动 / 打开'
  },
  {
    title: 'Help',
    intro: 'Works without a network; press F1 at any time.',
    contents: 'Contents',
    'tour.title': 'Five-minute tour',
    'tour.1': 'On the start page press "Open the sample": demo data of one city, made to be tried out.',
    'tour.2': 'The cockpit lists what each step of the round lacks and what comes next; the buttons take you there.',
    'tour.3': '"People" is the roster. A row opens one person: record, marks, result and changes, and lets you edit.',
    'tour.4':
      '"Evaluation" has ten steps: round, people and targets, exam marks, on-site evaluation, supervisor ratings, monthly performance, results, publicity and objections, certificates, feedback reports. Leave at any time; you come back to the same place.',
    'tour.5':
      'Beside every computed figure there is a "why": the rule, its weights, each step and where it comes from in the standard pack. It can be printed.',
    'tour.6': 'In the results, "Export results" gives a workbook to file or to hand in.',
    'import.title': 'Importing sheets',
    'import.1': '.xlsx, .xls, .ods and .csv, from WPS or Excel; several files at once, by button or by dropping them.',
    'import.2':
      'Title rows, totals, merged cells, full-width digits, other column orders and names are recognised. What was matched wrongly can be changed under "Columns" and is remembered.',
    'import.3':
      'Nothing is written before you accept. The preview marks every problem by cell: red rows are left out, yellow ones are only a warning. Marked cells can be corrected for this import.',
    'import.4':
      '"Write the good rows" writes those without problems; "Write only if all are good" is all or nothing; "Write nothing" leaves everything as it was. Ctrl+Z takes a whole import back.',
    'import.5':
      'With many problems, "Save a marked copy" gives you your own workbook with the bad cells coloured and commented, to send back to whoever filled it in.',
    'import.6': 'Without a sheet of your own, download the template and fill it in.',
    'interview.title': 'On-site evaluation',
    'interview.1':
      'Choose the competency model, register assessors, form panels and queues, then enter interview mode. Assessors may each use a laptop of their own: hand assessor files out, take them in again and merge them; the order does not matter.',
    'interview.2':
      'Full screen, with the descriptions of all five levels in view. 1 to 5 rate, . adds half a level, 0 says not observed; evidence goes into situation, task, action and result at the right, and is required at levels 1 and 5.',
    'interview.3':
      'Everything is saved while it is typed. After a power cut it opens at the same candidate and field. Ratings of others stay hidden until you submit your own; a submitted sheet is reopened with a reason.',
    'interview.4':
      'The panel view shows all ratings side by side and says where they are far apart; after a consensus the calculated value stays. Where there is no laptop, print the paper form and import the sheet typed from it.',
    'planning.title': 'Job analysis',
    'planning.1':
      'One plan a year: begin a year, say as of which day, start with the posts and duties of the standard or with an earlier plan. Then survey, positioning, posts, duties, headcount, report; leave at any time and come back to the same place.',
    'planning.2':
      'Survey: import what the form tool exports; types of questions are recognised and can be corrected. Shares carry their 95% interval; cells of too few people are not shown, so that nobody can be told from them.',
    'planning.3':
      'Positioning: import a time sheet, or enter hours or percent by person (percent must sum to 98 to 102). Against the target profile it shows where time goes astray and how much is advisor work; the target can be the city’s own, with a reason.',
    'planning.4':
      'Posts: import the customer list, see who is served by nobody or by two, drag customers to another manager; a rebalancing is a proposal and is written only when you accept.',
    'planning.5':
      'Duties: the matrix is filled in by keyboard: arrows move, R, A, C, I add or take away, Delete clears. Each duty has exactly one accountable and at least one responsible post; what breaks this is marked at once. Traceability lists what lacks an indicator, a competency or a course; duty books are made by post and grade.',
    'planning.6':
      'Headcount: frequencies of service standards say their unit (a month, quarter, year). Heads are work divided by effective hours; shrinkage divides, it does not multiply. Methods and scenarios stand side by side, the sensitivity picture shows which figure matters most.',
    'planning.7':
      'The city’s own values are set beside each figure, with a reason; the report lists every one. The way back to the standard is in the same place.',
    'planning.8':
      'On the report page you add words to chapters and make the planning report (Word) and the workbook (Excel). A finished plan is read-only and keeps people as they were; reopen it to change it.',
    'grade.title': 'Grades',
    'grade.1':
      'Once a year: begin a year, say which results count and as of which day, then go through inputs, warnings and demotions, transfers and standby, eligibility, selection scores, places and ranking, decisions, publicity, in force. Leave at any time and come back to the same place.',
    'grade.2':
      'Once the inputs are checked, freeze them: everyone’s grade and post of the day are kept, and a later roster changes nothing. Where the start was wrong, take the freeze back.',
    'grade.3':
      'The ladder goes by annual results alone: the first failing year warns, the second in a row takes one grade, the third does what the standard pack says; a passing year, a promotion or a reinstatement clears it. Open a row to see the years behind and to play through three to come.',
    'grade.4':
      'Eligibility shows each gate with what is required and what is there. "Pending" is no failure: something is missing, and the right side says what and where to enter it.',
    'grade.5':
      'Bands limit promotions and never lower a grade; people decide about ties on the quota line. The two highest grades are nominations to the province and hold once it confirms.',
    'grade.6':
      'A last place is no proof of unfitness. A warning, a demotion or standby needs a rule and the person’s own results; the software proposes, people decide one by one, and a change needs a reason.',
    'grade.7':
      '"In force" writes all changes and the histories in one edit; one undo takes it back. Grade structure shows shares and gaps, What if what other parameters would do, Histories and certificates how everyone came to a grade and whose certificate ends.',
    'submission.title': 'Submission and consolidation',
    'submission.1':
      'A city begins under Submission › Keys: enter the office and its code, make the keys, print the recovery sheet and lock it away, send the key card (.hckey) to the province and take in theirs. Then telephone each other: read the 24 digits out and type in what you hear. Only when they agree do both sides trust each other.',
    'submission.2':
      'To submit, choose the period and what goes with it, and read the list of checks. What is red must be mended first; what is amber may go along, and the province sees how many points were open. Only the province can open the sealed file (.hcsub). Once it is on the stick, read it back with "Compare".',
    'submission.3':
      'Identity numbers, evidence, PINs, scans and the history stay at home unless the standard pack asks for them. The city’s own values travel with the file.',
    'submission.4':
      'The province registers its cities and drops the files, or a whole folder, into the inbox. Each file gets a verdict, a reason and a way out; each result is computed again by the standard pack, and what differs is listed by person and value. Nothing is written before you say so, and one undo takes it back.',
    'submission.5':
      'Of a city and period the newest revision counts; older ones are kept. In views across cities small groups are hidden, and cannot be worked out from the totals. G5 and G6 are decided under Certification; each city gets its encrypted reply (.hcrep) and takes it in.',
    'submission.6':
      'Standard packs: the province drafts, compares and issues them under Standards › Packs. A city sees what changes and for whom before it adopts one. New rounds then use the new pack; rounds, years and plans that are there stay with theirs. A pack without a signature is for trial only.',
    'submission.7':
      'Lost keys come back from the recovery sheet. Without a sheet, make new ones, state that the old ones are lost, and telephone again. A file’s password has a sheet of its own; without both nobody can open the file.',
    'states.title': 'What the states mean',
    'states.pass': 'Passed',
    'states.pass.text':
      'Everything needed is there; the composite reaches the pass mark of the target grade, the exam its minimum, and all other gates are passed.',
    'states.fail': 'Failed',
    'states.fail.text': 'Everything needed is there, but a gate is not passed; "Notes" says which and by how much.',
    'states.pending': 'Pending',
    'states.pending.text': 'Something is missing, or wrong data cannot be computed; "Notes" says what. It is computed again as soon as it is there.',
    'states.notInRound': 'Not in this round',
    'states.notInRound.text': 'The present grade does not apply in this round, or HR stated so.',
    'states.absent': 'Absent',
    'states.absent.text': 'The exam counts as 0. A mark that was not entered is never a 0; it is listed as missing.',
    'states.reweight': 'Reweighted',
    'states.reweight.text':
      'Where someone new, transferred or on leave lacks one component, the composite stands on the remaining weights, if enough weight is left by the standard pack.',
    'states.note': 'What the software gives are proposals by the rules; decisions on grade, post and pay are made by people.',
    'saving.title': 'Saving and undo',
    'saving.1': 'Every change is on disk at once; the top right shows "Saved" and the time. There is no need to save by hand.',
    'saving.2': 'Undo and redo reach beyond this session: they work after reopening the file. "History" shows who changed what and when.',
    'saving.3': 'For a backup or another computer, press "Save a copy" in Settings and take the file along.',
    'keys.title': 'Keys',
    'keys.search': 'Find people or actions',
    'keys.undo': 'Undo / redo',
    'keys.help': 'Open help',
    'keys.grid': 'In entry grids: down / right / restore',
    'keys.table': 'In lists: move / open'
  }
)
