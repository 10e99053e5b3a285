import { expect, it } from 'vitest'
import { recipientProblem, scopeProblem } from '@shared/sync/bundle-checks'
import { readBundle } from '@shared/sync/bundle-reader'
import type { Manifest } from '@shared/sync/manifest'
import { change, craftBundle, deviceNamed, makeSigner, space } from './making'

const signer = makeSigner()

async function manifestTo(...recipients: readonly string[]): Promise<Manifest> {
  const changeSet = { ...change('a', 1, []), device: signer.device }
  const bundle = await readBundle(craftBundle(signer, [changeSet], { manifest: (m) => ({ ...m, recipients }) }))
  if (!bundle.ok) throw new Error(bundle.error.message)
  return bundle.value.manifest
}

it('a bundle without recipients is for anybody, another for those it names and its sender', async () => {
  expect(recipientProblem(await manifestTo(), [deviceNamed('a')])).toBeUndefined()
  const named = await manifestTo(deviceNamed('b'))
  expect(recipientProblem(named, [deviceNamed('c'), deviceNamed('b')])).toBeUndefined()
  expect(recipientProblem(named, [signer.device])).toBeUndefined()
  expect(recipientProblem(named, [deviceNamed('a'), deviceNamed('c')])?.code).toBe('not-for-us')
})

it('a bundle with a space that its sender may not write is out of scope', async () => {
  const manifest = await manifestTo()
  expect(scopeProblem(manifest, ({ id }) => id === space)).toBeUndefined()
  expect(scopeProblem(manifest, () => false)?.code).toBe('out-of-scope')
})
