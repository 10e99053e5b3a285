// Page side. Both functions are sent to Chromium as source text, so each is self-contained.

/** Runs in BOTH worlds: a two-way function bridge over synchronous DOM events (their `detail` is structured-cloned between worlds). */
export function makePeer(me, other, nonce) {
  const fns = new Map(),
    pend = new Map(),
    rets = new Map(),
    known = new WeakMap()
  let n = 0
  const dispatch = EventTarget.prototype.dispatchEvent,
    CE = CustomEvent,
    P = Promise,
    isArr = Array.isArray
  const send = (m) => dispatch.call(globalThis, new CE(nonce + other, { detail: m }))
  const pack = (v, depth = 0) => {
    if (depth > 1000) throw new TypeError('contextBridge: object too deep')
    if (typeof v === 'function') {
      if (!known.has(v)) {
        known.set(v, me + ++n)
        fns.set(me + n, v)
      }
      return { f: known.get(v) }
    }
    if (typeof v === 'symbol') throw new TypeError('contextBridge: symbols are not supported')
    if (v instanceof P) {
      const p = me + ++n
      v.then(
        (x) => send({ op: 'ok', p, v: pack(x) }),
        (e) => send({ op: 'no', p, e: String(e?.message ?? e) })
      )
      return { p }
    }
    if (isArr(v)) return { a: v.map((x) => pack(x, depth + 1)) }
    if (v && typeof v === 'object' && Object.prototype.toString.call(v) === '[object Object]')
      return { o: Object.keys(v).map((k) => [k, pack(v[k], depth + 1)]) }
    return { v }
  }
  const unpack = (m) => {
    if ('f' in m)
      return (...args) => {
        const k = me + ++n
        send({ op: 'call', k, f: m.f, args: args.map((a) => pack(a)) })
        const r = rets.get(k)
        rets.delete(k)
        if (!r) throw new Error('contextBridge: no answer')
        if (r.e !== undefined) throw new Error(r.e)
        return unpack(r.v)
      }
    if ('p' in m) return new P((ok, no) => pend.set(m.p, { ok, no }))
    if ('a' in m) return m.a.map(unpack)
    if ('o' in m) return Object.fromEntries(m.o.map(([k, x]) => [k, unpack(x)]))
    return m.v
  }
  const on = {
    call({ k, f, args }) {
      let out
      try {
        out = { op: 'ret', k, v: pack(fns.get(f)(...args.map(unpack))) }
      } catch (e) {
        out = { op: 'ret', k, e: String(e?.message ?? e) }
      }
      send(out)
    },
    ret(m) {
      rets.set(m.k, m)
    },
    ok({ p, v }) {
      pend.get(p)?.ok(unpack(v))
      pend.delete(p)
    },
    no({ p, e }) {
      pend.get(p)?.no(new Error(e))
      pend.delete(p)
    },
    expose({ key, api }) {
      Object.defineProperty(globalThis, key, { value: freeze(unpack(api)), enumerable: true })
    }
  }
  const freeze = (o) => {
    if (o && typeof o === 'object') {
      Object.freeze(o)
      Object.values(o).forEach(freeze)
    }
    return o
  }
  globalThis.addEventListener(nonce + me, (e) => {
    e.stopImmediatePropagation()
    const m = e.detail
    on[m.op](m)
  })
  return { expose: (key, api) => send({ op: 'expose', key, api: pack(api) }) }
}

/** Runs in the preload (isolated) world: ipcRenderer, contextBridge, and the sandboxed preload's `require`. */
export function preloadRuntime(peer, codec, bindingName, preloadSource, env) {
  const raw = globalThis[bindingName]
  const waiting = new Map(),
    listeners = new Map()
  let n = 0
  const post = (m) => {
    // big messages: as a Blob that the host reads by IO.read, 4x faster than a binding call
    const text = codec.encode(m)
    if (text.length < 1 << 18) return raw(text)
    blobs.set(++n, new Blob([text]))
    raw(`blob ${n}`)
  }
  const blobs = new Map(),
    input = document.createElement('input')
  input.type = 'file'
  globalThis.__takeBlob = (k) => {
    const b = blobs.get(k)
    blobs.delete(k)
    return b
  }
  globalThis.__fileInput = () => input
  globalThis.__fromMainFile = async () => {
    const f = input.files[0]
    globalThis.__fromMain(await f.text())
  }
  globalThis.__fromMain = (text) => {
    const m = codec.decode(text)
    if (m.op === 'send') {
      for (const f of [...(listeners.get(m.channel) ?? [])])
        f({ sender: ipcRenderer, senderId: 0, ports: [] }, ...m.args)
      return
    }
    const w = waiting.get(m.id)
    waiting.delete(m.id)
    m.op === 'ok' ? w.ok(m.value) : w.no(new Error(`Error invoking remote method '${w.channel}': ${m.error}`))
  }
  const ipcRenderer = {
    invoke(channel, ...args) {
      const id = ++n
      return new Promise((ok, no) => {
        post({ op: 'invoke', id, channel, args })
        waiting.set(id, { ok, no, channel })
      })
    },
    send(channel, ...args) {
      post({ op: 'send', channel, args })
    },
    on(c, f) {
      if (!listeners.has(c)) listeners.set(c, [])
      listeners.get(c).push(f)
      return ipcRenderer
    },
    once(c, f) {
      const g = (...a) => {
        ipcRenderer.off(c, g)
        f(...a)
      }
      return ipcRenderer.on(c, g)
    },
    off(c, f) {
      const l = listeners.get(c) ?? [],
        i = l.indexOf(f)
      if (i >= 0) l.splice(i, 1)
      return ipcRenderer
    },
    removeAllListeners(c) {
      listeners.delete(c)
      return ipcRenderer
    },
    sendSync() {
      throw new Error('harness: sendSync is not supported')
    }
  }
  ipcRenderer.addListener = ipcRenderer.on
  ipcRenderer.removeListener = ipcRenderer.off
  const electron = { ipcRenderer, contextBridge: { exposeInMainWorld: peer.expose }, webFrame: { setZoomFactor() {} } }
  const require = (id) => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`) // as the sandboxed loader says (only electron, events, timers, url exist there)
  }
  const process = { ...env, env: {}, contextIsolated: true, sandboxed: true, type: 'renderer' }
  const module = { exports: {} }
  const err = () => {
    throw new Error('harness: not in a sandboxed preload')
  }
  preloadSource.call(module.exports, require, module, module.exports, process, err)
}
