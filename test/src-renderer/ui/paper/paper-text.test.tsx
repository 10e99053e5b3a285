import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PaperText } from '@renderer/ui/paper/paper-text'

it('keeps each date of a paper together, with the very letters that were written', () => {
  const said = 'I kraft från den 31 maj 2017 till och med den 31 december 2019; 22–27 May 2017; 自2017年5月31日起'
  const drawn = renderToStaticMarkup(<PaperText text={said} />)
  const kept = [...drawn.matchAll(/<span[^>]*>([^<]*)<\/span>/g)].map(([, part]) => part)
  expect(kept).toEqual(['31 maj 2017', '31 december 2019', '22–27 May 2017', '2017年5月31日'])
  expect(drawn.replaceAll(/<[^>]*>/g, '')).toBe(said)
})
