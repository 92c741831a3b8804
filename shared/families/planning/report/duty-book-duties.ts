import type { Block, PrintCell } from '../../../kernel/document'
import type { TextRef } from '../../../kernel/texts'
import type { Duty, RoleLetter } from '../duties'
import { roleText } from '../messages'
import type { DutyBookDesk } from './duty-book-desk'
import { dutyBookTexts as texts } from './duty-book-messages'

type Own = { readonly duty: Duty; readonly roles: readonly RoleLetter[] }
const rolesIn = ({ duties }: DutyBookDesk, { duty }: Duty, post: string): readonly RoleLetter[] => duties.roles.get(`${duty}|${post}`) ?? []
const isDoing = ({ roles }: Pick<Own, 'roles'>): boolean => roles.includes('R') || roles.includes('A')
/** The duties that the post has a part in: what it does or answers for first, then what it advises on or is told of. */
function ownDuties(desk: DutyBookDesk): Own[] {
  const own = desk.duties.duties.map((duty) => ({ duty, roles: rolesIn(desk, duty, desk.post.post) })).filter(({ roles }) => roles.length > 0)
  return [...own.filter(isDoing), ...own.filter((one) => !isDoing(one))]
}
const separatorOf = ({ context: { language } }: DutyBookDesk): string => (language === 'zh-CN' ? '、' : ', ')

/** What the post does, in which part, and by what it is measured. */
export function dutyBlocks(desk: DutyBookDesk): Block[] {
  const own = ownDuties(desk)
  if (own.length === 0) return []
  const { say, language } = desk.context
  const separator = separatorOf(desk)
  const english = language === 'en'
  return [
    {
      kind: 'table',
      columns: [
        { heading: say(texts.ref('number')), width: 0.7, align: 'centre' },
        { heading: say(texts.ref('duty')), width: 2.2 },
        { heading: say(texts.ref('content')), width: 3.8 },
        { heading: say(texts.ref('roles')), width: english ? 1.9 : 1.5 },
        { heading: say(texts.ref('indicators')), width: 2.2 }
      ],
      rows: own.map(({ duty, roles }, index): PrintCell[] => [
        { text: String(index + 1) },
        { text: duty.name, emphasis: 'strong' },
        { text: duty.description },
        { text: roles.map((role) => say(roleText(role))).join(separator) },
        // Who only advises or is told is not measured by it.
        { text: isDoing({ roles }) ? duty.indicators.join(separator) || '—' : '—' }
      ])
    },
    { kind: 'paragraph', style: 'small', text: say(texts.ref('duties.note')) }
  ]
}

/** Courses for what the post does, each once. */
export function courseBlocks(desk: DutyBookDesk): Block[] {
  const { say } = desk.context
  const byCourse = new Map<string, string[]>()
  for (const { duty } of ownDuties(desk).filter(isDoing)) for (const course of duty.courses) byCourse.set(course, [...(byCourse.get(course) ?? []), duty.name])
  if (byCourse.size === 0) return []
  return [
    {
      kind: 'table',
      whole: true,
      columns: [
        { heading: say(texts.ref('course')), width: 1 },
        { heading: say(texts.ref('course.for')), width: 1 }
      ],
      rows: [...byCourse].map(([course, duties]): PrintCell[] => [{ text: course }, { text: duties.join(separatorOf(desk)) }])
    }
  ]
}

const relations = ['A', 'R', 'C', 'I', 'advises', 'hears'] as const
type Relation = (typeof relations)[number]
/** What another post is to this one in a duty. */
function relationsIn(own: readonly RoleLetter[], other: readonly RoleLetter[]): Relation[] {
  const isDoer = isDoing({ roles: own })
  if (isDoer) return (['A', 'R', 'C', 'I'] as const).filter((letter) => other.includes(letter)).slice(0, 1)
  if (!other.includes('R') && !other.includes('A')) return []
  return [own.includes('C') ? 'advises' : 'hears']
}

/** With whom the post works: its superior, and for each other post what they do together and in which duties. */
export function relationBlocks(desk: DutyBookDesk): Block[] {
  const { post, duties, context } = desk
  const { say } = context
  const own = ownDuties(desk)
  const rows = duties.posts
    .filter((other) => other !== post.post)
    .flatMap((other) =>
      relations.flatMap((relation): PrintCell[][] => {
        const concerned = own.filter(({ duty, roles }) => relationsIn(roles, rolesIn(desk, duty, other)).includes(relation))
        return concerned.length === 0
          ? []
          : [rowOf(other, texts.ref(`relation.${relation}`), concerned.map(({ duty }) => duty.name).join(separatorOf(desk)), desk)]
      })
    )
  const superior = post.reportsTo === '' ? [] : [rowOf(post.reportsTo, texts.ref('relation.reports'), say(texts.ref('relation.all')), desk)]
  if (superior.length + rows.length === 0) return []
  return [
    {
      kind: 'table',
      whole: true,
      columns: [
        { heading: say(texts.ref('partner')), width: 2 },
        { heading: say(texts.ref('relation')), width: 2.6 },
        { heading: say(texts.ref('concerning')), width: 4 }
      ],
      rows: [...superior, ...rows]
    }
  ]
}
const rowOf = (post: string, relation: TextRef, concerning: string, { context: { say } }: DutyBookDesk): PrintCell[] => [
  { text: post, emphasis: 'strong' },
  { text: say(relation) },
  { text: concerning }
]
