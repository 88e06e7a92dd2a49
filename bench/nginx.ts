import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const configuration = (folder: string, port: number) => `
worker_processes 2;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  gzip_static on;
  keepalive_requests 1000000;
  types { text/html html; }
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/html; }
}
`

/** nginx serving `html` as the static file `/story.html`, also compressed beforehand; `stop` ends it. */
export async function startNginx(
  folder: string,
  port: number,
  html: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  mkdirSync(path.join(folder, 'html'), { recursive: true })
  const page = path.join(folder, 'html', 'story.html')
  writeFileSync(page, html)
  writeFileSync(`${page}.gz`, gzipSync(html))
  const file = path.join(folder, 'nginx.conf')
  writeFileSync(file, configuration(folder, port))
  const child = spawn('nginx', ['-c', file, '-e', path.join(folder, 'error.log')], { stdio: 'inherit' })
  const exited = once(child, 'exit')
  return {
    url: `http://127.0.0.1:${port}/story.html`,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}
