// Chromium over --remote-debugging-pipe: JSON messages, each ended by a NUL, on the file descriptors 3 and 4.
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'

/** Emits each event of the protocol under its own name with (params, sessionId), and `gone` when the process has ended. */
export class Cdp extends EventEmitter {
  #lastId = 0
  #waiting = new Map()
  #received = []

  constructor(binary, args) {
    super()
    this.setMaxListeners(0)
    const errors = process.env.HARNESS_VERBOSE ? 'inherit' : 'ignore'
    this.proc = spawn(binary, args, { stdio: ['ignore', 'ignore', errors, 'pipe', 'pipe'] })
    this.exited = new Promise((resolve) => {
      this.proc.once('error', (error) => this.#end(error.message, resolve))
      this.proc.once('exit', (code, signal) => this.#end(code ?? signal, resolve))
    })
    this.proc.stdio[3].on('error', () => {})
    this.proc.stdio[4].on('data', (data) => this.#receive(data))
  }

  /** Rejects with the protocol's own message, or when Chromium has gone. */
  send(method, params = {}, sessionId) {
    if (this.dead) return Promise.reject(new Error('chromium gone'))
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method })
      this.proc.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #receive(data) {
    let from = 0
    for (let at = data.indexOf(0); at >= 0; at = data.indexOf(0, from)) {
      this.#received.push(data.subarray(from, at))
      const text = Buffer.concat(this.#received).toString()
      this.#received = []
      from = at + 1
      this.#handle(JSON.parse(text))
    }
    if (from < data.length) this.#received.push(data.subarray(from))
  }

  #handle(message) {
    if (!message.id) return this.emit(message.method, message.params, message.sessionId)
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) return waiting.reject(new Error(`${waiting.method}: ${message.error.message}`))
    return waiting.resolve(message.result)
  }

  #end(how, resolve) {
    if (this.dead) return
    this.dead = true
    for (const waiting of this.#waiting.values()) waiting.reject(new Error('chromium gone'))
    this.#waiting.clear()
    resolve(how)
    this.emit('gone', how)
  }
}
