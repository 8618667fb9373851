"""Section IV of the plan: our batch and the loop written by hand (criteria_bench), two rule engines of npm and one
SQLite query over the same facts; then from the rows of a registry to verdicts. Every verdict must be the same."""
import json
import os
import pathlib
import sqlite3
import subprocess
import tempfile
import time

import registry_bench

SIZES = os.environ.get('VINHDANH_BENCH_CRITERIA', '100000,2500000').split(',')
PEERS = int(os.environ.get('VINHDANH_BENCH_PEERS', '20000'))  # people that the slow engines judge
PACKAGES = ['@gorules/zen-engine@0.54.0', 'json-rules-engine@7.3.1']
HERE = pathlib.Path(__file__).resolve().parent

ITEM = '''min(CASE WHEN day IS NULL THEN 1 WHEN day BETWEEN {from} AND {to} THEN 2 ELSE 0 END, applied, recognised)'''
QUERY = '''
CREATE TABLE verdicts AS
WITH valued AS (SELECT person, work, kind, scope, {item} AS v FROM items),
placed AS (SELECT person, work, kind, CASE WHEN scope = 3 THEN min(v, 1) ELSE v END AS here,
                  CASE WHEN scope = 3 THEN min(v, 1) WHEN scope >= 1 THEN v ELSE 0 END AS wide FROM valued),
works AS (SELECT person, max(here) AS mixed, max(wide) AS city, max(CASE kind WHEN 1 THEN here ELSE 0 END) AS topic,
                 sum(kind = 0 AND here = 2) AS i_sure, sum(kind = 0 AND here > 0) AS i_possible
          FROM placed GROUP BY person, work),
counted AS MATERIALIZED (SELECT person, sum(i_sure) AS i_sure, sum(i_possible) AS i_possible,
                   sum(topic = 2) AS t_sure, sum(topic > 0) AS t_possible,
                   sum(city = 2) AS c_sure, sum(city > 0) AS c_possible,
                   sum(mixed = 2) AS m_sure, sum(mixed > 0) AS m_possible FROM works GROUP BY person),
years AS (SELECT id, attested, knowing, disciplined, {subject} AS subject, {missing} AS missing, {low} AS low,
                 {excellent} AS excellent FROM people),
single AS (SELECT id,
    CASE WHEN knowing = 0 AND disciplined <> 0 THEN 1 ELSE attested END AS p1,
    CASE WHEN subject = 0 THEN 3 WHEN low > 0 THEN 0 WHEN missing > 0 THEN 1 ELSE 2 END AS p2,
    CASE WHEN subject = 0 THEN 3 WHEN excellent >= 2 THEN 2 WHEN excellent + missing < 2 THEN 0 ELSE 1 END AS p3,
    CASE WHEN ifnull(i_sure, 0) >= 2 THEN 2 WHEN ifnull(i_possible, 0) < 2 THEN 0 ELSE 1 END AS p4a,
    CASE WHEN ifnull(t_sure, 0) >= 2 THEN 2 WHEN ifnull(t_possible, 0) < 2 THEN 0 ELSE 1 END AS p4b,
    CASE WHEN ifnull(c_sure, 0) >= 1 THEN 2 WHEN ifnull(c_possible, 0) < 1 THEN 0 ELSE 1 END AS p4c,
    CASE WHEN ifnull(m_possible, 0) < 2 THEN 0 ELSE 1 END AS mixed
  FROM years LEFT JOIN counted ON counted.person = years.id),
joined AS (SELECT *, max(p4a, p4b, p4c, mixed) AS p4 FROM single)
SELECT id, min(p1, p2, p3, p4, 2) AS overall, p1, p2, p3, p4, p4a, p4b, p4c FROM joined
'''


