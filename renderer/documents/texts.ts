import { defineTexts } from '../../shared/kernel/texts'

export const documentsTexts = defineTexts(
  'documentsPage',
  {
    word: 'Word',
    pdf: 'PDF',
    'make.word': '{what}（Word）',
    'make.pdf': '{what}（PDF）',
    noPdf: '这台电脑上没有可用来出 PDF 的浏览器，请出 Word，或安装 Edge、Chrome 后再试。',
    working: '正在生成…',
    progress: '{stage}（{percent}%）',
    cancel: '停止',
    cancelled: '已停止，没有生成文件',
    done: '已生成：{what}'
  },
  {
    word: 'Word',
    pdf: 'PDF',
    'make.word': '{what} (Word)',
    'make.pdf': '{what} (PDF)',
    noPdf: 'There is no browser on this computer that can make PDF; make Word, or install Edge or Chrome.',
    working: 'Working…',
    progress: '{stage} ({percent}%)',
    cancel: 'Stop',
    cancelled: 'Stopped; no file was made',
    done: 'Made: {what}'
  }
)
