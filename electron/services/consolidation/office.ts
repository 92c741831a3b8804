import { inboxFaults } from '../../../shared/contract/consolidation-texts'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { Tables } from '../../../shared/workspace/tables'
import type { KeyRing } from '../keys'

/** Only a file of the province's receives, decides and replies. */
export const asProvince = <T extends { readonly tables: Pick<Tables, 'office'> }>(open: T): Result<T> =>
  open.tables.office.get('office')?.office === 'province' ? ok(open) : fail(inboxFaults.make('notProvince', {}))

/** What opens packages: every key of this office, retired ones too, as what was sealed to them may still be under way. */
export async function identitiesOf({ ownKeys }: Pick<Tables, 'ownKeys'>, keys: Pick<KeyRing, 'identities'>): Promise<Result<readonly string[]>> {
  return ownKeys.size === 0 ? fail(inboxFaults.make('noKey', {})) : keys.identities([...ownKeys.keys()])
}
