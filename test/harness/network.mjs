// webRequest and protocol.handle over Chromium's Fetch domain.
import { emitCancellable, protocolHandlers, record, sessions, state, toApp, toWeb } from './shared.mjs'

const resourceTypes = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Font: 'font',
  WebSocket: 'webSocket',
  Media: 'media',
  Ping: 'ping'
}

export async function requestPaused({ requestId, request, resourceType, frameId }, sid) {
  const answer = (method, details) => state.cdp.send(method, { requestId, ...details }, sid)
  const contents = sessions.get(sid)
  const url = toApp(request.url)
  record('request', url)

  const isMainDocument = resourceType === 'Document' && contents && frameId === contents._mainFrame
  if (isMainDocument && contents._expectedUrl !== request.url && !mayNavigate(contents, url))
    return answer('Fetch.failRequest', { errorReason: 'Aborted' })

  const verdict = await askApp(contents, url, request.method, resourceTypes[resourceType] ?? 'other')
  if (verdict?.cancel) {
    record('blocked', url)
    return answer('Fetch.failRequest', { errorReason: 'BlockedByClient' })
  }
  const handler = protocolHandlers.get(/^([a-z][a-z0-9+.-]*):/.exec(url)?.[1])
  if (!handler || url === request.url) return answer('Fetch.continueRequest', {})
  return fulfil(handler, url, request, answer)
}

function mayNavigate(contents, url) {
  const details = { url, isMainFrame: true, isSameDocument: false }
  const isAllowed = emitCancellable(contents, 'will-navigate', details, url)
  record('will-navigate', url, isAllowed)
  return isAllowed
}

function askApp(contents, url, method, resourceType) {
  if (!state.beforeRequest) return undefined
  const details = { id: 0, url, method, resourceType, webContentsId: contents?.id, referrer: '', timestamp: Date.now() }
  return new Promise((resolve) => state.beforeRequest(details, resolve))
}

async function fulfil(handler, url, request, answer) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    try {
      headers.set(name, value)
    } catch {
      continue
    }
  }
  const hasBody = request.hasPostData && !/^(GET|HEAD)$/.test(request.method)
  const parts = (request.postDataEntries ?? []).map((entry) => Buffer.from(entry.bytes, 'base64'))
  const body = hasBody ? Buffer.concat(parts) : undefined
  try {
    const response = await handler(new Request(url, { method: request.method, headers, body }))
    return await answer('Fetch.fulfillRequest', {
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value: toWeb(value) })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64')
    })
  } catch (error) {
    console.error('[harness] protocol handler', error)
    return answer('Fetch.failRequest', { errorReason: 'Failed' })
  }
}
