import { defineFaults } from '../result'

/** Why a book was not read. Nothing of it has been taken in. */
export const bookFaults = defineFaults(
  'book',
  {
    empty: ['“{name}”是空文件（0 字节）', '可能没有下载完或没有保存成功，请重新导出'],
    tooLarge: ['“{name}”有 {megabytes} MB，超过上限 {limit} MB', '请拆成几个文件，或删去无关的工作表和图片'],
    textNamedBook: ['“{name}”的扩展名是 {extension}，内容却是纯文本，不是工作簿', '如果是逗号分隔的文本，请把扩展名改为 .csv；否则请重新导出为 Excel 工作簿'],
    webPage: ['“{name}”其实是网页或 XML 文本，不是工作簿', '请用 Excel 或 WPS 打开它，另存为 .xlsx 后再导入'],
    notABook: ['“{name}”不是能识别的工作簿', '可以导入 .xlsx、.xls、.ods、.csv；请用 Excel 或 WPS 另存为 .xlsx'],
    binaryBook: ['“{name}”是二进制工作簿（.xlsb），不能导入', '请用 Excel 或 WPS 另存为 .xlsx'],
    damaged: ['“{name}”已损坏或不完整，打不开', '请重新下载或导出；能用 Excel 或 WPS 打开的，另存一份再导入'],
    encrypted: ['“{name}”设了打开密码', '请用 Excel 或 WPS 打开，取消密码后另存，再导入'],
    macros: ['“{name}”含有宏，为安全起见不导入', '请另存为不含宏的 .xlsx 后再导入'],
    documentType: ['“{name}”内含不允许的 XML 声明，为安全起见不导入', '请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入'],
    tooManyEntries: ['“{name}”内有 {count} 个部件，超过上限 {limit}', '请另存为只含所需工作表的工作簿'],
    inflatesTooLarge: ['“{name}”解压后过大（上限 {limit} MB），疑似恶意文件，没有打开', '请确认文件来源；来源可靠的，请另存为只含所需工作表的工作簿'],
    inflatesTooMuch: ['“{name}”的压缩率超过 {limit} 倍，疑似恶意文件，没有打开', '请确认文件来源；来源可靠的，请用 Excel 或 WPS 另存一份再导入'],
    tooManyRows: ['“{name}”的工作表“{sheet}”超过 {limit} 行', '请删去多余的行，或拆成几个文件'],
    tooManyColumns: ['“{name}”的工作表“{sheet}”超过 {limit} 列', '请删去多余的列'],
    tooManyCells: ['“{name}”超过 {limit} 个单元格', '请删去无关的工作表，或拆成几个文件'],
    openQuote: ['“{name}”第 {row} 行的英文双引号没有成对，后面的内容会混在一起', '请补上或删去多余的引号，或另存为 .xlsx 后再导入'],
    oldBook: ['“{name}”是 Excel 95 或更早的格式，里面的汉字读不出来', '请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入'],
    noSheets: ['“{name}”里没有工作表内容', '请检查是否选错了文件'],
    tooSlow: ['“{name}”读了 {seconds} 秒还没读完，已停止', '请删去无关的工作表、图片和格式，另存后再导入'],
    tooMuchMemory: ['“{name}”内容过多，读取时内存不够，已停止', '请删去无关的工作表，或拆成几个文件'],
    cancelled: ['已取消读取“{name}”', '需要时可重新选择文件']
  },
  {
    empty: ['"{name}" is empty (0 bytes)', 'It may not have been downloaded or saved in full; export it again'],
    tooLarge: ['"{name}" has {megabytes} MB, more than {limit} MB', 'Split it, or remove sheets and pictures that do not belong'],
    textNamedBook: [
      '"{name}" is named {extension}, but it is plain text and no workbook',
      'If it is comma-separated text, name it .csv; otherwise export it again as an Excel workbook'
    ],
    webPage: ['"{name}" is really a web page or XML text, no workbook', 'Open it in Excel or WPS and save it as .xlsx, then import that'],
    notABook: ['"{name}" is no workbook that can be recognised', '.xlsx, .xls, .ods and .csv can be imported; save it as .xlsx with Excel or WPS'],
    binaryBook: ['"{name}" is a binary workbook (.xlsb), which cannot be imported', 'Save it as .xlsx with Excel or WPS'],
    damaged: ['"{name}" is damaged or incomplete and cannot be opened', 'Download or export it again; if Excel or WPS opens it, save it anew and import that'],
    encrypted: ['"{name}" has a password', 'Open it in Excel or WPS, remove the password, save it, then import it'],
    macros: ['"{name}" contains macros and is not imported, to be safe', 'Save it as .xlsx without macros, then import that'],
    documentType: [
      '"{name}" contains an XML declaration that is not allowed, and is not imported, to be safe',
      'Open it in Excel or WPS and save it as .xlsx, then import that'
    ],
    tooManyEntries: ['"{name}" has {count} parts, more than {limit}', 'Save a workbook with only the sheets that are needed'],
    inflatesTooLarge: [
      '"{name}" unpacks to more than {limit} MB; it may be malicious and was not opened',
      'Check where it came from; if it can be trusted, save a workbook with only the sheets that are needed'
    ],
    inflatesTooMuch: [
      '"{name}" is packed more than {limit} times; it may be malicious and was not opened',
      'Check where it came from; if it can be trusted, save it anew with Excel or WPS'
    ],
    tooManyRows: ['The sheet "{sheet}" of "{name}" has more than {limit} rows', 'Remove rows that do not belong, or split the file'],
    tooManyColumns: ['The sheet "{sheet}" of "{name}" has more than {limit} columns', 'Remove columns that do not belong'],
    tooManyCells: ['"{name}" has more than {limit} cells', 'Remove sheets that do not belong, or split the file'],
    openQuote: [
      '"{name}": a quotation mark in line {row} has no partner, and what follows would run together',
      'Add or remove the mark, or save the file as .xlsx and import that'
    ],
    oldBook: ['"{name}" is of Excel 95 or older; its Chinese texts cannot be read', 'Open it in Excel or WPS and save it as .xlsx, then import that'],
    noSheets: ['"{name}" has no sheet with content', 'Check whether it is the right file'],
    tooSlow: ['Reading "{name}" was stopped after {seconds} seconds', 'Remove sheets, pictures and formats that do not belong, save it, then import it'],
    tooMuchMemory: ['"{name}" holds too much to read; reading was stopped', 'Remove sheets that do not belong, or split the file'],
    cancelled: ['Reading "{name}" was cancelled', 'Choose the file again when needed']
  }
)
