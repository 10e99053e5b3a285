export function findBrowser(): string | undefined
export function isSnap(browser: string): boolean
