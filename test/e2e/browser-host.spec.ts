import { request } from 'node:http'
import { expect, test } from '../harness/browser-host'

/** Code for the page: what its database keeps as the mark, and keeps `value` where there was none. */
const keepMark = (value: string) =>
  `new Promise((done, fail) => {
    const opening = indexedDB.open('test-mark', 1)
    opening.onerror = () => fail(opening.error)
    opening.onupgradeneeded = () => opening.result.createObjectStore('marks')
    opening.onsuccess = () => {
      const store = opening.result.transaction('marks', 'readwrite').objectStore('marks')
      const known = store.get('mark')
      known.onsuccess = () => {
        if (known.result === undefined) store.add(${JSON.stringify(value)}, 'mark')
        store.transaction.oncomplete = () => { opening.result.close(); done(known.result) }
      }
    }
  })`

test('the app opens in a browser under its constant, secure origin and without the desktop bridge', async ({
  openCopy
}) => {
  const { page } = await openCopy()
  await expect(page).toHaveTitle('Entente')
  const seen = await page.evaluate(() => [location.origin, isSecureContext, 'entente' in globalThis])
  expect(seen).toEqual(['http://entente.localhost', true, false])
})

test('data stays over a restart at another port, and two profiles are two copies', async ({ openCopy }) => {
  const first = await openCopy()
  expect(await first.page.evaluate(keepMark('first'))).toBeUndefined()
  await first.close()
  const again = await openCopy({ profile: first.profile })
  expect(await again.page.evaluate(keepMark('second'))).toBe('first')
  const other = await openCopy()
  expect(await other.page.evaluate(keepMark('third'))).toBeUndefined()
})

test('the page is under the same policy as in the desktop app, and starts without breaking it', async ({
  openCopy
}) => {
  const { page } = await openCopy()
  const violations: string[] = []
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text())
  })
  const response = await page.reload()
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'allowed',
        () => 'refused'
      )
    )
  ).toBe('refused')
  expect(violations.filter((text) => !text.includes('example.com'))).toEqual([])
  expect(errors).toEqual([])
})

test('the server answers only under its own names, only to reading, only with built files', async ({ openCopy }) => {
  const { port } = await openCopy()
  const ask = (options: { host?: string; path?: string; method?: string }) =>
    new Promise<number | undefined>((done, fail) => {
      const { host = `127.0.0.1:${port}`, path = '/', method = 'GET' } = options
      const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
        response.resume()
        done(response.statusCode)
      })
      asked.once('error', fail)
      asked.end()
    })
  expect(await ask({})).toBe(200)
  expect(await ask({ host: 'entente.localhost' })).toBe(200)
  expect(await ask({ host: 'entente.example' })).toBe(421)
  expect(await ask({ host: `127.0.0.1:${port}.example` })).toBe(421)
  expect(await ask({ method: 'POST' })).toBe(405)
  for (const path of ['/../main/main.js', '/%2e%2e/main/main.js', '//etc/passwd', '/assets/', '/missing'])
    expect(await ask({ path })).toBe(404)
})
