import { ownLanguageName } from '@renderer/platform/language-names'
import { useText } from '@renderer/platform/i18n'
import { offeredLocales } from '@renderer/platform/locale'
import { Grid, Stack } from '@renderer/ui/layout'
import { RadioGroup } from '@renderer/ui/radio-group'
import { SecretField } from '@renderer/ui/secret-field'
import { Section } from '@renderer/ui/section'
import { Select } from '@renderer/ui/select'
import type { SendChoice } from './use-send-choice'

/** In which language the page and the e-mail are, and how the file is kept from others' eyes. */
export function SendChoices({ choice }: { readonly choice: SendChoice }) {
  const text = useText()
  const { protection, passphrase, strength, canUseKeys } = choice
  return (
    <Section title={text('exchange.send.how')}>
      <Stack gap={4}>
        <Grid min="m" gap={4}>
          <Select
            label={text('exchange.send.language')}
            description={text('exchange.send.language-hint')}
            options={offeredLocales.map((id) => ({ id, label: ownLanguageName(id) }))}
            value={choice.language}
            onChange={(language) => choice.change({ language })}
          />
        </Grid>
        <RadioGroup
          label={text('exchange.send.protection')}
          options={[
            {
              id: 'keys',
              label: text('exchange.send.protection.keys'),
              description: text(canUseKeys ? 'exchange.send.protection.keys-hint' : 'exchange.send.protection.no-keys'),
              isDisabled: !canUseKeys
            },
            {
              id: 'passphrase',
              label: text('exchange.send.protection.passphrase'),
              description: text('exchange.send.protection.passphrase-hint')
            },
            {
              id: 'none',
              label: text('exchange.send.protection.none'),
              description: text('exchange.send.protection.none-hint')
            }
          ]}
          value={protection.kind}
          onChange={(kind) => choice.change({ protection: kind })}
        />
        {protection.kind === 'passphrase' && (
          <SecretField
            label={text('exchange.send.passphrase')}
            description={passphrase === '' || strength === 'weak' ? text('exchange.send.passphrase-hint') : undefined}
            error={passphrase !== '' && strength === 'weak' ? text('exchange.send.strength.weak') : undefined}
            isRequired
            value={passphrase}
            onChange={choice.setPassphrase}
            showLabel={text('exchange.passphrase.show')}
            hideLabel={text('exchange.passphrase.hide')}
          />
        )}
        {protection.kind === 'passphrase' && strength !== 'weak' && text(`exchange.send.strength.${strength}`)}
      </Stack>
    </Section>
  )
}
