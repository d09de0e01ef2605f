import { ShownHostsSetting } from '#app/features/images/ShownHostsSetting.tsx'
import { Installing } from '#app/features/install/Installing.tsx'
import { KeptHere } from '#app/features/kept-here/KeptHere.tsx'
import { ReadMarksSetting } from '#app/features/read-marks/ReadMarksSetting.tsx'

/** What this browser keeps, how to have it forgotten, and how to install the site. */
export function Settings() {
  return (
    <>
      <ReadMarksSetting />
      <ShownHostsSetting />
      <KeptHere />
      <Installing />
    </>
  )
}
