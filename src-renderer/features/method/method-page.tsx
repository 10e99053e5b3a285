import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { PageBody } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { TabLinks } from '@renderer/ui/tab-links'
import { ChallengesPart } from './challenges-part'
import { CriteriaPart } from './criteria-part'
import { AddProject, ProjectsPart } from './projects-part'
import { StepsPart } from './steps-part'
import { useRecordedCounts } from './use-recorded-counts'

const parts = ['steps', 'criteria', 'challenges', 'projects'] as const

/** The method as reference for an officer who prepares a partnership, and the projects kept as examples. */
export function MethodPage() {
  const text = useText()
  const [query] = useQuery()
  const counts = useRecordedCounts()
  const part = parts.find((id) => id === query.get('part')) ?? 'steps'
  const home = routes.method.to()
  return (
    <>
      <PageHeader
        title={text('app.nav.method')}
        lead={text('method.lead')}
        actions={part === 'projects' && <AddProject />}
        tabs={
          <TabLinks
            label={text('method.parts')}
            tabs={parts.map((id) => ({
              href: id === 'steps' ? home : `${home}?part=${id}`,
              label: text(`method.part.${id}`),
              isCurrent: id === part
            }))}
          />
        }
      />
      <PageBody>
        {counts && part === 'steps' && <StepsPart counts={counts} />}
        {counts && part === 'criteria' && <CriteriaPart counts={counts} />}
        {counts && part === 'challenges' && <ChallengesPart counts={counts} />}
        {part === 'projects' && <ProjectsPart />}
      </PageBody>
    </>
  )
}
