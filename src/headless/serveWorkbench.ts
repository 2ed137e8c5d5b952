import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where each part of the address space lies on disk; all else is a page. */
const folders: readonly (readonly [prefix: string, folder: string])[] = [
  ['/sample/', path.join(root, 'assets/sample')],
  ['/office-js/', path.join(root, 'node_modules/@microsoft/office-js/dist')],
];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Microsoft's loader, which refuses a page outside Office. */
const officeUrl = /https:\/\/appsforoffice\.microsoft\.com\/lib\/\d\/hosted\/office\.js/g;

/** A server of the workbench on this machine; `close` ends it. */
export interface WorkbenchServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the pages built in a folder, the samples and Microsoft's client on localhost; port 0 takes any that is free. */
export async function serveWorkbench({ port = 0, pages = path.join(root, 'dist') } = {}): Promise<WorkbenchServer> {
  const server = createServer((request, response) => {
    answer(request, pages, response).catch((error: unknown) => {
      response.writeHead(400, { 'content-type': types['.txt'] });
      response.end(`This address cannot be answered: ${error instanceof Error ? error.message : String(error)}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer({ url, headers }: IncomingMessage, pages: string, response: ServerResponse): Promise<void> {
  const pathname = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  if (pathname === '/samples.json') return send(response, '.json', JSON.stringify(listSamples()));
  const file = findFile(pathname === '/' ? '/workbench.html' : pathname, pages);
  const held = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !held?.isFile()) {
    response.writeHead(404, { 'content-type': types['.txt'] });
    response.end(`There is no ${pathname} here. If it is a page: npm start builds it.`);
    return;
  }
  const version = `"${held.size}-${held.mtimeMs}"`;
  if (headers['if-none-match'] === version) {
    response.writeHead(304, { etag: version });
    response.end();
    return;
  }
  const extension = path.extname(file);
  const content = await readFile(file);
  send(response, extension, extension === '.html' ? String(content).replace(officeUrl, '/officeLoader.js') : content, {
    etag: version,
  });
}

/** The browser asks each time whether what it holds is still so; scripts that it holds it need not compile again. */
function send(
  response: ServerResponse,
  extension: string,
  content: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, {
    'content-type': types[extension] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    ...headers,
  });
  response.end(content);
}

/** The file of an address; null for one that leads out of its folder. */
function findFile(pathname: string, pages: string): string | null {
  const [prefix, folder] = folders.find(([start]) => pathname.startsWith(start)) ?? ['/', pages];
  const file = path.join(folder, pathname.slice(prefix.length));
  return file.startsWith(path.join(folder, path.sep)) && !file.includes('\0') ? file : null;
}

/** The published table first: it is the one to begin with. */
function listSamples(): string[] {
  const names = readdirSync(path.join(root, 'assets/sample')).filter((name) => name.endsWith('.xlsx'));
  return names.sort(
    (one, other) => Number(other === 'published.xlsx') - Number(one === 'published.xlsx') || one.localeCompare(other),
  );
}
