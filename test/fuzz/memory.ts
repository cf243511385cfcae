/** How much memory a process has. */
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

/** Resident bytes of a process; null where the machine does not say. */
export function residentBytes(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+) kB/mu.exec(status)?.[1]) * 1024;
  } catch {
    return fromPs(pid);
  }
}

function fromPs(pid: number): number | null {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  } catch {
    return null;
  }
}
