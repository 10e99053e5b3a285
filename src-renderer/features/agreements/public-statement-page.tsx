import { useText } from '@renderer/platform/i18n'
import { ownLanguageName } from '@renderer/platform/language-names'
import { intlTag, offeredLocales, useLocaleChoice } from '@renderer/platform/locale'
import { useQuery } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { useTextsIn } from '@renderer/platform/texts-in'
import { RecordMissing } from '@renderer/records/record-missing'
import { useSides } from '@renderer/records/use-sides'
import { usePartnershipView, type PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { DayField } from '@renderer/ui/day-field'
import { Grid, PageBody } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { Select } from '@renderer/ui/select'
import { useAgreementRecords } from './agreement-records'
import { useAsOf } from './as-of'
import { publicStatement } from './public-statement'
import { StatementActions } from './statement-actions'
import { StatementPaper } from './statement-paper'

/** What is in force, to be said in public: for any day, in any of our languages, to copy, to save and to print. */
export function PublicStatementPage({ partnership }: { readonly partnership: string }) {
  const view = usePartnershipView(partnership)
  if (view === undefined) return null
  if (view === null)
    return (
      <PageBody width="reading">
        <RecordMissing />
      </PageBody>
    )
  return <Statement view={view} />
}

function Statement({ view }: { readonly view: PartnershipView }) {
  const text = useText()
  const { date, today, typed, choose } = useAsOf()
  const sides = useSides(view)
  const [query, change] = useQuery()
  const screen = useLocaleChoice((choice) => choice.locale)
  const locale = offeredLocales.find((one) => one === query.get('language')) ?? screen
  const texts = useTextsIn(locale)
  const records = useAgreementRecords(view.space)
  const office = useRecords('office')?.[0]
  const partnership = view.partnership.id
  const issuer = { office: office?.name ?? '', on: today }
  const statement = texts && records && office && publicStatement({ view, records, date, issuer }, texts)
  return (
    <>
      <div data-print="hidden">
        <PageHeader
          title={text('standing.statement.screen')}
          lead={text('standing.statement.lead')}
          crumbs={[
            {
              label: view.cities.map(({ id }) => sides.name(id)).join(' – '),
              href: routes.partnership.to({ partnership })
            },
            { label: text('records.types.agreement'), href: routes.partnership.to({ partnership, tab: 'agreements' }) }
          ]}
          actions={statement && <StatementActions statement={statement} date={date} />}
        />
      </div>
      <PageBody width="reading">
        <div data-print="hidden">
          <Grid min="s">
            <DayField label={text('agreements.in-force.day')} value={typed} today={today} onChange={choose} />
            <Select
              label={text('standing.statement.language')}
              value={offeredLocales.find((one) => intlTag(one) === intlTag(locale))}
              options={offeredLocales.map((id) => ({ id, label: ownLanguageName(id) }))}
              onChange={(language) => change({ language })}
            />
          </Grid>
        </div>
        {statement && <StatementPaper statement={statement} />}
      </PageBody>
    </>
  )
}
