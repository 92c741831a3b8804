import { defineFaults } from '../../kernel/result'
import { defineTexts } from '../../kernel/texts'

/** What the history and file names say of assessor files. */
export const seatTexts = defineTexts(
  'seatFile',
  {
    'command.merge': '合并评委文件：{names}（新增 {added} 条评分）',
    'command.mergeChanged': '合并评委文件：{names}（新增 {added} 条、更新 {changed} 条评分）',
    'command.open': '打开评委文件：{name}',
    'command.handOut': '导出评委文件：{names}',
    name: '{name}',
    'file.out': '{company}-评委-{name}.hcass',
    'file.back': '{company}-评委-{name}-交回.hcass',
    'file.workspace': '{company}-评委-{name}.hengcai'
  },
  {
    'command.merge': 'Merged assessor files: {names} ({added} new ratings)',
    'command.mergeChanged': 'Merged assessor files: {names} ({added} new ratings, {changed} changed)',
    'command.open': 'Opened the assessor file of {name}',
    'command.handOut': 'Handed out the assessor files: {names}',
    name: '{name}',
    'file.out': '{company}-assessor-{name}.hcass',
    'file.back': '{company}-assessor-{name}-back.hcass',
    'file.workspace': '{company}-assessor-{name}.hengcai'
  }
)

/** Why an assessor file is not made, not read or not taken. */
export const seatFaults = defineFaults(
  'seatFileFault',
  {
    noEvaluation: ['第 {round} 轮（{month}）还没有开始现场评价', '请先在“现场评价”一步里选定能力标准，或改选轮次'],
    unknownAssessor: ['没有代号为“{assessor}”的评委（{name}）', '请先在“现场评价”一步里登记评委，再合并这个文件'],
    noCandidates: ['评委 {name} 在第 {round} 轮（{month}）没有候选人', '请先把评委编入评委组，并给该组分配候选人'],
    conflictsOpen: ['评委 {name} 还有 {count} 处合并冲突没有处理', '请先在“现场评价”一步里逐处选定版本，再导出评委文件'],
    otherSeat: ['这是评委 {name} 的评委文件，不能导出别人的', '请在主文件里导出其他评委的文件'],
    notSeatFile: ['“{file}”不是评委文件', '请选择扩展名为 .hcass 的评委文件；数据文件请用“打开”'],
    tooLarge: ['“{file}”有 {megabytes} MB，超过 {limit} MB', '请确认选对了文件；评委文件一般不到 1 MB'],
    newerVersion: ['“{file}”由更新版本的软件生成（格式 {version}）', '请先升级本机的软件'],
    damaged: ['“{file}”的内容与校验码不符，可能在传输中损坏或被改动', '请让评委重新导出，不要手工修改文件'],
    unreadable: ['“{file}”的内容“{field}”不对', '请让评委用同一版本的软件重新导出'],
    foreignRows: ['“{file}”里有不属于评委 {name} 的评分', '请让评委重新导出，不要手工修改文件'],
    otherCompany: ['“{file}”属于“{company}”，当前数据文件属于“{here}”', '请打开“{company}”的数据文件再合并'],
    otherModel: ['“{file}”按能力标准 {model} 第 {version} 版评分，本轮用的是 {hereModel} 第 {hereVersion} 版', '请用本轮的能力标准重新导出评委文件'],
    ownSeatHere: ['当前打开的是评委 {name} 的评委文件，不能在这里合并', '请在主文件里合并'],
    notPlaced: ['没有选择保存位置，评委文件没有打开', '请再打开一次，并选定保存的文件夹'],
    codeNeeded: ['“{file}”要用领取码才能打开', '请输入发文件的人告知的 8 位领取码'],
    wrongCode: ['领取码与“{file}”不符', '请核对领取码和文件是不是同一次发出的；重新导出的文件有新的领取码'],
    codeWait: ['“{file}”的领取码输错多次，{seconds} 秒后才能再试', '请稍等，并向发文件的人核对领取码'],
    nothingToMerge: ['没有可以合并的评委文件', '请按每个文件后面的提示处理后再试']
  },
  {
    noEvaluation: [
      'Round {round} ({month}) has no on-site evaluation yet',
      'Choose the competency model in the step "On-site evaluation" first, or choose another round'
    ],
    unknownAssessor: ['There is no assessor "{assessor}" ({name})', 'Register the assessor in the step "On-site evaluation" first, then merge this file'],
    noCandidates: ['Assessor {name} has no candidates in round {round} ({month})', 'Put the assessor on a panel and assign candidates to it first'],
    conflictsOpen: [
      'Assessor {name} still has {count} merge conflicts',
      'Choose a version of each in the step "On-site evaluation", then export the assessor file'
    ],
    otherSeat: ['This is the assessor file of {name}; others cannot be exported from it', 'Export the other assessors’ files from the main file'],
    notSeatFile: ['"{file}" is not an assessor file', 'Choose an assessor file (.hcass); workspace files are opened instead'],
    tooLarge: ['"{file}" has {megabytes} MB, more than {limit} MB', 'Check that it is the right file; assessor files rarely reach 1 MB'],
    newerVersion: ['"{file}" was made by a newer release (format {version})', 'Update the application on this machine first'],
    damaged: [
      'The content of "{file}" does not fit its checksum; it was damaged or changed on the way',
      'Let the assessor export it again; never edit it by hand'
    ],
    unreadable: ['"{file}": the content "{field}" is wrong', 'Let the assessor export it again with the same release'],
    foreignRows: ['"{file}" has ratings that are not those of assessor {name}', 'Let the assessor export it again; never edit it by hand'],
    otherCompany: ['"{file}" belongs to "{company}", the open file to "{here}"', 'Open the file of "{company}" and merge there'],
    otherModel: [
      '"{file}" rates by model {model} version {version}; this round uses {hereModel} version {hereVersion}',
      'Export the assessor file anew with the model of this round'
    ],
    ownSeatHere: ['The open file is the seat of assessor {name}; nothing can be merged into it', 'Merge in the main file'],
    notPlaced: ['No place was chosen, so the assessor file was not opened', 'Open it again and choose a folder'],
    codeNeeded: ['"{file}" opens with a code only', 'Enter the code of 8 digits that the sender told you'],
    wrongCode: ['The code does not fit "{file}"', 'Check that code and file were handed out together; a file that is exported again has a new code'],
    codeWait: ['Too many wrong codes for "{file}"; wait {seconds} seconds', 'Wait, and ask the sender for the code'],
    nothingToMerge: ['No assessor file can be merged', 'Do what is said beside each file and try again']
  }
)
