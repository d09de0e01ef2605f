import { ShownHostsSetting } from '#app/features/images/ShownHostsSetting.tsx'
import { ReadMarksSetting } from '#app/features/read-marks/ReadMarksSetting.tsx'

/** What this browser keeps, and how to have it forgotten. */
export function Settings() {
  return (
    <>
      <ReadMarksSetting />
      <ShownHostsSetting />
    </>
  )
}
