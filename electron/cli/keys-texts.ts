import { defineTexts } from '../../shared/kernel/texts'

/** What the commands of keys say. */
export const keysTexts = defineTexts(
  'cliKeys',
  {
    usage: `密钥（口令用 --passphrase-file FILE 或环境变量 HENGCAI_PASSPHRASE 给出，不写在命令行上）：
  keys make FILE --office city|province --code 代码 --name 名称 [--replace rotated|lost]
                                              生成本单位的密钥；更换密钥（rotated）或密钥遗失后重新生成（lost）
  keys show FILE                              本单位密钥和已收下的名片
  keys sheet FILE -o SHEET.docx|SHEET.pdf     密钥恢复单
  keys card FILE -o CARD.hckey                导出本单位的密钥名片，发给对方
  keys take FILE CARD.hckey...                收下对方的密钥名片；核对指纹后才信任
  keys confirm FILE --heard 指纹 --with 姓名  输入在电话里听到的 24 位指纹，核对并信任
  keys retire FILE 指纹 --replace rotated|lost
                                              停用对方的密钥；遗失的不再信任
  keys restore FILE --input CODE.txt|-        用恢复单上的恢复码在这台电脑上恢复密钥`,
    own: '本单位：{office}，代码 {code}，{name}，指纹 {fingerprint}',
    noOwn: '本单位还没有密钥',
    sheetMissing: '还没有出具恢复单：密钥一旦遗失无法恢复，请运行 keys sheet',
    here: '私密部分在这台电脑上',
    notHere: '私密部分不在这台电脑上',
    other: '{name}（{office}，代码 {code}）指纹 {fingerprint}：{state}',
    'state.waiting': '未核对',
    'state.telephone': '已核对（电话）',
    'state.inPerson': '已核对（当面）',
    'state.endorsed': '已信任（原密钥担保）',
    'state.rotated': '已停用',
    'state.lost': '已遗失，不信任',
    compare: '请让对方读一遍指纹，再运行 keys confirm',
    restored: '已恢复密钥 {fingerprint}'
  },
  {
    usage: `Keys (their passphrase comes from --passphrase-file FILE or from HENGCAI_PASSPHRASE, never from the command line):
  keys make FILE --office city|province --code CODE --name NAME [--replace rotated|lost]
                                              make this office's keys; replace them, or make new ones because they are lost
  keys show FILE                              own keys and the cards of others
  keys sheet FILE -o SHEET.docx|SHEET.pdf     the recovery sheet
  keys card FILE -o CARD.hckey                the own key card, for the other side
  keys take FILE CARD.hckey...                take cards of others in; nothing is trusted before its fingerprint is compared
  keys confirm FILE --heard DIGITS --with NAME
                                              enter the 24 digits heard on the telephone: compare and trust
  keys retire FILE FINGERPRINT --replace rotated|lost
                                              retire a key of others; a lost one is not trusted any more
  keys restore FILE --input CODE.txt|-        make the keys again on this computer by the code of the recovery sheet`,
    own: 'This office: {office}, code {code}, {name}, fingerprint {fingerprint}',
    noOwn: 'This office has no keys yet',
    sheetMissing: 'No recovery sheet yet: keys that are lost cannot be had back; run keys sheet',
    here: 'The secret part is on this computer',
    notHere: 'The secret part is not on this computer',
    other: '{name} ({office}, code {code}) fingerprint {fingerprint}: {state}',
    'state.waiting': 'not compared',
    'state.telephone': 'compared by telephone',
    'state.inPerson': 'compared in person',
    'state.endorsed': 'trusted, the former key vouches for it',
    'state.rotated': 'retired',
    'state.lost': 'lost, not trusted',
    compare: 'Have the fingerprint read out, then run keys confirm',
    restored: 'Restored the keys {fingerprint}'
  }
)
