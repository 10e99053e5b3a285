// Page side. Both functions are sent to Chromium as source text, so each is complete in itself.

/**
 * Runs in both worlds of a page: functions, promises and data across them, over synchronous DOM events whose `detail`
 * Chromium clones from one world to the other. `me` and `other` are the worlds' names.
 */
export function makePeer(me, other, nonce) {
  const target = globalThis
  // Kept before the page can replace them.
  const { CustomEvent: Message, Promise: PagePromise } = target
  const isArray = (value) => Array.isArray(value)
  const functions = new Map()
  const namesOfFunctions = new WeakMap()
  const promises = new Map()
  const answers = new Map()
  let lastNumber = 0
  const newName = () => `${me}${++lastNumber}`
  const send = (message) => target.dispatchEvent(new Message(nonce + other, { detail: message }))

  function pack(value, depth = 0) {
    if (depth > 1000) throw new TypeError('contextBridge: object too deep')
    if (typeof value === 'symbol') throw new TypeError('contextBridge: symbols are not supported')
    if (typeof value === 'function') return { functionName: nameOf(value) }
    if (value instanceof PagePromise) return { promiseName: announce(value) }
    if (isArray(value)) return { items: value.map((item) => pack(item, depth + 1)) }
    if (value && typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]')
      return { members: Object.keys(value).map((key) => [key, pack(value[key], depth + 1)]) }
    return { value }
  }
  function nameOf(fn) {
    const known = namesOfFunctions.get(fn)
    if (known) return known
    const name = newName()
    namesOfFunctions.set(fn, name)
    functions.set(name, fn)
    return name
  }
  function announce(promise) {
    const name = newName()
    promise.then(
      (value) => send({ op: 'resolved', name, value: pack(value) }),
      (error) => send({ op: 'rejected', name, error: String(error?.message ?? error) })
    )
    return name
  }
  function unpack(packed) {
    if ('functionName' in packed) return (...args) => callOther(packed.functionName, args)
    if ('promiseName' in packed)
      return new PagePromise((resolve, reject) => promises.set(packed.promiseName, { resolve, reject }))
    if ('items' in packed) return packed.items.map(unpack)
    if ('members' in packed) return Object.fromEntries(packed.members.map(([key, member]) => [key, unpack(member)]))
    return packed.value
  }
  function callOther(functionName, args) {
    const name = newName()
    send({ op: 'call', name, functionName, args: args.map((argument) => pack(argument)) })
    const answer = answers.get(name)
    answers.delete(name)
    if (!answer) throw new Error('contextBridge: no answer')
    if (answer.error !== undefined) throw new Error(answer.error)
    return unpack(answer.value)
  }
  function freeze(value) {
    if (!value || typeof value !== 'object') return value
    Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  function settle(name, how, value) {
    promises.get(name)?.[how](value)
    promises.delete(name)
  }

  const received = {
    call({ name, functionName, args }) {
      let answer
      try {
        answer = { op: 'returned', name, value: pack(functions.get(functionName)(...args.map(unpack))) }
      } catch (error) {
        answer = { op: 'returned', name, error: String(error?.message ?? error) }
      }
      send(answer)
    },
    returned: (message) => answers.set(message.name, message),
    resolved: ({ name, value }) => settle(name, 'resolve', unpack(value)),
    rejected: ({ name, error }) => settle(name, 'reject', new Error(error)),
    expose({ key, api }) {
      Object.defineProperty(target, key, { value: freeze(unpack(api)), enumerable: true })
    }
  }
  target.addEventListener(nonce + me, (event) => {
    event.stopImmediatePropagation()
    received[event.detail.op](event.detail)
  })
  return { expose: (key, api) => send({ op: 'expose', key, api: pack(api) }) }
}

/** Runs in the preload world: ipcRenderer, contextBridge, and the `require` of a sandboxed preload script. */
export function preloadRuntime(peer, codec, bindingName, preload, environment) {
  /** Longer messages go as a Blob that the host reads, which is faster than a call of the binding. In characters. */
  const LONG_MESSAGE = 1 << 18
  const toMain = globalThis[bindingName]
  const waiting = new Map()
  const listeners = new Map()
  const blobs = new Map()
  const fileInput = document.createElement('input')
  fileInput.type = 'file'
  let lastId = 0

  function post(message) {
    const text = codec.encode(message)
    if (text.length < LONG_MESSAGE) return toMain(text)
    blobs.set(++lastId, new Blob([text]))
    return toMain(`blob ${lastId}`)
  }
  function handle(text) {
    const message = codec.decode(text)
    if (message.op === 'send') {
      const event = { sender: ipcRenderer, senderId: 0, ports: [] }
      const current = Array.from(listeners.get(message.channel) ?? [])
      return current.forEach((listener) => listener(event, ...message.args))
    }
    const { resolve, reject, channel } = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.op === 'ok') return resolve(message.value)
    return reject(new Error(`Error invoking remote method '${channel}': ${message.error}`))
  }
  Object.assign(globalThis, {
    __fromMain: handle,
    __fromMainFile: async () => handle(await fileInput.files[0].text()),
    __fileInput: () => fileInput,
    __takeBlob(number) {
      const blob = blobs.get(number)
      blobs.delete(number)
      return blob
    }
  })

  const ipcRenderer = {
    invoke(channel, ...args) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        post({ op: 'invoke', id, channel, args })
        waiting.set(id, { resolve, reject, channel })
      })
    },
    send(channel, ...args) {
      post({ op: 'send', channel, args })
    },
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off(channel, listener) {
      const others = (listeners.get(channel) ?? []).filter((other) => other !== listener)
      listeners.set(channel, others)
      return ipcRenderer
    }
  }
  const electron = { ipcRenderer, contextBridge: { exposeInMainWorld: peer.expose } }
  function sandboxedRequire(id) {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`)
  }
  const sandboxedProcess = { ...environment, env: {}, contextIsolated: true, sandboxed: true, type: 'renderer' }
  const module = { exports: {} }
  preload.call(module.exports, sandboxedRequire, module, module.exports, sandboxedProcess)
}
