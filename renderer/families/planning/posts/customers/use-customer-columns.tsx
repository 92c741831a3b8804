import { useMemo } from 'react'
import { coverages, type CustomerPlace, type Serving } from '../../../../../shared/families/planning'
import type { Translate } from '../../../../../shared/kernel/texts'
import { useSpeech } from '../../../../app/language'
import { blank } from '../../../../ui/format'
import type { Column } from '../../../../ui/table-order'
import { CoverageBadge, remarksOf } from '../coverage'
import { sayYuan } from '../money'
import { postsPageTexts as texts } from '../texts'
import type { ManagerName } from './customer-filter'

/** Who serves a customer, with shares where there are some. */
export const sayManagers = (managers: readonly Serving[], nameOf: ManagerName, say: Translate, separator: string): string =>
  managers.map(({ staffNo, share }) => (share === null ? nameOf(staffNo) : say(texts.ref('manager.share', { name: nameOf(staffNo), share })))).join(separator)

export function useCustomerColumns(nameOf: ManagerName): readonly Column<CustomerPlace>[] {
  const { say, language } = useSpeech()
  return useMemo(() => {
    const separator = language === 'zh-CN' ? '、' : ', '
    const managers = ({ customer }: CustomerPlace) => sayManagers(customer.managers, nameOf, say, separator)
    const remarks = (place: CustomerPlace) =>
      remarksOf(place)
        .map((remark) => say(remark))
        .join(separator)
    return [
      { key: 'code', title: say(texts.ref('field.code')), width: '6.5rem', value: ({ customer }) => customer.code },
      {
        key: 'name',
        title: say(texts.ref('field.name')),
        width: 'minmax(11rem, 2fr)',
        value: ({ customer }) => customer.name,
        render: ({ customer }) => <span title={customer.name}>{customer.name}</span>
      },
      {
        key: 'tier',
        title: say(texts.ref('field.tier')),
        width: '5.75rem',
        value: ({ customer }) => customer.tier,
        render: ({ customer, key }) => <span>{key ? say(texts.ref('tier.key', { tier: customer.tier })) : customer.tier}</span>
      },
      { key: 'county', title: say(texts.ref('field.county')), width: '4.5rem', value: ({ customer }) => customer.county },
      {
        key: 'coverage',
        title: say(texts.ref('field.coverage')),
        // The English words are longer.
        width: language === 'zh-CN' ? '6.5rem' : '8.25rem',
        value: ({ coverage }) => coverages.indexOf(coverage),
        render: ({ coverage }) => <CoverageBadge coverage={coverage} />
      },
      {
        key: 'managers',
        title: say(texts.ref('field.managers')),
        width: 'minmax(8.5rem, 1.2fr)',
        value: managers,
        render: (place) => <span title={managers(place)}>{managers(place) || blank}</span>
      },
      { key: 'post', title: say(texts.ref('field.post')), width: 'minmax(6.5rem, 1fr)', value: ({ post }) => post },
      {
        key: 'remarks',
        title: say(texts.ref('field.remarks')),
        width: 'minmax(6.5rem, 1fr)',
        value: remarks,
        render: (place) => <span title={remarks(place)}>{remarks(place) || blank}</span>
      },
      {
        key: 'income',
        title: say(texts.ref('field.income')),
        width: '7.5rem',
        numeric: true,
        value: ({ customer }) => customer.monthlyIncome,
        render: ({ customer }) => (customer.monthlyIncome === null ? blank : sayYuan(customer.monthlyIncome))
      },
      {
        key: 'contractEnd',
        title: say(texts.ref('field.contractEnd')),
        width: '8rem',
        value: ({ customer }) => customer.contractEnd
      }
    ]
  }, [say, language, nameOf])
}
