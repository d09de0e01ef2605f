/**
 * Makes a page look as its reader chose before anything of it is painted: the first script in its head, classic and inline, since a
 * file would come too late. It does what `src/app/apply-look.ts` does once the reader is there, with what `gapan.look` has; a
 * test holds them together. What is kept there can say nothing but words that no style or another knows, and whatever is
 * wrong with it leaves the page as it is. Every page carries it: under 400 bytes.
 */
export const LOOK_SCRIPT =
  'try{let l=JSON.parse(localStorage["gapan.look"]),h=document.documentElement,k;' +
  'for(k of["theme","size","leading","measure","face","align"])/^[a-z]{4,8}$/.test(l[k])&&(h.dataset[k]=l[k]);' +
  'if(k={light:"#fbfaf7",dark:"#17181a",sepia:"#f5edda",white:"#ffffff",black:"#000000"}[h.dataset.theme])' +
  'for(h of document.querySelectorAll("[name=theme-color]"))h.content=k}catch{}'
