import { defineTexts } from '../../../shared/kernel/texts'

export const gradePageTexts = defineTexts(
  'gradePage',
  {
    title: '等级管理',
    sections: '等级管理各部分',
    'section.year': '年度调整',
    'section.structure': '等级结构',
    'section.records': '履历与证书',
    'section.whatIf': '试算'
  },
  {
    title: 'Grades',
    sections: 'Parts of grade management',
    'section.year': 'Annual adjustment',
    'section.structure': 'Grade structure',
    'section.records': 'Histories and certificates',
    'section.whatIf': 'What if'
  }
)
