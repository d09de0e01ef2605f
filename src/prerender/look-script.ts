/**
 * Makes a page look as its reader chose: says on the root element what `gapan.look` has. It does what `src/app/apply-look.ts` does
 * once the reader is there; a test holds them together. What is kept there can say nothing but words that no style or another knows,
 * and whatever is wrong with it leaves the page as it is. Classic and inline, in the head, since a file would come too late.
 *
 * The first script of a page gets the whole apparatus for running scripts made, and looks into the browser's storage: a tenth of the
 * time to the first paint on a slow phone. Who is here for the first time has chosen nothing. So where a site has a worker, it is
 * the worker that puts this into the pages, for whoever was here before: decision 0032.
 */
export const LOOK_SCRIPT = wear(
  'if(k={light:"#fbfaf7",dark:"#17181a",sepia:"#f5edda",white:"#ffffff",black:"#000000"}[h.dataset.theme])' +
    'for(h of document.querySelectorAll("[name=theme-color]"))h.content=k',
)

/** The same for a page that has been painted, but for the colour that browsers draw around it: that comes with the reader. */
export const LATE_LOOK_SCRIPT = wear('')

function wear(rest: string): string {
  return (
    'try{let l=JSON.parse(localStorage["gapan.look"]),h=document.documentElement,k;' +
    `for(k of["theme","size","leading","measure","face","align"])/^[a-z]{4,8}$/.test(l[k])&&(h.dataset[k]=l[k]);${rest}}catch{}`
  )
}
