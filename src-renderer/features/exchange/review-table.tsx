import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useCityName } from '@renderer/records/city-name'
import type { Incoming } from '@renderer/storage/exchange-in'
import { Button } from '@renderer/ui/button'
import { loadDetails, useIncoming } from './incoming-store'
import type { ReviewModel, ReviewRecord } from './review-model'
import { ReviewRecordRows } from './review-record-rows'
import styles from './review.module.css'

const step = 25

type ReviewTableProps = {
  readonly model: ReviewModel
  readonly records: readonly ReviewRecord[]
  readonly incoming: Incoming
}

/** A row a record: what is here, what comes, who wrote it, and the decision; fields below where there are several. */
export function ReviewTable({ model, records, incoming }: ReviewTableProps) {
  const text = useText()
  const [count, setCount] = useState(step)
  const city = useCityName()(incoming.bundle.manifest.sender.city)
  const fields = useIncoming((store) => store.fields)
  const shown = useMemo(() => records.slice(0, count), [records, count])
  const known = useMemo(
    () => shown.map((record) => ({ record, fields: fields.get(record.key) })).filter(hasFields),
    [shown, fields]
  )
  const rows = useDeferredValue(known, [])
  useEffect(() => {
    void loadDetails(shown.map(({ place }) => place))
  }, [shown])
  return (
    <>
      <table className={styles.table} aria-label={text('exchange.review.filter')}>
        <thead>
          <tr>
            <th scope="col">{text('exchange.review.column.record')}</th>
            <th scope="col">{text('exchange.review.column.here')}</th>
            <th scope="col">{text('exchange.review.column.from', { city })}</th>
            <th scope="col">{text('exchange.review.column.who')}</th>
            <th scope="col">{text('exchange.review.column.decision')}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <ReviewRecordRows key={row.record.key} model={model} listed={row.record} fields={row.fields} />
        ))}
      </table>
      {records.length > count && (
        <div>
          <Button variant="quiet" onPress={() => setCount(count + step)}>
            {text('ui.show-more', { count: records.length - count })}
          </Button>
        </div>
      )}
    </>
  )
}

type Row = { readonly record: ReviewRecord; readonly fields: ReviewRecord['record']['fields'] }

function hasFields(row: Omit<Row, 'fields'> & { readonly fields: Row['fields'] | undefined }): row is Row {
  return row.fields !== undefined
}
