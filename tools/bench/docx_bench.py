"""The same .docx template with a table of 50 rows, filled by us and by docxtemplater, in turn."""
import json
import os
import pathlib
import re
import statistics
import subprocess
import zipfile

SECONDS = os.environ.get('VINHDANH_BENCH_SECONDS', '2')
ROUNDS = 3
PACKAGES = ['docxtemplater@3.71.0', 'pizzip@3.3.0']
HERE = pathlib.Path(__file__).resolve().parent


def output_of(*command):
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)['per_s']


def words(docx):
    return re.sub(r'<[^>]+>', '', zipfile.ZipFile(docx).read('word/document.xml').decode()).strip()


def run(program, build):
    folder = build / 'docxtemplater'
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / 'node_modules' / 'docxtemplater').exists():
        subprocess.run(['npm', 'install', '--silent', '--no-save', '--prefix', folder, *PACKAGES], check=True)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(output_of(program, folder, SECONDS))
        theirs.append(output_of('node', HERE / 'docxtemplater_fill.cjs', folder, SECONDS))
    if words(folder / 'ours.docx') != words(folder / 'theirs.docx'):
        raise RuntimeError('ours.docx and theirs.docx do not read the same')
    return {'docx_per_s': round(statistics.median(ours), 1), 'docxtemplater_per_s': round(statistics.median(theirs), 1),
            'docx_vs_docxtemplater': round(statistics.median(ours) / statistics.median(theirs), 1)}
