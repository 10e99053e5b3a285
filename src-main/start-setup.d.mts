export const root: string
export class SetupError extends Error {}
export function requireNode(): void
export function installIfNeeded(say: (text: string) => void): void
export function buildIfNeeded(say: (text: string) => void): void
export function electronBinary(): string | undefined
export function electronBinaryOrDownload(say: (text: string) => void): Promise<string | undefined>
