import { navigate } from 'wouter/use-hash-location'

/** Pages live behind the hash: every host serves one page, and an address can be kept and come back to. */
export const useNavigate = (): ((path: string) => void) => navigate
export { navigate }
