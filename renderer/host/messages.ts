import { defineFaults } from '../../shared/kernel/result'

export const hostFaults = defineFaults(
  'host',
  {
    tooLarge: ['文件“{name}”太大，超过了 {megabytes} MB', '请删去不需要的工作表或图片，另存后再试'],
    unreadable: ['文件“{name}”读不出来，可能已被移动、删除，或正被别的程序占用', '请关闭占用它的程序，重新选择文件']
  },
  {
    tooLarge: ['The file "{name}" is larger than {megabytes} MB', 'Remove sheets or pictures that are not needed, save it and try again'],
    unreadable: [
      'The file "{name}" cannot be read; it may have been moved or deleted, or another program uses it',
      'Close the program that uses it and choose the file again'
    ]
  }
)
