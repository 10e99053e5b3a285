import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { usePartnerNames } from '@renderer/records/space-mark'
import { Inline, Stack } from '@renderer/ui/layout'
import { SearchField } from '@renderer/ui/search-field'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { Select } from '@renderer/ui/select'
import { foundEntries, isPromised, type AreaEntry } from './area-register'
import { AreaTable } from './area-table'
import { themesInUse } from './themes'
import styles from './area-flow.module.css'

const shownEntries = ['all', 'today'] as const
const anyTheme = 'any'

/** Finds areas by words and themes, and says first with whom they are in force today. */
export function AreaRegister({ entries }: { readonly entries: readonly AreaEntry[] }) {
  const text = useText()
  const { list } = useFormats()
  const partnerNames = usePartnerNames()
  const [query, change] = useQuery()
  const search = { words: query.get('q') ?? '', theme: query.get('theme') ?? '' }
  const shown = query.get('show') === 'today' ? 'today' : 'all'
  const found = foundEntries(entries, search)
  const today = found.filter(isPromised)
  const partners = [...new Set(today.map(({ view }) => view))].map(partnerNames)
  const themes = themesInUse(entries.map(({ area }) => area))
  const isAsked = search.words.trim() !== '' || search.theme !== ''
  return (
    <Stack gap={3}>
      <Inline gap={4} align="end">
        <div className={styles.search}>
          <SearchField
            label={text('areas.search')}
            placeholder={text('areas.search.example')}
            value={search.words}
            onChange={(q) => change({ q })}
          />
        </div>
        {themes.length > 0 && (
          <Select
            label={text('records.field.area.themes')}
            options={[
              { id: anyTheme, label: text('areas.themes.any') },
              ...themes.map((theme) => ({ id: theme, label: theme }))
            ]}
            value={search.theme || anyTheme}
            onChange={(theme) => change({ theme: theme === anyTheme ? '' : theme })}
          />
        )}
        <SegmentedFilter
          label={text('areas.show')}
          segments={shownEntries.map((id) => ({
            id,
            label: text(`areas.show.${id}`),
            count: id === 'today' ? today.length : found.length
          }))}
          value={shown}
          onChange={(id) => change({ show: id === 'today' ? id : '' })}
        />
      </Inline>
      <p className={styles.answer} role="status">
        {isAsked &&
          text('areas.answer', {
            count: partners.length,
            partners: list(partners)
          })}
      </p>
      <AreaTable entries={shown === 'today' ? today : found} />
    </Stack>
  )
}
