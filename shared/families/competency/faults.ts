import { defineFaults } from '../../kernel/result'

export const faults = defineFaults(
  'competencyFault',
  {
    locked: ['“{title}”第 {version} 版已经用于评价，不能再改', '请建一个新版本，在新版本里改'],
    unknownVersion: ['本文件里没有能力标准“{model}”第 {version} 版', '请重新选择版本；如果还没有能力标准，先在标准库里采用一个'],
    unknownCompetency: ['第 {version} 版里没有编码为 {code} 的能力素质', '请核对编码，或先在这一版里新增这项能力'],
    repeatedRequirement: ['{post}（{grade}）的等级要求里，{code} 出现了不止一次', '请只保留一条，并核对权重'],
    weightDigits: ['{post}（{grade}）的 {code} 权重为 {value}%，最多保留两位小数', '请改成最多两位小数，各项合计为 100%'],
    sameVersion: ['等级对照的两边都是第 {version} 版', '请选择一个旧版本和一个新版本'],
    versionsFull: ['版本号已到上限 {limit}', '请新建一个编号不同的能力标准'],
    noModel: ['本文件里还没有能力标准，导入的内容没有地方放', '请先在标准库里采用一个能力标准，再导入'],
    noDraft: ['“{title}”第 {version} 版已经用于评价，不能再改，也没有其他可改的版本', '请先在标准库里建一个新版本，再导入']
  },
  {
    locked: ['Version {version} of "{title}" has been rated by and cannot be changed', 'Make a new version and change that'],
    unknownVersion: ['This file has no version {version} of the competency model "{model}"', 'Choose another version; if there is none, adopt a model first'],
    unknownCompetency: ['Version {version} has no competency with the code {code}', 'Check the code, or add the competency to this version first'],
    repeatedRequirement: ['The profile of {post} ({grade}) names {code} more than once', 'Keep one of them and check the weights'],
    weightDigits: [
      'The profile of {post} ({grade}) gives {code} a weight of {value}%, two decimals at most',
      'Use two decimals at most; all weights sum to 100%'
    ],
    sameVersion: ['Both sides of the level mapping are version {version}', 'Choose an older and a newer version'],
    versionsFull: ['The highest version number, {limit}, is in use', 'Start a model under another identifier'],
    noModel: ['This file has no competency model yet, so there is no place for what is imported', 'Adopt a competency model first, then import'],
    noDraft: [
      'Version {version} of "{title}" has been rated by and cannot be changed, and no other version can be',
      'Make a new version in the standards library first, then import'
    ]
  }
)
