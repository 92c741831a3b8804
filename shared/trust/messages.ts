import { defineFaults } from '../kernel/result'
import { defineTexts } from '../kernel/texts'

export const trustTexts = defineTexts(
  'trust',
  { 'office.city': '市州分公司', 'office.province': '省公司' },
  { 'office.city': 'City or prefecture company', 'office.province': 'Province' }
)

export const trustFaults = defineFaults(
  'trust',
  {
    notCard: ['“{file}”不是密钥名片文件', '请向对方索取扩展名为 .hckey 的密钥名片'],
    brokenCard: ['密钥名片“{file}”的签名不对，内容可能被改动', '请向对方重新索取，不要使用这一份'],
    notHeard: ['您输入的指纹与名片上的不一致', '请让对方重新读一遍；仍不一致说明名片不是对方的，请不要信任'],
    unknownKey: ['没有指纹为 {fingerprint} 的密钥', '请先导入对方的密钥名片'],
    ownCard: ['“{file}”是本单位自己的密钥名片', '请导入对方单位的名片'],
    noOffice: ['还没有设置本单位是省公司还是市州分公司', '请先在“上报汇总”里填写单位和代码']
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
    noOffice: ['It is not set whether this is the province or a city', 'Enter the office and its code under submission first']
  }
)
