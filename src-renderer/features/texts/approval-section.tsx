import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { bridge } from '@renderer/platform/bridge'
import { useText } from '@renderer/platform/i18n'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { showReceipt } from '@renderer/storage/receipts'
import { useReferring } from '@renderer/storage/records'
import { textStanding, type VersionTexts } from '@renderer/storage/version-texts'
import { BothNames } from '@renderer/ui/both-names'
import { Button } from '@renderer/ui/button'
import { Inline, Stack } from '@renderer/ui/layout'
import { RowList, Section } from '@renderer/ui/section'
import { StageStrip } from '@renderer/ui/stage-strip'
import { showToast } from '@renderer/ui/toasts'
import { stagesShown } from '@shared/domain/approval'
import { ApprovalDialog } from './approval-dialog'
import { ApprovalRow } from './approval-row'
import { HashMark } from './hash-mark'
import { SignDialog } from './sign-dialog'
import type { Approval } from './text-data'
import styles from './texts.module.css'

type ApprovalSectionProps = { readonly view: PartnershipView; readonly data: VersionTexts }
type Asked = { readonly city: string; readonly approval?: Approval }

/** How far the text has come from draft to signature; every stage follows from what was recorded. */
export function ApprovalSection({ view, data }: ApprovalSectionProps) {
  const text = useText()
  const office = useOffice()
  const sides = useSides(view)
  const filing = useReferring('filing', data.version.id)?.find(({ city }) => city === view.ours?.id)
  const [asked, setAsked] = useState<Asked | 'sign'>()
  const { version, hash } = data
  const isDraft = version.status === 'draft'
  const standing = textStanding(data, view.cities)
  const stages = stagesShown(standing, version.signedHash)
  const reached = stages.indexOf(standing.stage)

  async function openReceiptFile(): Promise<void> {
    try {
      const file = await bridge.openFile('receipt')
      if (file) await showReceipt(office, file)
    } catch (error) {
      showToast({ title: text('refusals.title'), detail: String(error), tone: 'late' })
    }
  }

  return (
    <Section
      title={text('texts.approval')}
      action={
        <Button size="s" icon={<FileInput aria-hidden />} onPress={() => void openReceiptFile()}>
          {text('texts.receipt.open')}
        </Button>
      }
    >
      <div className={styles.stages}>
        <StageStrip
          label={text('texts.approval')}
          stages={stages.map((id, at) => ({
            id,
            label: text(`texts.stage.${id}`),
            state: at < reached ? 'done' : at === reached ? 'current' : 'coming'
          }))}
          stateWords={{
            done: text('texts.stage.done'),
            current: text('texts.stage.current'),
            coming: text('texts.stage.coming')
          }}
        />
      </div>
      <p className={styles.legend}>
        {text('texts.approval.of')} <HashMark hash={hash} />
      </p>
      <Stack gap={4}>
        {standing.sides.map(({ city, current, earlier, disproved }) => (
          <div key={city}>
            <h3 className={styles.side}>
              <BothNames {...sides.names(city)} />
            </h3>
            {current.length + earlier.length + disproved.length === 0 ? (
              <p className={styles.none}>{text('texts.approval.none')}</p>
            ) : (
              <RowList label={sides.name(city)}>
                {[...current, ...earlier, ...disproved].map((approval) => (
                  <ApprovalRow
                    key={approval.id}
                    approval={approval}
                    data={data}
                    city={sides.name(city)}
                    onEdit={() => setAsked({ city, approval })}
                  />
                ))}
              </RowList>
            )}
            <div className={styles.after} data-print="hidden">
              <Inline>
                {isDraft && city === view.ours?.id ? (
                  <Button onPress={() => setAsked({ city })}>{text('texts.approve')}</Button>
                ) : (
                  <Button size="s" variant="quiet" onPress={() => setAsked({ city })}>
                    {text('texts.approval.by-hand', { city: sides.name(city) })}
                  </Button>
                )}
              </Inline>
            </div>
          </div>
        ))}
        {isDraft && (
          <div data-print="hidden">
            <Button
              variant={standing.stage === 'approved-by-all' ? 'primary' : 'secondary'}
              onPress={() => setAsked('sign')}
            >
              {text('texts.sign')}
            </Button>
          </div>
        )}
      </Stack>
      {asked === 'sign' && <SignDialog view={view} data={data} filing={filing} onClose={() => setAsked(undefined)} />}
      {asked && asked !== 'sign' && (
        <ApprovalDialog view={view} data={data} {...asked} onClose={() => setAsked(undefined)} />
      )}
    </Section>
  )
}
