import { defineFaults } from '../kernel/result'
import { defineTexts } from '../kernel/texts'

/** Why a host did not do something with a workspace. */
export const deskFaults = defineFaults(
  'desk',
  {
    nothingOpen: ['还没有打开数据文件', '请先新建、打开一个数据文件，或打开示例'],
    unknownFile: ['最近文件列表里没有这一项', '请重新选择文件'],
    nothingLocked: ['没有等待输入密码的文件', '请重新选择要打开的文件'],
    nothingToUndo: ['没有可以撤销的操作', '可在“历史记录”里查看做过的修改'],
    nothingToRedo: ['没有可以重做的操作', '可在“历史记录”里查看做过的修改']
  },
  {
    nothingOpen: ['No file is open', 'Create or open a file, or open the sample'],
    unknownFile: ['The list of recent files has no such item', 'Choose the file again'],
    nothingLocked: ['No file waits for its password', 'Choose the file to open again'],
    nothingToUndo: ['There is nothing to undo', 'See what was changed in the history'],
    nothingToRedo: ['There is nothing to redo', 'See what was changed in the history']
  }
)

/** Why a host did not take a file from the window. */
export const uploadFaults = defineFaults(
  'upload',
  { gone: ['选择的文件已不在内存里', '请重新选择文件'], tooLarge: ['文件“{name}”有 {megabytes} MB，超过 {limit} MB', '请拆成几个文件，或删去无关的工作表'] },
  {
    gone: ['The chosen file is no longer held', 'Choose the file again'],
    tooLarge: ['"{name}" has {megabytes} MB, more than {limit} MB', 'Split it, or remove sheets that do not belong']
  }
)

/** What a host says while an import is under way. */
export const importTexts = defineTexts(
  'importing',
  { reading: '正在读取工作簿', checking: '正在逐行检查' },
  { reading: 'Reading the workbook', checking: 'Checking row by row' }
)
