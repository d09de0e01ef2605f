/**
 * Says on the root element what `gapan.look` has. It does what `src/app/apply-look.ts` does once the reader is there; a test
 * holds them together. What is kept there can say nothing but words that no style or another knows, and whatever is wrong
 * with it leaves the page as it is.
 */
const WEAR =
  'try{let l=JSON.parse(localStorage["gapan.look"]),h=document.documentElement,k;' +
  'for(k of["theme","size","leading","measure","face","align"])/^[a-z]{4,8}$/.test(l[k])&&(h.dataset[k]=l[k]);' +
  'if(k={light:"#fbfaf7",dark:"#17181a",sepia:"#f5edda",white:"#ffffff",black:"#000000"}[h.dataset.theme])' +
  'for(h of document.querySelectorAll("[name=theme-color]"))h.content=k}catch{}'

/**
 * Makes a page look as its reader chose before anything of it is painted: the first script in its head, classic and inline, since a
 * file would come too late. Every page carries it: under 500 bytes.
 *
 * Looking into the browser's storage keeps the first paint waiting, some 35 ms on a slow phone, and who is here for the first
 * time has chosen nothing. Whether somebody was here before, the browser knows without looking: the site's worker controls the
 * page then. Where it does not, the script looks just after the first paint: decision 0028 says who sees that.
 * @param hasWorker whether the site has a worker; without one, and in browsers that have none, it looks at once
 */
export function lookScript(hasWorker: boolean): string {
  return hasWorker
    ? `try{let w=()=>{${WEAR}},s=navigator.serviceWorker;!s||s.controller?w():new PerformanceObserver(w).observe({type:"paint"})}catch{}`
    : WEAR
}
