import { useEffect, useState } from 'react'
import { useHostInfo } from '@renderer/platform/host-info'
import { useText } from '@renderer/platform/i18n'
import { ownLanguageName } from '@renderer/platform/language-names'
import { offeredLocales, useLocaleChoice } from '@renderer/platform/locale'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { SaveProblemNotice } from '@renderer/records/record-form'
import { enterSample } from '@renderer/storage/session'
import type { SaveProblem } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { Notice } from '@renderer/ui/notice'
import { RadioGroup } from '@renderer/ui/radio-group'
import { ListRow, RowList } from '@renderer/ui/section'
import { SetupDialog } from './setup-dialog'
import { TakeOverDialog } from './take-over-dialog'
import styles from './welcome.module.css'

/** The first screen: what the app is, in which language, and three ways in. */
export function WelcomePage() {
  const text = useText()
  const { locale, setLocale } = useLocaleChoice()
  const host = useHostInfo()
  const [way, setWay] = useState<'setup' | 'take-over'>()
  const [isOpening, setOpening] = useState(false)
  const [problem, setProblem] = useState<SaveProblem>()
  const name = text('app.name')
  useEffect(() => {
    document.title = name
  }, [name])

  async function openSample(): Promise<void> {
    setOpening(true)
    const opened = await enterSample(text('welcome.visitor'))
    setOpening(false)
    if (opened.ok) navigate(routes.desk.to())
    else setProblem(opened.error)
  }

  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <RadioGroup
          label={text('app.looks.language')}
          isLabelHidden
          orientation="horizontal"
          options={offeredLocales.map((id) => ({ id, label: ownLanguageName(id) }))}
          value={locale}
          onChange={setLocale}
        />
        <header>
          <h1 className={styles.title}>{name}</h1>
          <p className={styles.lead}>{text('welcome.lead')}</p>
          <p className={styles.lead}>{text('welcome.stays')}</p>
        </header>
        <RowList label={text('welcome.ways')}>
          <ListRow
            title={text('welcome.sample.title')}
            detail={text('welcome.sample.text')}
            aside={
              <Button variant="primary" autoFocus isPending={isOpening} onPress={() => void openSample()}>
                {text('welcome.sample.action')}
              </Button>
            }
          />
          <ListRow
            title={text('welcome.setup.title')}
            detail={text('welcome.setup.text')}
            aside={<Button onPress={() => setWay('setup')}>{text('welcome.setup.action')}</Button>}
          />
          <ListRow
            title={text('welcome.take-over.title')}
            detail={text('welcome.take-over.text')}
            aside={<Button onPress={() => setWay('take-over')}>{text('welcome.take-over.action')}</Button>}
          />
        </RowList>
        {problem && <SaveProblemNotice problem={problem} />}
        {host?.host === 'browser' && (
          <Notice tone="due" title={text('welcome.browser.title')}>
            {text('welcome.browser.text')}
          </Notice>
        )}
      </div>
      {way === 'setup' && <SetupDialog onClose={() => setWay(undefined)} />}
      {way === 'take-over' && <TakeOverDialog onClose={() => setWay(undefined)} />}
    </main>
  )
}
