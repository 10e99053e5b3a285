import type { PartnershipView } from '@renderer/storage/partnerships'
import { useVersionTexts } from '@renderer/storage/version-texts'
import { PageBody, Split } from '@renderer/ui/layout'
import { ApprovalSection } from './approval-section'
import { CraftSection } from './craft-section'
import { RecordSection } from './record-section'
import { TextSection } from './text-section'
import { useClauseNames } from './use-clause-names'
import type { VersionTexts } from '@renderer/storage/version-texts'

type TextsPanelProps = { readonly view: PartnershipView; readonly version: string }

/** The text of a version: its clauses in all languages, its way from draft to signature, and how it is kept. */
export function TextsPanel({ view, version }: TextsPanelProps) {
  const data = useVersionTexts(version)
  return data ? <Shown view={view} data={data} /> : null
}

function Shown({ view, data }: { readonly view: PartnershipView; readonly data: VersionTexts }) {
  const names = useClauseNames(data)
  if (!names) return null
  return (
    <>
      <PageBody>
        <TextSection view={view} data={data} names={names} />
      </PageBody>
      <Split wide="start">
        <ApprovalSection view={view} data={data} />
        <>
          <RecordSection view={view} data={data} />
          {data.clauses.length > 0 && <CraftSection data={data} names={names} />}
        </>
      </Split>
    </>
  )
}
