import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { answer, builtFiles, schemePrivileges } from '../../src-main/app-protocol'
import { propertyOptions } from '../seed'

vi.mock('electron', () => ({ protocol: {} }))

const folder = mkdtempSync(join(tmpdir(), 'entente-protocol-'))
mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
writeFileSync(join(folder, 'secret.txt'), 'secret')
writeFileSync(join(folder, 'renderer/index.html'), '<title>page</title>')
writeFileSync(join(folder, 'renderer/assets/main-1.js'), 'code')
afterAll(() => rmSync(folder, { recursive: true }))

const ask = async (url: string, method = 'GET') =>
  answer(new Request(url, { method }), await builtFiles(join(folder, 'renderer')))

describe('the protocol handler', () => {
  test('serves a built file with its type, the policy and nosniff', async () => {
    const response = await ask('app://entente/assets/main-1.js')
    expect(await response.text()).toBe('code')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';")
  })

  test('serves the page for the bare origin, and query and fragment change nothing', async () => {
    for (const url of ['app://entente/', 'app://entente/index.html?a=../secret.txt', 'app://entente/index.html#/desk'])
      expect(await (await ask(url)).text()).toBe('<title>page</title>')
  })

  test.each([
    'app://entente/../secret.txt',
    'app://entente/%2e%2e/secret.txt',
    'app://entente/..%2fsecret.txt',
    'app://entente/assets/..%5c..%5csecret.txt',
    'app://entente//secret.txt',
    'app://entente/assets/',
    'app://entente/assets',
    'app://entente/index.html%00',
    'app://entente/%',
    'app://other/index.html',
    'app://entente.example/index.html'
  ])('refuses %s', async (url) => {
    const response = await ask(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('refuses every method but GET and HEAD', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await ask('app://entente/index.html', method)).status).toBe(405)
    expect(await (await ask('app://entente/index.html', 'HEAD')).text()).toBe('')
  })

  test('serves nothing but the listed files, whatever the path', async () => {
    const files = await builtFiles(join(folder, 'renderer'))
    const part = fc.constantFrom('..', '%2e%2e', 'assets', 'secret.txt', 'index.html', '\\', '%00', '%5c', '.', '%2f')
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        const url = `app://entente/${parts.join('/')}`
        const response = await answer(new Request(url), files)
        const { pathname } = new URL(url)
        expect(response.status).toBe(files.has(pathname) || pathname === '/' ? 200 : 404)
        expect(await response.text()).not.toBe('secret')
      }),
      propertyOptions(200)
    )
  })

  test('has the privileges that the databases and fetch need, and no others', () => {
    expect(schemePrivileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, codeCache: true })
  })
})
