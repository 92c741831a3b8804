import { defineTexts } from '../../shared/kernel/texts'

export const standardTexts = defineTexts(
  'standardPage',
  {
    'tab.packs': '标准包',
    'tab.cityValues': '市定参数',
    intro: '标准包由省公司发布，这里列出其中每一个参数：现行的值、允许范围、依据的性质和出处。本页只供查看。',
    pack: '{title} {version}',
    example: '示例标准包',
    'example.text': '这是示例标准包，标为“假设”的数字是软件的默认值，须由省公司确认。',
    table: '标准包参数',
    find: '查找参数',
    'find.placeholder': '参数名称或说明',
    provenance: '性质',
    'provenance.all': '全部性质',
    parameter: '参数',
    value: '现行值',
    unit: '单位',
    bounds: '允许范围',
    source: '出处',
    from: '生效日',
    city: '可由市州分公司自定',
    none: '没有符合条件的参数。'
  },
  {
    'tab.packs': 'Standard packs',
    'tab.cityValues': 'Set by the city',
    intro:
      'The standard pack comes from the province. Every parameter in it: the value in force, its range, on what ground it stands, and where it comes from. For reading only.',
    pack: '{title} {version}',
    example: 'Example pack',
    'example.text': 'This is the example pack; figures marked "assumption" are defaults of the software and need the province to confirm them.',
    table: 'Parameters of the standard pack',
    find: 'Find a parameter',
    'find.placeholder': 'Name or description',
    provenance: 'Ground',
    'provenance.all': 'All grounds',
    parameter: 'Parameter',
    value: 'Value in force',
    unit: 'Unit',
    bounds: 'Range',
    source: 'Source',
    from: 'In force since',
    city: 'may be set by the city',
    none: 'No parameter matches.'
  }
)
