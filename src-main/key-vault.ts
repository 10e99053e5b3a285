import { safeStorage } from 'electron'
import type { KeyVault } from './key-file'

/** The system's keyring where there is one, otherwise nothing but the file's mode. Only known once the app is ready. */
export function systemVault(): KeyVault {
  if (!safeStorage.isEncryptionAvailable()) {
    return {
      protection: 'file',
      wrap: (text) => Buffer.from(text, 'utf8'),
      unwrap: (bytes) => Buffer.from(bytes).toString('utf8')
    }
  }
  return {
    protection: isBasic() ? 'basic' : 'keyring',
    wrap: (text) => safeStorage.encryptString(text),
    unwrap: (bytes) => safeStorage.decryptString(Buffer.from(bytes))
  }
}

function isBasic(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
}
