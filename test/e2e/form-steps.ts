import type { Locator, Page } from '@playwright/test'
import { expect } from '../harness/launch'
import { words } from './words'

/** What a person does in a dialog with a form, by the labels of its fields. */
export type Filled = Readonly<Record<string, string>>

export const field = (name: string) => words(`records.field.${name}`)

export async function fill(dialog: Locator, fields: Filled): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const box = dialog.getByRole('textbox', { name, exact: true })
    await box.fill(value)
    await box.blur()
  }
}

export async function choose(page: Page, dialog: Locator, label: string, option: string | RegExp): Promise<void> {
  await dialog.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

/** One of several choices, by the beginning of its label. */
export async function press(dialog: Locator, label: string): Promise<void> {
  await dialog.locator('label:has(input[type=radio])', { hasText: new RegExp(`^${label}`) }).click()
}

export async function save(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: words('forms.save'), exact: true }).click()
  await expect(dialog).toBeHidden()
}
