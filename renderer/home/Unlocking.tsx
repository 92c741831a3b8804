import { lazy, Suspense, useEffect } from 'react'
import { host } from '../host'
import { useWorkbench } from '../state'
import { askPassword, useLockedFile } from './locked-file'

const UnlockDialog = lazy(() => import('./UnlockDialog'))

/** Brings the password dialog when a file waits for it: one that was opened here, or one that the system handed to the program before. */
export function Unlocking() {
  const name = useLockedFile()
  const named = useWorkbench((state) => state.preferences.operator !== '')
  useEffect(() => {
    void host['password.state']({}).then((state) => (state.ok && state.value.waiting !== null ? askPassword(state.value.waiting) : undefined))
  }, [])
  return name !== null && named ? (
    <Suspense fallback={null}>
      <UnlockDialog key={name} name={name} />
    </Suspense>
  ) : null
}
