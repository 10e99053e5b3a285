import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useSides } from '@renderer/records/use-sides'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { Signatory, VersionProps } from './agreement-records'
import { areasInOrder as inOrder } from './areas/area-order'
import { SignatoryDialog } from './signatory-dialog'
import styles from './agreements.module.css'

/** Who signs or signed for each side: by post, with the person where one is named. */
export function SignatoriesSection(props: VersionProps) {
  const text = useText()
  const { view, records, version } = props
  const sides = useSides(view)
  const people = useRecords('person', view.space)
  const posts = useRecords('post', view.space)
  const [edited, setEdited] = useState<Signatory | 'new'>()
  const signatories = inOrder(records.signatories.filter((one) => one.version === version.id))
  const present = view.cities.filter(({ id }) => signatories.some(({ city }) => city === id))
  const nameOf = ({ person, personName }: Signatory) => {
    const known = people?.find(({ id }) => id === person)
    return known ? <LinkTo href={routes.person.to({ person: known.id })}>{known.name}</LinkTo> : personName
  }
  return (
    <Section
      title={text('records.types.signatory')}
      action={
        <Button size="s" onPress={() => setEdited('new')}>
          {text('agreements.signatory.add')}
        </Button>
      }
    >
      {signatories.length === 0 && <p className={styles.none}>{text('agreements.signatory.none')}</p>}
      <Stack gap={4}>
        {present.map(({ id }) => (
          <div key={id}>
            <h3 className={styles.side}>{sides.bothNames(id)}</h3>
            <RowList label={sides.name(id)}>
              {signatories
                .filter(({ city }) => city === id)
                .map((signatory) => (
                  <ListRow
                    key={signatory.id}
                    title={signatory.post}
                    detail={nameOf(signatory)}
                    aside={
                      <IconButton
                        icon={<Pencil />}
                        label={text('agreements.change-one', { name: signatory.post })}
                        onPress={() => setEdited(signatory)}
                      />
                    }
                  />
                ))}
            </RowList>
          </div>
        ))}
      </Stack>
      {edited && people && posts && (
        <SignatoryDialog
          {...props}
          people={people}
          posts={posts}
          order={signatories.length}
          signatory={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  )
}
