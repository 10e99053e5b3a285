export const HOST_NAME: string
export const FIXED_PORT: number
