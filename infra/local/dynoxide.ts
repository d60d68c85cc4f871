import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { acquireLock } from './file-lock.ts';
import { freePort } from './free-port.ts';
import { startServer } from './start-server.ts';

export type Dynoxide = {
  readonly endpoint: string;
  /** Deletes items whose TTL has passed, as DynamoDB does by itself within days. */
  sweep(): Promise<void>;
  /** Forgets stream records older than 24 hours, as DynamoDB does. */
  trim(keepSeconds?: number): number;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
};

const packageName = `@dynoxide/${process.platform}-${process.arch}`;

/** The program of the engine for this machine. */
export function dynoxideProgram(): string {
  try {
    return createRequire(import.meta.url).resolve(
      `${packageName}/dynoxide${process.platform === 'win32' ? '.exe' : ''}`,
    );
  } catch {
    throw new Error(
      `No DynamoDB engine for this machine: install the package ${packageName} (version 1.2.1), or set DYNAMODB_ENDPOINT to a DynamoDB that is running.`,
    );
  }
}

/** Starts dynoxide on a file (always a file: only there its stream log can be indexed). */
export async function startDynoxide(options: {
  file: string;
  port?: number;
  log?: (text: string) => void;
}): Promise<Dynoxide> {
  const program = dynoxideProgram();
  const file = resolve(options.file);
  mkdirSync(dirname(file), { recursive: true });
  const lock = acquireLock(`${file}.lock`);
  if (lock === undefined)
    throw new Error(`${file} is open in another process; two engines on one file would disagree.`);
  try {
    const {
      process: engine,
      endpoint,
      maintain,
    } = await serve(program, file, options.port ?? 0, options.log ?? (() => undefined));
    indexStreamLog(file);
    const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
      await engine.stop(signal);
      lock.release();
    };
    return {
      endpoint,
      ended: engine.ended,
      sweep: () => maintain('sweep_ttl'),
      trim: (keepSeconds = 86_400) => trimStreamLog(file, keepSeconds),
      stop: () => end('SIGTERM'),
      kill: () => end('SIGKILL'),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function serve(program: string, file: string, port: number, log: (text: string) => void) {
  const mcpPort = await freePort();
  const token = randomBytes(16).toString('hex');
  const maintenance = ['--mcp', '--mcp-port', String(mcpPort), '--mcp-token', token];
  const server = await startServer({
    what: 'dynoxide',
    port,
    pidFile: `${file}.pid`,
    command: (own) => [
      program,
      'serve',
      '--host',
      '127.0.0.1',
      '--port',
      String(own),
      '--db-path',
      file,
      ...maintenance,
    ],
    isOurs: ({ headers }) => headers.has('x-dynoxide-version'),
    log,
  });
  return { ...server, maintain: maintenanceOf(mcpPort, token) };
}

const maintenanceOf = (port: number, token: string) => async (tool: string) => {
  const response = await fetch(`http://127.0.0.1:${port}/mcp`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: tool, arguments: {} } }),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"error"'))
    throw new Error(`dynoxide refused ${tool}: ${response.status} ${text.slice(0, 200)}`);
};

function withFile<T>(file: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Without it each write to a table with a stream reads the whole stream log, and writes get slower every minute. */
function indexStreamLog(file: string): void {
  withFile(file, (database) =>
    database.exec(
      'CREATE INDEX IF NOT EXISTS local_stream_sequence ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
    ),
  );
}

/** The newest record of each table stays: the next sequence number is the highest one plus one. */
function trimStreamLog(file: string, keepSeconds: number): number {
  const sql = `DELETE FROM _stream_records WHERE created_at < unixepoch() - ?
    AND id NOT IN (SELECT MAX(id) FROM _stream_records GROUP BY table_name)`;
  return withFile(file, (database) => Number(database.prepare(sql).run(keepSeconds).changes));
}
