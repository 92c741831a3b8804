import { defineFaults } from '../kernel/result'
import { defineTexts } from '../kernel/texts'

export const trustTexts = defineTexts(
  'trustState',
  {
    'office.city': '市州分公司',
    'office.province': '省公司',
    made: '生成本单位密钥 {fingerprint}',
    rotated: '更换本单位密钥为 {fingerprint}',
    replacedLost: '原密钥遗失，重新生成本单位密钥 {fingerprint}',
    sheetPrinted: '出具密钥 {fingerprint} 的恢复单',
    taken: '收下 {name} 的密钥名片 {fingerprint}，尚未核对',
    takenEndorsed: '收下 {name} 的新密钥名片 {fingerprint}，由原密钥担保',
    confirmed: '核对并信任 {name} 的密钥 {fingerprint}',
    retired: '停用 {name} 的密钥 {fingerprint}',
    lost: '{name} 的密钥 {fingerprint} 已遗失，不再信任',
    removed: '删除未核对的密钥名片 {name} {fingerprint}',
    officeSet: '设置单位为{office}，代码 {code}'
  },
  {
    'office.city': 'City or prefecture company',
    'office.province': 'Province',
    made: "Make this office's keys {fingerprint}",
    rotated: "Replace this office's keys by {fingerprint}",
    replacedLost: 'The former keys are lost: make new ones {fingerprint}',
    sheetPrinted: 'Make the recovery sheet of the keys {fingerprint}',
    taken: 'Take in the key card {fingerprint} of {name}, not compared yet',
    takenEndorsed: 'Take in the new key card {fingerprint} of {name}, which the former key vouches for',
    confirmed: 'Compare and trust the key {fingerprint} of {name}',
    retired: 'Retire the key {fingerprint} of {name}',
    lost: 'The key {fingerprint} of {name} is lost and no longer trusted',
    removed: 'Remove the key card {fingerprint} of {name}, which was never compared',
    officeSet: 'Set the office to {office}, code {code}'
  }
)

