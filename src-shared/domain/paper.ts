import { z } from 'zod'
import { line, optionalLine, optionalText, recordId, source } from './field'
import { partialDateSchema } from './partial-date'

export const paperKinds = ['signed-original', 'translation', 'letter', 'minutes', 'decision', 'photo', 'other'] as const
export type PaperKind = (typeof paperKinds)[number]

/** The largest file that can be added, in bytes. A bundle may bring larger ones, up to the limit of the format. */
export const largestPaper = 100_000_000

/**
 * A document about a record, in the space of that record unless it is internal. `sha256` and `bytes` tell its file, which is
 * kept apart and may not have arrived; without them only the paper original exists, at `originalKeptAt`.
 */
export const paperSchema = z.object({
  about: recordId,
  name: line,
  kind: z.enum(paperKinds),
  datedOn: partialDateSchema.optional(),
  language: z.string().min(2).max(35).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  bytes: z
    .int()
    .min(0)
    .max(512 * 1024 * 1024)
    .optional(),
  mediaType: z.string().min(3).max(127).optional(),
  note: optionalText,
  originalKeptAt: optionalLine,
  source
})
export type PaperFields = z.infer<typeof paperSchema>

const ooxml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: `${ooxml}.wordprocessingml.document`,
  xls: 'application/vnd.ms-excel',
  xlsx: `${ooxml}.spreadsheetml.sheet`,
  ppt: 'application/vnd.ms-powerpoint',
  pptx: `${ooxml}.presentationml.presentation`,
  odt: `${openDocument}.text`,
  ods: `${openDocument}.spreadsheet`,
  rtf: 'application/rtf',
  txt: 'text/plain',
  csv: 'text/csv',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  zip: 'application/zip'
}

/** The ending of a file's name in lower case, without its dot; empty where it has none. */
export function endingOf(name: string): string {
  return /\.([^.\s/\\]{1,20})\s*$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** By the ending of a file's name, as the content is never trusted to say what it is; undefined for an unknown one. */
export function mediaTypeOf(name: string): string | undefined {
  const ending = endingOf(name)
  return Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending] : undefined
}

/** Pictures that can be shown without another program. An SVG is left out: it is a document that can hold scripts. */
export function isPicture(name: string): boolean {
  return ['image/jpeg', 'image/png', 'image/gif', 'image/webp'].includes(mediaTypeOf(name) ?? '')
}

const running = new Set(
  (
    'exe com bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta msi msp msix appx scr pif cpl dll sys lnk url scf reg inf jar ' +
    'app command sh bash zsh csh py pl rb run bin deb rpm appimage pkg dmg iso img vhd html htm xhtml svg chm application ' +
    'docm dotm xlsm xltm xlam pptm potm ppam ppsm sldm one settingcontent-ms library-ms search-ms desktop terminal workflow'
  ).split(' ')
)

/** Whether opening a file of that name may run a program, so that saving it asks first. */
export function mayRunPrograms(name: string): boolean {
  return running.has(endingOf(name))
}

/** A name without the invisible characters that can make `gpj.exe` read as `exe.jpg`. */
export function plainFileName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu, '').trim()
}
