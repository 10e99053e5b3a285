/** The numbers of the ZIP file format (PKWARE APPNOTE 6.3) that a bundle uses. */
export const zip = {
  localSignature: 0x04034b50,
  localBytes: 30,
  directorySignature: 0x02014b50,
  directoryBytes: 46,
  endSignature: 0x06054b50,
  endBytes: 22,
  descriptorSignature: 0x08074b50,
  stored: 0,
  deflated: 8,
  /** Needed to extract: 2.0, deflate. */
  version: 20,
  descriptorFlag: 0x0008,
  /** Names in UTF-8. */
  utf8Flag: 0x0800,
  /** Those two and the two hints of the deflater; encryption, patches and the rest are refused. */
  allowedFlags: 0x080e,
  /** A 32-bit size that ZIP64 moves elsewhere. */
  none: 0xffffffff,
  /** 1980-01-01, midnight: the same content gives the same bytes. */
  date: 0x0021
} as const
