import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useSides } from '@renderer/records/use-sides'
import { useRecords } from '@renderer/storage/records'
import { BothNames } from '@renderer/ui/both-names'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { Notice } from '@renderer/ui/notice'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { signatureAfter } from '@shared/domain/signatory'
import type { Signatory, VersionProps } from './agreement-records'
import { areasInOrder as inOrder } from './areas/area-order'
import { SignatoryDialog } from './signatory-dialog'
import styles from './agreements.module.css'

/** Who signs or signed for each side: by post, with the person where one is named. */
export function SignatoriesSection(props: VersionProps) {
  const text = useText()
  const { view, records, version } = props
  const sides = useSides(view)
  const { partial } = useFormats()
  const people = useRecords('person', view.space)
  const posts = useRecords('post', view.space)
  const [edited, setEdited] = useState<Signatory | 'new'>()
  const signatories = inOrder(records.signatories.filter((one) => one.version === version.id))
  const present = view.cities.filter(({ id }) => signatories.some(({ city }) => city === id))
  const nameOf = ({ person, personName }: Signatory) => {
    const known = people?.find(({ id }) => id === person)
    return known ? <LinkTo href={routes.person.to({ person: known.id })}>{known.name}</LinkTo> : personName
  }
  const later = version.status === 'signed' ? signatureAfter(version.signedOn, signatories) : undefined
  const signedText = ({ signedOn }: Signatory) =>
    signedOn === undefined ? undefined : text('agreements.signatory.signed', { date: partial(signedOn, 'short') })
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
      {later !== undefined && (
        <Notice tone="late">
          {text('agreements.signatory.later', { last: partial(later), signed: partial(version.signedOn ?? '') })}
        </Notice>
      )}
      <Stack gap={4}>
        {present.map(({ id }) => (
          <div key={id}>
            <h3 className={styles.side}>
              <BothNames {...sides.names(id)} />
            </h3>
            <RowList label={sides.name(id)}>
              {signatories
                .filter(({ city }) => city === id)
                .map((signatory) => (
                  <ListRow
                    key={signatory.id}
                    title={signatory.post}
                    detail={nameOf(signatory)}
                    aside={
                      <>
                        {signedText(signatory)}
                        <IconButton
                          icon={<Pencil />}
                          label={text('agreements.change-one', { name: signatory.post })}
                          onPress={() => setEdited(signatory)}
                        />
                      </>
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
