import { LATE_LOOK_SCRIPT } from './look-script.ts'

/**
 * The script that starts the reader on a page that came as HTML, a file of its own: classic, since whatever has to do with modules gets
 * the apparatus for running scripts made while the page is parsed, and so before its first paint. After that paint it has the
 * page look as its reader chose, if it does not yet, asks for the modules that take the page over (`data-ahead`), and runs the
 * reader's first one (`data-boot`), beside which they lie.
 * What is clicked before that one is there it remembers (`pressed`).
 */
export const START_SCRIPT =
  '(()=>{let d=document,c=d.currentScript,s=c.dataset,r=requestAnimationFrame;addEventListener("click",e=>{c.pressed=e.target},{once:!0});r(()=>r(()=>{' +
  LATE_LOOK_SCRIPT +
  'for(let f of s.ahead.split(" ")){let l=d.createElement("link");l.rel="modulepreload";l.href=s.boot.replace(/[^/]+$/,f);d.head.append(l)}' +
  'import(s.boot)}))})()\n'
