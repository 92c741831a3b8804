import { defineFaults } from '../../kernel/result'
import { defineTexts } from '../../kernel/texts'

/** How the parts of a model are called, and how a place in it is said. */
export const placeTexts = defineTexts(
  'competencyPlace',
  {
    'part.name': '名称',
    'part.definition': '定义',
    'part.descriptor': '等级描述',
    'part.indicators': '行为指标',
    'part.questions': '行为面试问题',
    'gradePart.masteryText': '知识技能的掌握度',
    'gradePart.complexityText': '解决问题的复杂性',
    'gradePart.role': '角色定位',
    'gradePart.typicalWork': '典型工作',
    'gradePart.education': '学历',
    'gradePart.experience': '经验',
    'gradePart.performance': '绩效',
    'gradePart.certificate': '认证',
    competency: '{name}（{code}）',
    ofCompetency: '{name}（{code}）的{part}',
    ofLevel: '{name}（{code}）第 {level} 级的{part}',
    ofItem: '{name}（{code}）第 {level} 级第 {number} 条{part}',
    profile: '{post}（{grade}）的等级要求',
    grade: '{grade}的任职资格'
  },
  {
    'part.name': 'name',
    'part.definition': 'definition',
    'part.descriptor': 'description',
    'part.indicators': 'behavioural indicators',
    'part.questions': 'interview questions',
    'gradePart.masteryText': 'command of knowledge and skills',
    'gradePart.complexityText': 'complexity of the problems solved',
    'gradePart.role': 'role',
    'gradePart.typicalWork': 'typical work',
    'gradePart.education': 'education',
    'gradePart.experience': 'experience',
    'gradePart.performance': 'performance',
    'gradePart.certificate': 'certificate',
    competency: '{name} ({code})',
    ofCompetency: '{name} ({code}), {part}',
    ofLevel: '{name} ({code}), level {level}, {part}',
    ofItem: '{name} ({code}), level {level}, no. {number} of the {part}',
    profile: 'the profile of {post} ({grade})',
    grade: 'the qualifications of {grade}'
  }
)

/** What can be wrong with a model. Problems stand in the way of rating by it, warnings are for its authors to judge. */
export const checkFaults = defineFaults(
  'competencyCheck',
  {
    emptyText: ['{at}没有填写', '请补填'],
    noItems: ['{at}一条也没有', '请写够 {limit} 条'],
    fewItems: ['{at}只有 {count} 条，少于 {limit} 条', '请补到 {limit} 条，评委才有足够的依据'],
    noQuestions: ['{at}各级都没有行为面试问题，现场访谈无从问起', '请为每一级写出至少 {limit} 个问题'],
    duplicate: ['{at}与{other}文字相同：“{value}”', '请改写其中一处，两处应说不同的行为'],
    similar: ['{at}与{other}几乎相同：“{value}”', '请合并，或写清两处的区别'],
    levelNotAbove: ['{at}与第 {below} 级几乎没有区别：“{value}”', '请写出到这一级才看得到的行为'],
    levelByDegree: ['{at}与第 {below} 级只差“较、更、熟练”一类的程度词：“{value}”', '请换成看得见的行为，让评委分得清两级'],
    inNoProfile: ['{at}不在任何岗位的等级要求里，评价时用不到', '请把它列入有关岗位的等级要求，或删去'],
    noRequirements: ['{at}没有列出任何能力', '请列出要求的能力、等级和权重，或删去这份等级要求'],
    unknownCode: ['{at}列了编码 {value}，这一版没有这项能力', '请改正编码，或先新增这项能力'],
    repeatedCode: ['{at}里 {value} 出现了不止一次', '请只保留一条'],
    weightsNotWhole: ['{at}的权重合计为 {value}%，不是 100%', '请调整各项权重，使合计正好为 100%'],
    noCore: ['{at}没有标出核心能力', '请至少标出一项核心能力；核心能力有差距的，不能评为胜任'],
    levelFalls: ['{post}的{at}：{lower}要求 {before} 级，{grade}反而只要求 {value} 级', '请核对两个等级的要求'],
    profileGap: ['{post}没有{grade}的等级要求，它的上下两级都有', '请补上，否则这一等级的人无法评价'],
    gradeMissing: ['没有{grade}的任职资格', '请补上'],
    gradeEmpty: ['{at}没有填写“{part}”', '请补填'],
    gradeNotAbove: [
      '{grade}在“知识技能的掌握度”和“解决问题的复杂性”上不高于{lower}（{value}，{lower}为 {limit}）',
      '请调整两个维度上的位置：每级至少有一项更高，没有一项更低'
    ]
  },
  {
    emptyText: ['Nothing is entered: {at}', 'Fill it in'],
    noItems: ['There are none: {at}', 'Write {limit} of them'],
    fewItems: ['Only {count}, fewer than {limit}: {at}', 'Add up to {limit}, so that assessors have enough to go by'],
    noQuestions: ['{at} has no interview questions at any level, so nobody can ask for it', 'Write at least {limit} questions for each level'],
    duplicate: ['The same words twice: {at}, and {other}: "{value}"', 'Reword one of them; the two should tell of different behaviour'],
    similar: ['Almost the same: {at}, and {other}: "{value}"', 'Join them, or say how they differ'],
    levelNotAbove: ['Hardly any different from level {below}: {at}: "{value}"', 'Tell what is seen only from this level on'],
    levelByDegree: [
      'Differs from level {below} in words of degree only: {at}: "{value}"',
      'Tell of behaviour that can be seen, so that assessors can tell the levels apart'
    ],
    inNoProfile: ['{at} is in no profile, so nobody is rated on it', 'Put it into the profiles of the posts that need it, or remove it'],
    noRequirements: ['No competency is listed in {at}', 'List competencies with level and weight, or remove the profile'],
    unknownCode: ['The code {value} in {at} is not in this version', 'Correct the code, or add the competency first'],
    repeatedCode: ['{value} is there more than once in {at}', 'Keep one of them'],
    weightsNotWhole: ['The weights in {at} sum to {value}%, not to 100%', 'Adjust the weights so that they sum to exactly 100%'],
    noCore: ['No core competency is marked in {at}', 'Mark at least one; whoever has a gap there is not competent'],
    levelFalls: ['{post}, {at}: level {before} for {lower}, but only {value} for {grade}', 'Check what the two grades ask for'],
    profileGap: ['{post} has no profile for {grade}, though it has those below and above', 'Add it, or nobody of this grade can be rated'],
    gradeMissing: ['There are no qualifications of {grade}', 'Add them'],
    gradeEmpty: ['"{part}" is empty in {at}', 'Fill it in'],
    gradeNotAbove: [
      '{grade} does not stand above {lower} on the two axes, knowledge and problems ({value}; {lower}: {limit})',
      'Move it: each grade is higher on one axis at least and lower on none'
    ]
  }
)