def sqlite(folder):
    """Seconds of the one query, and its verdicts."""
    period = json.loads((folder / 'period.json').read_text())
    db = sqlite3.connect(':memory:')
    years = [f'y{n}' for n in range(6)]
    db.execute(f'CREATE TABLE people (id INTEGER PRIMARY KEY, {", ".join(years)}, attested, knowing, disciplined)')
    db.execute('CREATE TABLE items (person INTEGER, work INTEGER, kind, scope, day, applied, recognised)')
    people, items = [], []
    for number, line in enumerate((folder / 'people.jsonl').open()):
        one = json.loads(line)
        people.append((number, *one['levels'], one['attested'], one['knowing'], one['disciplined']))
        items += [(number, work, item['kind'], item['scope'], item['day'], item['applied'], item['recognised'])
                  for work, together in enumerate(one['works']) for item in together]
    db.executemany(f'INSERT INTO people VALUES ({",".join("?" * 10)})', people)
    db.executemany('INSERT INTO items VALUES (?,?,?,?,?,?,?)', items)
    db.execute('CREATE INDEX items_of ON items (person, work)')
    db.execute('ANALYZE')
    of_years = lambda condition: ' + '.join(f'({condition.format(year)})' for year in years)
    query = QUERY.format(item=ITEM.format(**period), subject=of_years('{} <> 4'), missing=of_years('{} = 5'),
                         low=of_years('({0} < 2 OR {0} = 6)'), excellent=of_years('{} = 3'))
    start = time.perf_counter()
    db.execute(query)
    seconds = time.perf_counter() - start
    rows = db.execute('SELECT overall, p1, p2, p3, p4, p4a, p4b, p4c FROM verdicts ORDER BY id')
    return seconds, [''.join(map(str, row)) for row in rows]


def engines(program, build):
    folder = build / 'rule-engines'
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / 'node_modules' / 'json-rules-engine').exists():
        subprocess.run(['npm', 'install', '--silent', '--no-save', '--prefix', folder, *PACKAGES], check=True)

    def export(people):
        subprocess.run([program, '--export', folder, str(people)], check=True)
        return (folder / 'ours.txt').read_text().split()

    equal, rates = {}, {}
    ours = export(PEERS)
    for name in ('zen', 'json-rules'):
        done = subprocess.run(['node', HERE / 'criteria_peers.cjs', folder, name], check=True, capture_output=True, text=True)
        rates[name] = json.loads(done.stdout)['per_s']
        equal[name] = (folder / f'{name}.txt').read_text().split() == ours
    ours = export(100_000)
    seconds, theirs = sqlite(folder)
    rates['sqlite'] = len(ours) / seconds
    equal['sqlite'] = theirs == ours
    return rates, equal


def database(program, registry, verdicts, build):
    with tempfile.TemporaryDirectory(dir=build, prefix='criteria-') as name:
        data = registry_bench.filled(program, registry, pathlib.Path(name), 100_000)
        return json.loads(subprocess.run([verdicts, data / 'vinhdanh.db'], check=True, capture_output=True).stdout)


def run(build):
    bench = build / 'src' / 'criteria_bench'
    found = json.loads(subprocess.run([bench, *SIZES], check=True, capture_output=True).stdout)
    rates, equal = engines(bench, build)
    rate = found['verdicts_per_s'][SIZES[0]]
    rows = database(build / 'vinhdanh', build / 'src' / 'registry_bench', build / 'src' / 'verdicts_bench', build)
    equal |= {f'the loop written by hand, {people} people': same for people, same in found['verdicts_equal'].items()}
    found['verdicts_equal'] = all(equal.values())
    if not rows['threshold_changes_verdicts']:
        raise RuntimeError('the changed threshold changed no verdict')
    return found | {
        'vs_zen_engine': round(rate / rates['zen'], 1), 'vs_json_rules_engine': round(rate / rates['json-rules'], 1),
        'vs_sqlite': round(rate / rates['sqlite'], 1), 'zen_engine_per_s': round(rates['zen']),
        'json_rules_engine_per_s': round(rates['json-rules']), 'sqlite_per_s': round(rates['sqlite']),
        'database_100k_s': rows['database_s'], 'threshold_100k_ms': rows['threshold_ms'],
        'why': {name: 'judges somebody differently' for name, same in equal.items() if not same}}
