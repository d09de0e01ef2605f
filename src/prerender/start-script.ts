import { LATE_LOOK_SCRIPT } from './look-script.ts'

/**
 * The script that starts the reader on a page that came as HTML, a file of its own: classic, since a `modulepreload` gets the
 * apparatus for running scripts made while the page is parsed, and so before its first paint. So does every script element: hence the
 * pause before this one, whose stylesheet it takes away. After the first paint it has the page look as its reader chose, if it does not yet,
 * asks for the modules that take the page over, names the stylesheets whose content the page has (both in `data-ahead`), and runs the
 * reader's first module (`data-boot`), beside which they all lie. A stylesheet that is switched off is not fetched; the reader sees
 * that it is there and does not ask for it either. What is clicked before that module is there it remembers (`pressed`).
 */
export const START_SCRIPT =
  '(()=>{let d=document,c=d.currentScript,s=c.dataset,r=requestAnimationFrame;d.querySelector("body>link")?.remove();addEventListener("click",e=>{c.pressed=e.target},{once:!0});r(()=>r(()=>{' +
  LATE_LOOK_SCRIPT +
  'for(let f of s.ahead.split(" ")){let l=d.createElement("link");l.disabled=/css$/.test(f);' +
  'l.rel=l.disabled?"stylesheet":"modulepreload";l.href=s.boot.replace(/[^/]+$/,f);d.head.append(l)}' +
  'import(s.boot)}))})()\n'

/**
 * The stylesheet of the pause. One in a page's body keeps what comes after it waiting until it is there, and has what stands
 * above it painted meanwhile. Without it, a browser that gets the whole page at once comes upon the script before it paints, and makes the
 * apparatus first. It styles nothing, and goes when the script comes: behind a stylesheet in the body, each that is added to the
 * head has the page laid out anew.
 */
export const PAUSE_STYLES = '/* The text above is painted while this is on its way. */\n'
