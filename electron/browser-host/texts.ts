import { defineTexts, type Language } from '../../shared/kernel/texts'

export const browserHostTexts = defineTexts(
  'browserHost',
  {
    running: '衡才已在本机运行。请在浏览器里打开下面的地址（每个地址只能用一次）：',
    again: '按回车键得到新的地址，按 Ctrl+C 退出。',
    closing: '正在保存并退出……',
    closed: '已退出，数据都已保存。',
    enter: '这个地址已经用过或不完整。请到运行“衡才”的命令行窗口按回车键，再打开新给出的地址。',
    notBuilt: '界面还没有生成，请先运行 npm run build。',
    portTaken: '这个端口已被别的程序占用。请换一个端口，或写 --port 0 自动选择。',
    usage: '用法：browser-host.js [工作文件.hengcai] [--port 端口号]'
  },
  {
    running: 'Hengcai is running on this machine. Open this address in a browser (each address works once):',
    again: 'Press Enter for a new address, Ctrl+C to quit.',
    closing: 'Saving and closing …',
    closed: 'Closed; everything is saved.',
    enter: 'This address was used already or is not complete. Press Enter in the terminal window in which Hengcai runs, then open the new address.',
    notBuilt: 'The pages are not built yet; run npm run build first.',
    portTaken: 'Another program uses this port. Choose another one, or let --port 0 find a free one.',
    usage: 'Usage: browser-host.js [workspace.hengcai] [--port number]'
  }
)

/** Chinese unless the machine plainly says English. `HENGCAI_LANGUAGE` overrides. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const said = environment['HENGCAI_LANGUAGE'] || environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return /^en\b|^en_/i.test(said) ? 'en' : 'zh-CN'
}