export const trustFaults = defineFaults(
  'trust',
  {
    notCard: ['“{file}”不是密钥名片文件', '请向对方索取扩展名为 .hckey 的密钥名片'],
    brokenCard: ['密钥名片“{file}”的签名不对，内容可能被改动', '请向对方重新索取，不要使用这一份'],
    notHeard: ['您输入的指纹与名片上的不一致', '请让对方重新读一遍；仍不一致说明名片不是对方的，请不要信任'],
    unknownKey: ['没有指纹为 {fingerprint} 的密钥', '请先导入对方的密钥名片'],
    ownCard: ['“{file}”是本单位自己的密钥名片', '请导入对方单位的名片'],
    noOffice: ['还没有设置本单位是省公司还是市州分公司', '请先在“上报汇总”里填写单位和代码'],
    newerCard: ['密钥名片“{file}”是更新版本的软件制作的', '请更新软件后再导入'],
    noKeys: ['本单位还没有密钥', '请先在“上报汇总”的“密钥”页生成密钥'],
    alreadyKeys: ['本单位已经有密钥（{fingerprint}）', '需要更换请选择“更换密钥”；密钥遗失请选择“重新生成”'],
    notHere: ['这台电脑上没有指纹为 {fingerprint} 的密钥的私密部分', '请在生成密钥的那台电脑上操作，或在“密钥”页用恢复单上的恢复码恢复'],
    locked: ['密钥还没有解锁', '请先在“密钥”页输入密钥口令'],
    wrongPassphrase: ['密钥口令不对', '请核对大小写和输入法后再试；忘记口令请用恢复单上的恢复码恢复'],
    passphraseNeeded: ['这台电脑的系统不能保管密钥，需要设置密钥口令', '请填写至少 8 个字符的口令'],
    otherMachine: ['这台电脑的当前用户读不出密钥 {fingerprint} 的私密部分', '请用生成密钥时的电脑和账户登录，或用恢复单上的恢复码恢复'],
    brokenSecret: ['密钥 {fingerprint} 在这台电脑上的文件已损坏', '请用恢复单上的恢复码恢复'],
    wrongCode: ['恢复码不对，可能有一处输错', '请对照恢复单逐组核对；字母 O 与数字 0、字母 I、L 与数字 1 不用区分'],
    otherCode: ['恢复码没有输错，但不是密钥 {fingerprint} 的', '请核对恢复单上的指纹，找到这把密钥的恢复单'],
    lostKey: ['{name} 的密钥 {fingerprint} 已登记为遗失，不能再信任', '请向对方索取新的密钥名片，重新核对指纹'],
    usedKey: ['{name} 的密钥 {fingerprint} 核对过，可能签过文件，不能删除', '不再使用请选择“停用”'],
    officeOfKey: ['本单位密钥的名片上写的是{office}、代码 {code}', '要改单位或代码，请用新的单位和代码更换密钥'],
    reserveOnly: ['这台电脑上只有密钥 {fingerprint} 的备用部分，只能打开文件，不能签名', '请用恢复单上工作密钥的恢复码恢复']
  },
  {
    notCard: ['"{file}" is not a key card', 'Ask the other side for the key card, a file ending in .hckey'],
    brokenCard: ['The signature of the key card "{file}" is wrong; its content may have been changed', 'Ask for it again and do not use this one'],
    notHeard: [
      'The fingerprint that you entered differs from the card',
      'Have it read out once more; should it still differ, the card is not theirs: do not trust it'
    ],
    unknownKey: ['There is no key with the fingerprint {fingerprint}', 'Take in the key card of the other side first'],
    ownCard: ['"{file}" is the key card of this office itself', 'Take in the card of the other side'],
    noOffice: ['It is not set whether this is the province or a city', 'Enter the office and its code under submission first'],
    newerCard: ['The key card "{file}" was made by a newer version of the application', 'Update the application, then take the card in'],
    noKeys: ['This office has no keys yet', 'Make them under submission, on the page of keys'],
    alreadyKeys: ['This office has keys already ({fingerprint})', 'Choose to replace them, or to make new ones because they are lost'],
    notHere: [
      'The secret part of the key {fingerprint} is not on this computer',
      'Work on the computer where it was made, or restore it by the code of its recovery sheet'
    ],
    locked: ['The keys are locked', 'Enter their passphrase on the page of keys first'],
    wrongPassphrase: ['The passphrase is wrong', 'Check capitals and the input method; if it is forgotten, restore by the code of the recovery sheet'],
    passphraseNeeded: ['The system of this computer keeps no secrets, so the keys need a passphrase', 'Enter one of at least 8 characters'],
    otherMachine: [
      'The user of this computer cannot read the secret part of the key {fingerprint}',
      'Sign in on the computer and under the account where it was made, or restore it by the code of its recovery sheet'
    ],
    brokenSecret: ['The file of the key {fingerprint} on this computer is damaged', 'Restore it by the code of its recovery sheet'],
    wrongCode: [
      'The recovery code is wrong; there may be a typing error',
      'Compare it with the sheet group by group; O and 0, and I, L and 1 count as the same'
    ],
    otherCode: [
      'The recovery code has no typing error, but is not of the key {fingerprint}',
      'Compare the fingerprint on the sheet, and find the sheet of this key'
    ],
    lostKey: ['The key {fingerprint} of {name} was declared lost and cannot be trusted again', 'Ask for the new key card and compare its fingerprint'],
    usedKey: ['The key {fingerprint} of {name} was compared and may have signed files, so it stays', 'Retire it if it is no longer used'],
    officeOfKey: ['The card of this office says {office}, code {code}', 'To change them, replace the keys with the new office and code'],
    reserveOnly: [
      'Only the reserve part of the key {fingerprint} is on this computer: it opens files, but does not sign',
      'Restore it by the code of the working key on the recovery sheet'
    ]
  }
)
