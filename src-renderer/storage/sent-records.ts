import { amountOf } from './exchange-out'
import { atWork, officeRef } from './exchange-worker-client'
import type { Office } from './office'
import type { OutgoingSpace, SentRecords } from './outgoing-work'

/** The first `atMost` records of what would leave, with the values before and after; spaces in their order, types together. */
export async function sentRecords(
  office: Office,
  outgoing: readonly OutgoingSpace[],
  atMost: number
): Promise<SentRecords> {
  return atWork(office, amountOf(outgoing), (work) => work.sentRecords(officeRef(office), outgoing, atMost))
}
