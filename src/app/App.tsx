import { useLocation, useRoutes } from 'react-router'
import { lateCode } from './late-code.tsx'
import { routesFor } from './page-routes.tsx'
import { BareTrouble } from './pages/trouble/BareTrouble.tsx'
import { TroubleBoundary } from './pages/trouble/TroubleBoundary.tsx'
import { Shell } from './shell/Shell.tsx'

/** The page at the address that is open, and what stands around it. A page that fails leaves the rest standing. */
export function App() {
  const page = useRoutes(routesFor(useLocation().pathname))
  return (
    <TroubleBoundary show={BareTrouble}>
      <Shell>
        <TroubleBoundary show={lateCode.trouble.Component}>{page}</TroubleBoundary>
      </Shell>
    </TroubleBoundary>
  )
}
