import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { callChannels, type CallChannel, type IpcCalls } from '@shared/ipc'
import { isOwnPage } from './origin'

/** Larger than the largest change-set that an import writes at once. */
const MAX_IPC_BYTES = 1024 ** 3

const office = z.enum(['office', 'sample'])
const bytes = z.instanceof(Uint8Array).refine((value) => value.length <= MAX_IPC_BYTES, 'too many bytes')
const fileKind = z.enum([
  'bundle',
  'card',
  'receipt',
  'spreadsheet',
  'calendar',
  'json',
  'page',
  'mail',
  'paper',
  'document',
  'pdf'
])
const paper = z.strictObject({ space: z.guid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const label = z.string().min(1).max(200)
const menuRole = z.enum([
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'minimize',
  'close',
  'quit'
])
const menuItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    id: z.string().min(1).max(100),
    label,
    accelerator: z.string().max(60).optional()
  }),
  z.strictObject({ kind: z.literal('role'), role: menuRole, label }),
  z.strictObject({ kind: z.literal('separator') })
])

const argumentSchemas: { readonly [C in CallChannel]: z.ZodType<IpcCalls[C]['argument']> } = {
  'app:info': z.undefined(),
  'journal:append': z.strictObject({ office, bytes }),
  'journal:read': z.strictObject({ office }),
  'journal:rewrite': z.strictObject({ office, entries: z.array(bytes) }),
  'journal:discard': z
    .strictObject({ office, explicit: z.boolean().optional() })
    .refine((value) => value.office === 'sample' || value.explicit === true, 'only the sample is discarded unasked'),
  'paper:keep': z.strictObject({ office, paper, bytes }),
  'paper:read': z.strictObject({ office, paper }),
  'paper:list': z.strictObject({ office }),
  'paper:remove': z.strictObject({ office, papers: z.array(paper) }),
  'device:identity': z.strictObject({ office }),
  'device:sign': z.strictObject({ office, bytes }),
  'device:decrypt': z.strictObject({ office, bytes }),
  'device:recovery-code': z.strictObject({ office }),
  'device:recover': z.strictObject({ office, code: z.string().max(2000) }),
  'device:renew': z.strictObject({ office }),
  'device:endorse': z.strictObject({ office, bytes }),
  'file:save': z.strictObject({ kind: fileKind, suggestedName: z.string().max(400), bytes }),
  'file:save-pdf': z.strictObject({ suggestedName: z.string().max(400) }),
  'file:open': z.strictObject({ kind: fileKind }),
  'file:take': z.undefined(),
  'menu:set': z.strictObject({
    groups: z.array(z.strictObject({ label, items: z.array(menuItem).max(100) })).max(20)
  })
}

export type IpcHandlers = {
  readonly [C in CallChannel]: (
    argument: IpcCalls[C]['argument']
  ) => IpcCalls[C]['result'] | Promise<IpcCalls[C]['result']>
}

/** The only place that listens to the renderer: first who asks, then what is asked, then the handler. */
export function setupIpc(handlers: IpcHandlers): void {
  for (const channel of callChannels) register(channel, handlers[channel])
}

function register<C extends CallChannel>(channel: C, handler: IpcHandlers[C]): void {
  const schema = argumentSchemas[channel]
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...received: unknown[]) => {
    if (!isOwnSender(event)) throw new Error(`${channel}: refused, the sender is not the app's own page`)
    const parsed = received.length > 1 ? undefined : schema.safeParse(received[0])
    if (!parsed?.success) throw new Error(`${channel}: refused, the argument is not what the contract says`)
    return handler(parsed.data)
  })
}

/** Only the top frame of the app's own page; a frame that has gone meanwhile is null. */
function isOwnSender({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url)
}
