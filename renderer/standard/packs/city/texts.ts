import { defineTexts } from '../../../../shared/kernel/texts'

export const cityValueTexts = defineTexts(
  'cityValues',
  {
    lead: '标准包允许市州自定的参数，可以在允许范围内按本市情况设置，写明理由。市定参数随上报一起送省公司，计算依据里会标明“市定”。',
    province: '省公司没有市定参数',
    'province.text': '省公司要改参数，请在“标准包”里编写新的标准包并发布。',
    own: '本市已设',
    none: '本市还没有市定参数',
    'none.text': '左边是标准包允许自定的参数，选择一项设置本市的值；不设就按标准包。',
    list: '本市的市定参数',
    pack: '标准包取值',
    add: '另设一个取值',
    save: '设为市定',
    saved: '市定参数已保存，自 {day} 起使用',
    remove: '取消市定',
    'remove.of': '取消市定：{name}，自 {day} 起'
  },
  {
    lead: 'Where the pack lets a city set a parameter, it may have a value of its own within the range, with a reason. Such values travel with the submission and are marked in every working.',
    province: 'A province has no values of a city',
    'province.text': 'To change a parameter, write a new pack under "Standard packs" and issue it.',
    own: 'Set here',
    none: 'This city has set nothing of its own',
    'none.text': 'At the left are the parameters that the pack lets a city set. What is not set goes by the pack.',
    list: 'Set by this city',
    pack: 'Value of the pack',
    add: 'Set another value',
    save: 'Set for this city',
    saved: 'Saved; it counts from {day}',
    remove: 'Take away',
    'remove.of': 'Take away: {name} from {day}'
  }
)
