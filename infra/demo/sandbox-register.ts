import { setTimeout as sleep } from 'node:timers/promises';
import { type Patience, patientFetch } from './patient-fetch.ts';

type Change = { readonly status: 'LIQUIDATING' | 'LIQUIDATED' | 'BANKRUPT'; readonly stateCode: string };

/** The control side of the sandbox register: what the tax service does in real life. */
export class SandboxRegister {
  private readonly url: string;
  private readonly patience: Patience;
  /** Who asks the register now; an outage waits for them and keeps others out. */
  private asking = 0;
  private closed = false;

  constructor(url: string, patience: Patience) {
    this.url = url;
    this.patience = patience;
  }

  /** From now on the register says this about an organisation. */
  async change(inn: string, change: Change): Promise<void> {
    await this.control('PUT', `/organisations/${inn}`, change);
  }

  /** As on the first day. */
  async restore(inn: string): Promise<void> {
    await this.control('DELETE', `/organisations/${inn}`);
  }

  /** Work that needs an answering register. */
  async whileOpen<Value>(work: () => Promise<Value>): Promise<Value> {
    while (this.closed) await sleep(20);
    this.asking++;
    try {
      return await work();
    } finally {
      this.asking--;
    }
  }

  /** The register is down while this work lasts, and at most for so long: should we die, it comes back by itself. */
  async whileDown<Value>(mostSeconds: number, work: () => Promise<Value>): Promise<Value> {
    while (this.closed) await sleep(20);
    this.closed = true;
    try {
      while (this.asking > 0) await sleep(20);
      await this.control('PUT', '/mode', { mode: 'down', seconds: mostSeconds });
      try {
        return await work();
      } finally {
        await this.control('PUT', '/mode', { mode: 'ok' });
      }
    } finally {
      this.closed = false;
    }
  }

  private async control(method: string, path: string, body?: object): Promise<void> {
    const request = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const { response, text } = await patientFetch(`${this.url}/sandbox${path}`, request, this.patience);
    if (!response.ok) throw new Error(`the sandbox register refuses ${method} ${path}: ${response.status} ${text}`);
  }
}
