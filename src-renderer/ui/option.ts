/** One thing to choose: its id is the value, its label what is read. */
export type Option<Id extends string = string> = {
  readonly id: Id
  readonly label: string
  readonly description?: string | undefined
  readonly isDisabled?: boolean | undefined
}
