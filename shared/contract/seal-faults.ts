import { defineFaults } from '../kernel/result'

/** Why a package was not sealed, or a reply not taken in. */
export const sealFaults = defineFaults(
  'seal',
  {
    stopped: ['还不能封装：{why}', '请先按封装前检查里的提示处理，再封装'],
    cancelled: ['已取消，没有封装', '需要时可以重新封装'],
    unknownPackage: ['这个文件不是本市封装过的上报', '请选择“上报”列表里的文件'],
    notOurs: ['“{file}”答复的不是本市封装过的上报', '请核对文件；如数据文件是从备份恢复的，请用封装时的那一份'],
    notProvince: ['“{file}”的签名不是已核对的省公司密钥', '请先在“密钥”里导入省公司的名片并电话核对指纹'],
    otherCity: ['“{file}”是发给 {city} 的', '请转给该单位'],
    knownReply: ['“{file}”已经导入过', '不用再导入']
  },
  {
    stopped: ['Not sealed: {why}', 'Mend what the list before sealing says, then seal'],
    cancelled: ['Cancelled; nothing was sealed', 'Seal again when it is needed'],
    unknownPackage: ['This is not a submission that this city sealed', 'Choose a file of the list of submissions'],
    notOurs: ['"{file}" does not answer a submission of this file', 'Check the file; if this workspace was restored from a backup, use the one that sealed it'],
    notProvince: ['"{file}" is not signed by a compared key of the province', 'Take in the key card of the province and compare the fingerprint by telephone'],
    otherCity: ['"{file}" is meant for {city}', 'Pass it on to them'],
    knownReply: ['"{file}" was taken in already', 'Nothing needs to be done']
  }
)
