// Loaded before the program (`node --require`): whatever would open a connection, look up a name or start a process is
// written down, one line each, into the file that SHISHIN_GUARD names, and fails.
'use strict';
const { appendFileSync } = require('node:fs');

function forbid(owner, name, label) {
  if (typeof owner[name] !== 'function') return;
  owner[name] = function forbidden() {
    appendFileSync(process.env.SHISHIN_GUARD, `${label}.${name}\n`);
    throw new Error(`${label}.${name} is forbidden here`);
  };
}

const modules = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse', 'lookupService'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  worker_threads: ['Worker'],
  inspector: ['open'],
};
for (const [name, functions] of Object.entries(modules))
  for (const one of functions) forbid(require(`node:${name}`), one, name);
for (const one of ['lookup', 'resolve']) forbid(require('node:dns').promises, one, 'dns.promises');
// What a socket of any kind comes down to in the end. The three standard streams are sockets too, and connect nowhere.
forbid(require('node:net').Socket.prototype, 'connect', 'net.Socket');
forbid(require('node:net').Server.prototype, 'listen', 'net.Server');
for (const one of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) forbid(globalThis, one, 'globalThis');
