import { defineTexts } from '../../kernel/texts'

export const texts = defineTexts(
  'competency',
  {
    'layer.organisation': '组织通用能力',
    'layer.professional': '专业通用能力',
    'layer.position': '职位专有能力',
    'command.adopt': '采用能力标准“{title}”第 {version} 版'
  },
  {
    'layer.organisation': 'Organisation-wide',
    'layer.professional': 'Professional',
    'layer.position': 'Specific to the post',
    'command.adopt': 'Adopted the competency model "{title}", version {version}'
  }
)
