import { defineFaults } from '../kernel/result'
import { defineTexts } from '../kernel/texts'

/** Why a workspace file was not opened or a change not saved, and what people must be told on opening. */
export const fileFaults = defineFaults(
  'file',
  {
    alreadyExists: ['已有同名文件“{name}”，没有覆盖', '请换一个文件名，或直接打开已有的文件'],
    notFound: ['找不到文件“{name}”', '请检查文件是否被移走或改名，U 盘是否插好'],
    notAWorkspace: ['“{name}”不是衡才的数据文件', '请选择扩展名为 .hengcai 的文件'],
    newerVersion: ['“{name}”由更新的版本保存，本机版本打不开（文件格式 {version}）', '请将衡才更新到 {needs} 或更高版本后再打开'],
    encrypted: ['“{name}”的加密方式本机版本不认识，没有打开', '请更新衡才后再打开；来路不明的文件请勿打开'],
    passwordNeeded: ['“{name}”设了密码', '请输入密码；忘记密码时，可用恢复单上的恢复码打开'],
    passwordWrong: ['密码不对，“{name}”没有打开', '请检查大小写和输入法后再试；忘记密码时，可用恢复单上的恢复码打开'],
    recoveryCodeWrong: ['恢复码与“{name}”不符，没有打开', '请核对恢复单上的文件名和日期：改过密码的文件要用最近一次打印的恢复单'],
    recoveryCodeMistyped: ['恢复码有输错的地方', '请对照恢复单逐组核对；字母 O 与数字 0、字母 I、L 与数字 1 不必区分'],
    noPassword: ['“{name}”没有设密码', '需要时可在“设置”里设置密码'],
    passwordUnsure: ['更换密码时磁盘出错（{reason}），“{name}”现在可能已是新密码，也可能还是原来的', '请关闭后重新打开：先试新密码，再试原来的；数据没有缺失'],
    passwordKept: ['“{names}”没能改写（{reason}），密码没有取消', '请检查磁盘空间和文件夹权限，再试一次'],
    damaged: ['“{name}”已损坏，无法确认其中的数据是否完整，没有打开', '请从“每日备份”恢复；原文件请勿删除，可交技术人员查看'],
    damagedInside: ['“{name}”中第 {sequence} 次修改之后的内容已损坏，没有打开', '请从“每日备份”恢复，或只取回损坏处之前的数据'],
    locked: ['“{name}”正由 {by} 在电脑“{host}”上打开', '请等对方关闭后再打开，或以只读方式打开；确认无人在用时，可删除同一文件夹中的“{lock}”'],
    readOnly: ['文件以只读方式打开，改动没有保存', '请关闭后重新以可编辑方式打开，或先“另存副本”再修改'],
    closed: ['文件已经关闭，改动没有保存', '请重新打开文件'],
    diskFull: ['磁盘已满，这一步没有保存，之前保存的数据不受影响', '请清理磁盘空间后再做一次'],
    noPermission: ['没有“{name}”的读写权限', '请检查文件夹权限，或把文件放到可写的文件夹'],
    diskFailed: ['读写“{name}”时磁盘出错（{reason}）', '请检查磁盘或 U 盘是否正常连接，再试一次'],
    writeStopped: ['写入“{name}”时磁盘出错（{reason}），为保护数据已停止写入；最后这一步没有保存', '已保存的数据都在；请“另存副本”到别的磁盘，再重新打开'],
    changedOutside: ['“{name}”在打开期间被其他程序改动、替换或移走，已停止写入', '请“另存副本”保留当前数据，再检查同步盘或其他电脑上的同名文件'],
    rowsChanged: ['“{key}”的数据刚刚有变化，这一步没有保存', '请查看最新数据后再做一次'],
    invalidEdit: ['“{key}”的“{field}”不符合要求，这一步没有保存', '请检查填写的内容'],
    copyOntoItself: ['副本不能与正在使用的文件同名同位置', '请换一个文件名或文件夹'],
    copyDiffers: ['副本“{name}”写入后核对不一致', '请换一个磁盘或 U 盘，重新另存'],
    noBackup: ['找不到备份“{name}”', '请在备份列表中另选一份'],
    migrationFailed: ['“{name}”从格式 {from} 升级到 {to} 没有成功，原文件没有改动', '请更新衡才后再打开'],

    tailDropped: [
      '上次中断时有一步没有写完（{bytes} 字节），已去掉；第 {sequence} 次及以前的修改都在',
      '请核对最后一步操作，需要时重做；没写完的内容另存在“{aside}”'
    ],
    tailIgnored: ['文件末尾有一步没有写完（{bytes} 字节），已略过；第 {sequence} 次及以前的修改都在', '以可编辑方式打开一次即可整理'],
    notClosed: ['上次没有正常退出，已恢复到最后一次保存（第 {sequence} 次修改）', '请核对最后一步操作'],
    migrated: ['文件已从格式 {from} 升级到 {to}', '升级前的原文件另存为“{aside}”'],
    migratedInMemory: ['文件是旧格式 {from}，已按格式 {to} 读取，文件本身没有改动', '以可编辑方式打开即可升级'],
    readOnlyAsked: ['已按要求以只读方式打开', '需要修改时，请关闭后重新打开'],
    readOnlyPlace: ['“{name}”所在位置不可写（{reason}），已以只读方式打开', '需要修改时，请把文件复制到可写的文件夹再打开'],
    recovered: ['文件有损坏，已用上一代文件完整恢复，数据没有缺失', '损坏的原文件另存为“{aside}”，确认无误后可删除'],
    recoveredInMemory: ['文件有损坏，已用上一代文件完整读出，数据没有缺失', '以可编辑方式打开即可修复'],
    salvaged: ['文件有损坏，只取回了第 {sequence} 次及以前的修改，之后的 {bytes} 字节没能读出', '请核对缺少的数据并补录；损坏的原文件另存为“{aside}”'],
    backupFailed: ['今天的自动备份没有做成（{reason}）', '请检查磁盘空间，或手动“另存副本”'],
    copiesEncrypted: ['{count} 份备份和旧副本已改用现在的密码加密', '以前另存到别处的副本、U 盘上的文件不受影响，请自行处理'],
    copiesDecrypted: ['{count} 份备份和旧副本已去掉密码', '以前另存到别处的副本、U 盘上的文件不受影响'],
    copiesRemoved: ['{count} 份损坏的旧副本无法加密，已删除：{names}', '数据文件本身是完整的，无须处理'],
    copiesLeft: ['{count} 份旧副本还没有加密：{names}（{reason}）', '请检查磁盘空间和文件夹权限，再打开一次文件即可继续处理；不需要的也可自行删除']
  },
  {
    alreadyExists: ['There is already a file "{name}"; it was not overwritten', 'Choose another name, or open the existing file'],
    notFound: ['The file "{name}" cannot be found', 'Check whether it was moved or renamed, and whether the USB stick is in'],
    notAWorkspace: ['"{name}" is not a Hengcai file', 'Choose a file that ends in .hengcai'],
    newerVersion: ['"{name}" was saved by a newer version and cannot be opened here (format {version})', 'Update Hengcai to {needs} or later, then open it'],
    encrypted: [
      '"{name}" is encrypted in a way that this version does not know; it was not opened',
      'Update Hengcai, then open it; do not open files of unknown origin'
    ],
    passwordNeeded: ['"{name}" has a password', 'Enter it; if it is forgotten, the code of the recovery sheet opens the file'],
    passwordWrong: [
      'The password is wrong; "{name}" was not opened',
      'Check capitals and the input method and try again; if it is forgotten, the code of the recovery sheet opens the file'
    ],
    recoveryCodeWrong: [
      'The recovery code is not that of "{name}"; it was not opened',
      'Compare the file name and the day on the sheet: once the password was changed, only the newest sheet holds'
    ],
    recoveryCodeMistyped: ['The recovery code has a typing error', 'Compare it group by group with the sheet; O and 0, and I, L and 1, need not be told apart'],
    noPassword: ['"{name}" has no password', 'Set one in the settings if you want it'],
    passwordUnsure: [
      'The disk failed while the password was changed ({reason}); "{name}" now has either the new password or the former one',
      'Close it and open it again: try the new password, then the former one; no data is missing'
    ],
    passwordKept: [
      '"{names}" could not be rewritten ({reason}); the password was not taken off',
      'Check the disk space and the permissions of the folder, then try again'
    ],
    damaged: ['"{name}" is damaged and its data cannot be proved whole; it was not opened', 'Restore a daily backup; keep the damaged file for a technician'],
    damagedInside: ['"{name}" is damaged after change {sequence}; it was not opened', 'Restore a daily backup, or take back only what precedes the damage'],
    locked: [
      '"{name}" is open: {by} on the computer "{host}"',
      'Open it when they have closed it, or open it read-only; if surely nobody has it open, delete "{lock}" beside it'
    ],
    readOnly: ['The file is open read-only; the change was not saved', 'Open it again for editing, or save a copy and edit that'],
    closed: ['The file is closed; the change was not saved', 'Open the file again'],
    diskFull: ['The disk is full; this step was not saved, everything saved before is safe', 'Free some space and do the step again'],
    noPermission: ['You may not read or write "{name}"', 'Check the permissions of the folder, or put the file into one that you may write'],
    diskFailed: ['The disk failed while reading or writing "{name}" ({reason})', 'Check that the disk or USB stick is connected, then try again'],
    writeStopped: [
      'The disk failed while writing "{name}" ({reason}); writing has stopped to protect the data; this last step was not saved',
      'Everything saved is there; save a copy to another disk, then open it again'
    ],
    changedOutside: [
      '"{name}" was changed, replaced or moved by another program while open; writing has stopped',
      'Save a copy to keep the present data, then look at the file in your sync folder or on the other computer'
    ],
    rowsChanged: ['The data of "{key}" has just changed; this step was not saved', 'Look at the present data and do the step again'],
    invalidEdit: ['"{field}" of "{key}" is not valid; this step was not saved', 'Check what was entered'],
    copyOntoItself: ['A copy cannot replace the file that is in use', 'Choose another name or folder'],
    copyDiffers: ['The copy "{name}" does not read back as it was written', 'Use another disk or USB stick and save the copy again'],
    noBackup: ['The backup "{name}" cannot be found', 'Choose another one from the list'],
    migrationFailed: ['"{name}" could not be brought from format {from} to {to}; the original is unchanged', 'Update Hengcai, then open it'],

    tailDropped: [
      'One step was not written in full when work was interrupted ({bytes} bytes) and was dropped; change {sequence} and all before it are there',
      'Check the last step and repeat it if needed; the unfinished bytes are kept in "{aside}"'
    ],
    tailIgnored: [
      'One step at the end was not written in full ({bytes} bytes) and was passed over; change {sequence} and all before it are there',
      'Opening the file once for editing tidies it'
    ],
    notClosed: ['The application did not exit normally last time; the last save (change {sequence}) was recovered', 'Check the last step'],
    migrated: ['The file was brought from format {from} to {to}', 'The original is kept as "{aside}"'],
    migratedInMemory: ['The file has the older format {from} and was read as {to}; the file itself is unchanged', 'Open it for editing to bring it up to date'],
    readOnlyAsked: ['Opened read-only, as asked', 'To make changes, close it and open it again'],
    readOnlyPlace: ['"{name}" cannot be written where it is ({reason}) and was opened read-only', 'To make changes, copy it to a folder that you may write'],
    recovered: [
      'The file was damaged and was recovered in full from its previous generation; no data is missing',
      'The damaged file is kept as "{aside}"; delete it when you are sure'
    ],
    recoveredInMemory: ['The file is damaged and was read in full with its previous generation; no data is missing', 'Open it for editing to repair it'],
    salvaged: [
      'The file was damaged; only change {sequence} and those before it were taken back, {bytes} bytes after it could not be read',
      'Check what is missing and enter it again; the damaged file is kept as "{aside}"'
    ],
    backupFailed: ["Today's backup could not be made ({reason})", 'Check the disk space, or save a copy yourself'],
    copiesEncrypted: [
      '{count} backups and earlier copies are now encrypted with the present password',
      'Copies saved elsewhere, on USB sticks say, are as they were: see to them yourself'
    ],
    copiesDecrypted: ['{count} backups and earlier copies have no password any more', 'Copies saved elsewhere, on USB sticks say, are as they were'],
    copiesRemoved: ['{count} damaged earlier copies could not be encrypted and were removed: {names}', 'The file itself is whole; there is nothing to do'],
    copiesLeft: [
      '{count} earlier copies are not encrypted yet: {names} ({reason})',
      'Check the disk space and the permissions of the folder, then open the file again to go on; or delete what you do not need'
    ]
  }
)

/** How the history says that a change was taken back or done again. */
export const historyTexts = defineTexts('history', { undone: '撤销：{what}', redone: '重做：{what}' }, { undone: 'Undone: {what}', redone: 'Redone: {what}' })
