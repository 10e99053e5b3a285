import { escaped, plainPage, plainPageStyle } from '@shared/sync/plain-page'
import { cityLine, type PublicStatement, type StatedAgreement } from './public-statement'

const style = [
  plainPageStyle,
  'h2{font-size:.85rem;letter-spacing:.04em;margin:2rem 0 .5rem;padding-top:.75rem;border-top:1px solid #bbb;color:#555;break-after:avoid}',
  'h3{font-size:1rem;margin:1rem 0 .25rem;break-after:avoid}',
  'p{margin:.25rem 0}',
  'article{break-inside:avoid}',
  '.said{font-size:1.15rem}',
  '.quiet,ol{color:#555;font-size:.9rem}',
  'ol{margin:.25rem 0;padding-inline-start:1.4rem}',
  'footer{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid #1a1a1a;font-size:.9rem}',
  '@page{size:A4;margin:20mm 18mm}',
  '@media print{body{margin:0;max-width:none;font-size:11pt}}'
].join('')

/** The statement as a file of its own that any browser opens and prints. */
export function statementHtml(statement: PublicStatement): string {
  const { language, title, asOf, layers, none, issuer } = statement
  return plainPage({
    language,
    title: `${title}, ${asOf}`,
    style,
    body: [
      `<h1>${escaped(title)}</h1>`,
      `<p>${escaped(cityLine(statement))}</p>`,
      `<p class="said">${escaped(asOf)}</p>`,
      ...layers.flatMap(({ name, agreements }) => [
        `<h2>${escaped(name)}</h2>`,
        ...(agreements.length === 0 ? [`<p class="quiet">${escaped(none)}</p>`] : []),
        ...agreements.map((agreement) => agreementPart(agreement, statement))
      ]),
      `<footer>${escaped(issuer)}</footer>`
    ]
  })
}

function agreementPart({ title, sentence, because, source }: StatedAgreement, statement: PublicStatement): string {
  const steps = because.map((step) => `<li>${escaped(step)}</li>`).join('')
  return [
    '<article>',
    `<h3>${escaped(title)}</h3>`,
    `<p class="said">${escaped(sentence)}</p>`,
    ...(because.length > 0 ? [`<p class="quiet">${escaped(statement.becauseTitle)}</p><ol>${steps}</ol>`] : []),
    ...(source ? [`<p class="quiet">${escaped(source)}</p>`] : []),
    '</article>'
  ].join('\n')
}
