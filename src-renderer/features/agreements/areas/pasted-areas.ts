const numbering =
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)、．]|\(\d{1,3}\)|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|[a-z]\)|[•·▪◦●○*–—-])\s*/iu

/** The titles in a pasted list, one of each line, without the numbers and signs that a document sets before them. */
export function pastedAreas(pasted: string): string[] {
  return pasted.split(/[\r\n]+/).flatMap((line) => {
    const title = line.trim().replace(numbering, '').trim()
    return title === '' ? [] : [title]
  })
}
