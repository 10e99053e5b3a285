// Chromium over --remote-debugging-pipe (fd 3/4, NUL-separated JSON); no dependencies.
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'

export class Cdp extends EventEmitter {
  #id = 0
  #wait = new Map()
  #buf = []
  constructor(bin, args) {
    super()
    this.setMaxListeners(0)
    this.proc = spawn(bin, args, {
      stdio: ['ignore', 'ignore', process.env.HARNESS_VERBOSE ? 'inherit' : 'ignore', 'pipe', 'pipe']
    })
    this.exited = new Promise((r) =>
      this.proc.once('exit', (code, sig) => {
        this.dead = true
        for (const w of this.#wait.values()) w.no(new Error('chromium gone'))
        this.#wait.clear()
        r(code ?? sig)
        this.emit('gone', code ?? sig)
      })
    )
    this.proc.stdio[3].on('error', () => {})
    this.proc.stdio[4].on('data', (d) => {
      let from = 0,
        at
      while ((at = d.indexOf(0, from)) >= 0) {
        this.#buf.push(d.subarray(from, at))
        const text = Buffer.concat(this.#buf).toString()
        this.#buf = []
        from = at + 1
        this.#on(JSON.parse(text))
      }
      if (from < d.length) this.#buf.push(d.subarray(from))
    })
  }
  #on(m) {
    if (m.id) {
      const w = this.#wait.get(m.id)
      this.#wait.delete(m.id)
      m.error ? w.no(new Error(`${w.method}: ${m.error.message}`)) : w.ok(m.result)
    } else this.emit(m.method, m.params, m.sessionId)
  }
  send(method, params = {}, sessionId) {
    if (this.dead) return Promise.reject(new Error('chromium gone'))
    const id = ++this.#id
    return new Promise((ok, no) => {
      this.#wait.set(id, { ok, no, method })
      this.proc.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0')
    })
  }
}
