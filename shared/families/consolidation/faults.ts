import { defineFaults } from '../../kernel/result'

export const faults = defineFaults(
  'consolidationFault',
  {
    unknownCity: ['地市名册里没有代码为 {code} 的单位', '请核对代码，或先登记'],
    cityInUse: ['{name} 已有上报文件，不能从名册删去', '需要停用时，请在名册里改名注明'],
    nameTaken: ['名册里已有“{name}”（{code}）', '请核对名称和代码']
  },
  {
    unknownCity: ['No city has the code {code}', 'Check the code, or register the city first'],
    cityInUse: ['There are submissions of {name}; it cannot be removed', 'Note it in its name when it is no longer used'],
    nameTaken: ['"{name}" is registered already ({code})', 'Check name and code']
  }
)
