"""Pages a second beside nginx answering fixed bytes of the same size, in turn, on this machine."""
import http.cookiejar
import os
import pathlib
import re
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

SECONDS = 5
ROUNDS = 3


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def wait_for(port):
    for _ in range(600):
        try:
            socket.create_connection(('127.0.0.1', port), 0.2).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f'nothing answers on port {port}')


def wrk(url, cookie=None):
    """requests a second, p99 in ms"""
    command = ['wrk', '-t1', '-c32', f'-d{SECONDS}s', '--latency', url]
    if cookie:
        command[1:1] = ['-H', f'Cookie: {cookie}']
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if re.search(r'Non-2xx', out):
        raise RuntimeError(f'{url} answered with errors:\n{out}')
    rate = float(re.search(r'Requests/sec:\s+([\d.]+)', out)[1])
    number, unit = re.search(r'99%\s+([\d.]+)(us|ms|s)', out).groups()
    return rate, float(number) * {'us': 0.001, 'ms': 1, 's': 1000}[unit]


def start_nginx(folder, files):
    port = free_port()
    for name, body in files.items():
        (folder / name).write_bytes(body)
    (folder / 'nginx.conf').write_text(f'''
daemon off; worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; sendfile on; open_file_cache max=100; keepalive_requests 1000000; types {{ text/html html; }}
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{port}; root {folder}; }} }}
''')
    os.chmod(folder, 0o755)
    return subprocess.Popen(['nginx', '-c', str(folder / 'nginx.conf')], stderr=subprocess.DEVNULL), port


def sign_in(base, login, password):
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = opener.open(base + '/sign-in').read().decode()
    token = re.search(r'name="csrf" value="([0-9a-f]+)"', page)[1]
    opener.open(base + '/sign-in', urllib.parse.urlencode({'csrf': token, 'login': login, 'password': password}).encode())
    if not any('session' in cookie.name for cookie in jar):
        raise RuntimeError('sign-in of the sample account failed')
    return opener, '; '.join(f'{c.name}={c.value}' for c in jar)


def resident_mb(pid):
    status = pathlib.Path(f'/proc/{pid}/status').read_text()
    return int(re.search(r'VmRSS:\s+(\d+)', status)[1]) / 1024


def measure(base, nginx, cookie, sizes):
    pages = {'list_page': f'{base}/people', 'sign_in': f'{base}/sign-in', 'fixed': base + sizes['fixed_path']}
    rates, latency = {}, {}
    for _ in range(ROUNDS):
        for name, url in pages.items():
            for side, address, sent in (('ours', url, cookie if name == 'list_page' else None), ('nginx', f'{nginx}/{name}.html', None)):
                rate, p99 = wrk(address, sent)
                rates.setdefault((name, side), []).append(rate)
                latency.setdefault((name, side), []).append(p99)
    middle = {key: statistics.median(values) for key, values in rates.items()}
    return middle, {key: statistics.median(values) for key, values in latency.items()}


def run(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        port = free_port()
        book = folder / 'people.xlsx'
        subprocess.run([program, 'sample', '--people', '10000', '--units', '40', '--seed', '1', '--out', book], check=True,
                       stdout=subprocess.DEVNULL)
        server = subprocess.Popen([program, 'serve', '--port', str(port), '--data', folder / 'data', '--sample', '--registry', book,
                                   '--log-level', 'warn'], stdout=subprocess.DEVNULL)
        nginx = None
        try:
            base = f'http://127.0.0.1:{port}'
            wait_for(port)
            time.sleep(2)
            idle = resident_mb(server.pid)
            opener, cookie = sign_in(base, 'vanphong', 'vinhdanh-mau')
            list_page = opener.open(base + '/people').read()
            sign_in_page = urllib.request.urlopen(base + '/sign-in').read()
            fixed_path = re.search(rb'href="(/static/[^"]+\.css)"', sign_in_page)[1].decode()
            fixed = urllib.request.urlopen(base + fixed_path).read()
            nginx, nginx_port = start_nginx(folder, {'list_page.html': list_page, 'sign_in.html': sign_in_page, 'fixed.html': fixed})
            wait_for(nginx_port)
            rates, latency = measure(base, f'http://127.0.0.1:{nginx_port}', cookie, {'fixed_path': fixed_path})
        finally:
            server.terminate()
            server.wait()
            if nginx:
                nginx.terminate()
                nginx.wait()
    ratio = lambda page: rates[page, 'ours'] / rates[page, 'nginx']
    return {'list_page_vs_nginx': ratio('list_page'), 'fixed_vs_nginx': ratio('fixed'), 'sign_in_vs_nginx': ratio('sign_in'),
            'list_page_per_s': rates['list_page', 'ours'], 'list_page_p99_ms': latency['list_page', 'ours'],
            'sign_in_per_s': rates['sign_in', 'ours'], 'sign_in_p99_ms': latency['sign_in', 'ours'],
            'fixed_per_s': rates['fixed', 'ours'], 'fixed_p99_ms': latency['fixed', 'ours'],
            'nginx_list_size_per_s': rates['list_page', 'nginx'], 'list_page_kb': len(list_page) / 1024, 'idle_rss_mb': idle}
