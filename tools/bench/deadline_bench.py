"""The last hour before the deadline for dossiers: 200 unit contacts save and upload at once for a minute,
each in a unit of its own, on a plan and a registry with as many units. Then everything is read back."""
import hashlib
import html
import http.client
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.parse

from http_bench import free_port, wait_for

CONTACTS = 200
NUMBERS = range(13, 13 + CONTACTS)  # of the sample's made-up units, DV13 and on
SECONDS = 60
SAVES, UPLOADS, READS = 12, 3, 6  # of each contact in that time
PHOTO_BYTES = 400_000
PASSWORD = 'mot cau de nho'


class Browser:
    """One person's connection with its cookies; redirects are followed by hand."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection('127.0.0.1', port, timeout=30)
        self.cookies = {}

    def ask(self, method, path, body=None, kind=None):
        headers = {'Cookie': '; '.join(f'{n}={v}' for n, v in self.cookies.items())}
        if kind:
            headers['Content-Type'] = kind
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == 'set-cookie':
                key, _, rest = value.partition('=')
                self.cookies[key] = rest.split(';')[0]
        return answer, content

    def get(self, path):
        answer, content = self.ask('GET', path)
        return answer.status, content

    def post(self, path, fields):
        answer, content = self.ask('POST', path, urllib.parse.urlencode(fields, doseq=True), 'application/x-www-form-urlencoded')
        return answer.status, content, answer.getheader('Location')

    def upload(self, path, fields, name, content):
        mark = 'vinhdanh-bench-mark'
        parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'.encode() for n, v in fields.items()]
        parts += [f'--{mark}\r\nContent-Disposition: form-data; name="evidence"; filename="{name}"\r\n'
                  'Content-Type: image/jpeg\r\n\r\n'.encode(), content, f'\r\n--{mark}--\r\n'.encode()]
        return self.ask('POST', path, b''.join(parts), f'multipart/form-data; boundary={mark}')[0].status

    def token(self, path):
        page = self.get(path)[1].decode()
        return re.search(r'name="csrf" value="([0-9a-f]+)"', page)[1], page

    def sign_in(self, login, password):
        token, _ = self.token('/sign-in')
        if self.post('/sign-in', {'csrf': token, 'login': login, 'password': password})[0] != 303:
            raise RuntimeError(f'{login} can not sign in')


def write_plan(source, folder):
    """The plan with 200 more units, each with places."""
    shutil.copytree(source, folder)
    units, quotas = [], []
    for number in NUMBERS:
        units.append(f'\n[[unit]]\ncode = "DV{number}"\nname = "Đơn vị số {number}"\nkind = "division"\nsample = true\n')
        quotas.append(f'\n[[quota]]\nunit = "DV{number}"\ncollectives = 1\npeople = 4\n')
    for name, rows in (('units.toml', units), ('quotas.toml', quotas)):
        with open(folder / name, 'a', encoding='utf-8') as file:
            file.writelines(rows)


class Contact:
    def __init__(self, port, number):
        self.browser, self.number = Browser(port), number
        self.random = random.Random(number)
        self.last_text, self.photos = '', set()
        self.latencies, self.errors = [], []

    def start(self):
        """Signs in and nominates the first candidate of the unit."""
        self.browser.sign_in(f'daumoi{self.number}', PASSWORD)
        token, page = self.browser.token('/nominations')
        form = re.search(r'<form method="post" action="/nominations">.*?name="kind" value="(\w+)".*?name="code" value="([^"]+)"', page, re.S)
        if not form:
            raise RuntimeError(f'DV{self.number} has no candidate')
        self.browser.post('/nominations', {'csrf': token, 'unit': f'DV{self.number}', 'kind': form[1], 'code': form[2]})
        page = self.browser.get('/dossiers')[1].decode()
        self.page = re.search(r'href="(/dossiers/\d+)"', page)[1]
        self.token, page = self.browser.token(self.page)
        self.version = re.search(r'name="version" value="(\d+)"', page)[1]

    def act(self, deed, number):
        if deed == 'save':
            text = f'Bản {number} của đơn vị {self.number}. ' + 'Hoàn thành xuất sắc nhiệm vụ được giao. ' * 60
            status = self.browser.post(self.page + '/draft', {'csrf': self.token, 'version': self.version, 'general': text})[0]
            self.last_text = text.strip()
            return status == 200, status
        if deed == 'upload':
            photo = b'\xff\xd8\xff\xe0\x00\x10JFIF\x00' + self.random.randbytes(PHOTO_BYTES)
            status = self.browser.upload('/dossiers/files', {'csrf': self.token, 'unit': f'DV{self.number}', 'nominee': self.page.split('/')[-1],
                                                             'purpose': 'evidence', 'fact': ''}, f'anh {number}.jpg', photo)
            self.photos.add(hashlib.sha256(photo).hexdigest())
            return status == 303, status
        status = self.browser.get(self.random.choice([self.page, '/dossiers', '/nominations']))[0]
        return status == 200, status

    def last_hour(self, begin):
        deeds = ['save'] * SAVES + ['upload'] * UPLOADS + ['read'] * READS
        self.random.shuffle(deeds)
        moments = sorted(self.random.uniform(0, SECONDS) for _ in deeds)
        for number, (deed, moment) in enumerate(zip(deeds, moments)):
            time.sleep(max(0, begin + moment - time.monotonic()))
            started = time.monotonic()
            try:
                good, status = self.act(deed, number)
            except OSError as error:
                good, status = False, str(error)
            self.latencies.append((time.monotonic() - started) * 1000)
            if not good:
                self.errors.append(f'{deed}: {status}')

    def lost(self):
        """What was acknowledged and is not there."""
        page = self.browser.get(self.page)[1].decode()
        written = html.unescape(re.search(r'<textarea[^>]*id="general"[^>]*>(.*?)</textarea>', page, re.S)[1]).strip()
        kept = {hashlib.sha256(self.browser.get(path)[1]).hexdigest() for path in set(re.findall(r'href="(/dossiers/files/\d+)"', page))}
        return (written != self.last_text) + len(self.photos - kept)


def together(contacts, deed):
    failures = []

    def run(contact):
        try:
            deed(contact)
        except Exception as error:  # of one of many; said by the caller
            failures.append(f'{contact.number}: {error}')
    threads = [threading.Thread(target=run, args=(contact,)) for contact in contacts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise RuntimeError(f'{len(failures)} of {len(contacts)}: {failures[0]}')


def add_accounts(port, output):
    password = re.search(r'with the password (\S+)\. Change', ''.join(output))[1]
    admin = Browser(port)
    admin.sign_in('quantri', password)
    token, _ = admin.token('/users/new')
    for number in NUMBERS:
        status = admin.post('/users', {'csrf': token, 'login': f'daumoi{number}', 'display_name': f'Đầu mối {number}', 'roles': 'unit_contact',
                                       'unit': f'DV{number}', 'password': PASSWORD})[0]
        if status != 303:
            raise RuntimeError(f'account {number} was answered with {status}')


def run(program, root):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        book, port = folder / 'registry.xlsx', free_port()
        subprocess.run([program, 'sample', '--people', str(CONTACTS * 20), '--units', str(CONTACTS + 12), '--out', book], check=True,
                       stdout=subprocess.DEVNULL)
        write_plan(root / 'plans' / 'haiphong-skhcn-2025', folder / 'plan')
        server = subprocess.Popen([program, 'serve', '--port', str(port), '--data', folder / 'data', '--plan', folder / 'plan', '--registry', book,
                                   '--today', '2025-08-20', '--log-level', 'warn', '--lang', 'en'], stdout=subprocess.PIPE, text=True)
        try:
            wait_for(port)
            output = [server.stdout.readline() for _ in range(2)]
            add_accounts(port, output)
            contacts = [Contact(port, number) for number in NUMBERS]
            for contact in contacts:
                contact.start()
            begin = time.monotonic() + 1
            together(contacts, lambda contact: contact.last_hour(begin))
            errors = [error for contact in contacts for error in contact.errors]
            latencies = sorted(latency for contact in contacts for latency in contact.latencies)
            found = {'errors': len(errors), 'p99_ms': round(latencies[len(latencies) * 99 // 100], 1),
                     'median_ms': round(latencies[len(latencies) // 2], 1), 'requests': len(latencies),
                     'lost': sum(contact.lost() for contact in contacts)}
            return found | ({'why': {'errors': ', '.join(sorted(set(errors))[:5])}} if errors else {})
        finally:
            server.terminate()
            server.wait()
