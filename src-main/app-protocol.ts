import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { protocol, type Privileges } from 'electron'
import policy from './content-security-policy.json'
import { APP_HOST, APP_SCHEME } from './origin'

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
}

export const schemePrivileges: Privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }

const protection = {
  'content-security-policy': policy.join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin'
}

/** Must run before the app is ready. */
export function setupAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: schemePrivileges }])
}

/** Serves the built files in `folder`, and nothing that was not there at the start, under the app's origin. */
export async function setupAppProtocol(folder: string): Promise<void> {
  const files = await builtFiles(folder)
  protocol.handle(APP_SCHEME, (request) => answer(request, files))
}

/** The files that may be served, by the exact path of their address. */
export async function builtFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file])
  )
}

/** Only exact paths are known: nothing is decoded, joined or normalised, so no address can leave the folder. */
export async function answer(request: Request, files: ReadonlyMap<string, string>): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  const { host, pathname } = new URL(request.url)
  const file = host === APP_HOST ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined
  if (!file) return refusal(404)
  const type = mediaTypes[extname(file)] ?? 'application/octet-stream'
  const body = request.method === 'HEAD' ? null : new Uint8Array(await readFile(file))
  return new Response(body, { headers: { ...protection, 'content-type': type } })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: protection })
}
