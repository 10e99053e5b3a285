// Structured clone <-> one JSON string, the same code in Node and in the page (it is sent there as source text).
// Self-contained: no imports, no outer names.
export function makeCodec(toB64, fromB64) {
  const TA = Object.fromEntries(
    [
      Uint8Array,
      Int8Array,
      Uint8ClampedArray,
      Uint16Array,
      Int16Array,
      Uint32Array,
      Int32Array,
      Float32Array,
      Float64Array,
      BigInt64Array,
      BigUint64Array,
      DataView
    ].map((C) => [C.name, C])
  )
  const bad = (what) => {
    throw new DOMException(`An object could not be cloned. (${what})`, 'DataCloneError')
  }
  function encode(root) {
    const seen = new Map(),
      table = []
    const put = (v) => {
      switch (typeof v) {
        case 'string':
        case 'boolean':
          return v
        case 'undefined':
          return { u: 1 }
        case 'number':
          return Number.isFinite(v) && !Object.is(v, -0) ? v : { n: Object.is(v, -0) ? '-0' : String(v) }
        case 'bigint':
          return { b: String(v) }
        case 'object':
          break
        default:
          bad(typeof v)
      }
      if (v === null) return null
      if (seen.has(v)) return { r: seen.get(v) }
      const i = table.length
      seen.set(v, i)
      table.push(null)
      const tag = Object.prototype.toString.call(v).slice(8, -1)
      if (Array.isArray(v)) table[i] = ['A', Array.from(v, put)]
      else if (ArrayBuffer.isView(v))
        table[i] = ['V', TA[tag] ? tag : bad(tag), toB64(new Uint8Array(v.buffer, v.byteOffset, v.byteLength))]
      else if (tag === 'ArrayBuffer') table[i] = ['B', toB64(new Uint8Array(v))]
      else if (tag === 'Date') table[i] = ['D', +v]
      else if (tag === 'RegExp') table[i] = ['R', v.source, v.flags]
      else if (tag === 'Map') table[i] = ['M', [...v].map(([k, x]) => [put(k), put(x)])]
      else if (tag === 'Set') table[i] = ['S', [...v].map(put)]
      else if (tag === 'Error') table[i] = ['E', v.name, v.message, v.stack]
      else if (tag === 'Object') table[i] = ['O', Object.keys(v).map((k) => [k, put(v[k])])]
      else bad(tag)
      return { r: i }
    }
    // structuredClone first: same refusals (functions, symbols), same flattening (prototypes, getters) as real IPC
    const r = put(structuredClone(root))
    return JSON.stringify([r, table])
  }
  function decode(text) {
    const [r, table] = JSON.parse(text),
      made = []
    const get = (v) => {
      if (v === null || typeof v !== 'object') return v
      if ('u' in v) return undefined
      if ('n' in v) return Number(v.n)
      if ('b' in v) return BigInt(v.b)
      if (v.r in made) return made[v.r]
      const [t, a, b, c] = table[v.r]
      const is = (x) => (made[v.r] = x)
      switch (t) {
        case 'A': {
          const o = is([])
          for (const x of a) o.push(get(x))
          return o
        }
        case 'V': {
          const u = fromB64(b),
            C = TA[a]
          return is(C === Uint8Array ? u : new C(u.buffer, u.byteOffset, u.byteLength / (C.BYTES_PER_ELEMENT ?? 1)))
        }
        case 'B':
          return is(fromB64(a).buffer)
        case 'D':
          return is(new Date(a))
        case 'R':
          return is(new RegExp(a, b))
        case 'M': {
          const o = is(new Map())
          for (const [k, x] of a) o.set(get(k), get(x))
          return o
        }
        case 'S': {
          const o = is(new Set())
          for (const x of a) o.add(get(x))
          return o
        }
        case 'E': {
          const o = is(new ({ TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError }[a] ?? Error)(b))
          o.stack = c
          return o
        }
        default: {
          const o = is({})
          for (const [k, x] of a) o[k] = get(x)
          return o
        }
      }
    }
    return get(r)
  }
  return { encode, decode }
}

const bufferToB64 = (u) => Buffer.from(u.buffer, u.byteOffset, u.byteLength).toString('base64')
const bufferFromB64 = (s) => {
  const b = Buffer.from(s, 'base64'),
    u = new Uint8Array(b.byteLength)
  u.set(b)
  return u
}
export const codec = makeCodec(bufferToB64, bufferFromB64)
