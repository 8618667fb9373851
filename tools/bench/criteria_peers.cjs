// Section IV with default rulings in two engines of npm, over the facts of people.jsonl. Writes the verdicts
// beside them and prints how many people a second. node criteria_peers.cjs FOLDER zen|json-rules
const [, , folder, which] = process.argv;
const fs = require('fs');
const ours = name => require(require.resolve(name, { paths: [folder] }));
const period = JSON.parse(fs.readFileSync(`${folder}/period.json`));
const people = fs.readFileSync(`${folder}/people.jsonl`, 'utf8').trim().split('\n').map(line => JSON.parse(line));
const NOT_MET = 0, UNKNOWN = 1, MET = 2, NOT_APPLICABLE = 3;
const CRITERIA = ['P1', 'P2', 'P3', 'P4', 'P4a', 'P4b', 'P4c'];

// In ZEN's own expression language; `$` is what stands above.
function zen() {
  const { ZenEngine } = ours('@gorules/zen-engine');
  const day = `(#.day == null ? 1 : (#.day >= ${period.from} and #.day <= ${period.to} ? 2 : 0))`;
  const value = `min([${day}, #.applied, #.recognised])`;
  const here = `(#.scope == 3 ? min([${value}, 1]) : ${value})`;
  const wide = `(#.scope == 3 ? min([${value}, 1]) : (#.scope >= 1 ? ${value} : 0))`;
  const best = (works, item) => `map(${works}, max(map(#, ${item})))`;
  const atLeast = (list, n) => `(count(${list}, # == 2) >= ${n} ? 2 : (count(${list}, # > 0) < ${n} ? 0 : 1))`;
  const keys = [
    ['subject', 'count(levels, # != 4)'], ['missing', 'count(levels, # == 5)'],
    ['low', 'count(levels, # < 2 or # == 6)'], ['excellent', 'count(levels, # == 3)'],
    ['P1', 'knowing == 0 and disciplined != 0 ? 1 : attested'],
    ['P2', '$.subject == 0 ? 3 : ($.low > 0 ? 0 : ($.missing > 0 ? 1 : 2))'],
    ['P3', '$.subject == 0 ? 3 : ($.excellent >= 2 ? 2 : ($.excellent + $.missing < 2 ? 0 : 1))'],
    ['initiatives', `map(filter(flatMap(works, #), #.kind == 0), ${here})`],
    ['topics', best('works', `(#.kind == 1 ? ${here} : 0)`)],
    ['city', best('works', wide)], ['mixed', best('works', here)],
    ['P4a', atLeast('$.initiatives', 2)], ['P4b', atLeast('$.topics', 2)], ['P4c', atLeast('$.city', 1)],
    ['P4', `max([$.P4a, $.P4b, $.P4c, min([${atLeast('$.mixed', 2)}, 1])])`],
    ['overall', 'min([$.P1, $.P2, $.P3, $.P4, 2])'],
  ];
  const graph = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'rules', name: 'rules', type: 'expressionNode', content: { expressions: keys.map(([key, value], id) => ({ id: String(id), key, value })) } },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [{ id: '1', sourceId: 'in', targetId: 'rules', type: 'edge' }, { id: '2', sourceId: 'rules', targetId: 'out', type: 'edge' }],
  };
  const decision = new ZenEngine().createDecision(graph);
  return async person => (await decision.evaluate(person)).result;
}

// One rule for each outcome; what is counted are facts that functions find, as its pages show.
function jsonRules() {
  const { Engine } = ours('json-rules-engine');
  const engine = new Engine();
  const value = item => Math.min(item.day === null ? 1 : item.day >= period.from && item.day <= period.to ? 2 : 0, item.applied, item.recognised);
  const here = item => (item.scope === 3 ? Math.min(value(item), 1) : value(item));
  const wide = item => (item.scope === 3 ? here(item) : item.scope >= 1 ? value(item) : 0);
  const best = of => works => works.map(work => Math.max(...work.map(of)));
  const lists = {
    initiatives: works => works.flat().filter(item => item.kind === 0).map(here),
    topics: best(item => (item.kind === 1 ? here(item) : 0)), city: best(wide), mixed: best(here),
  };
  const fact = (name, from, find) => engine.addFact(name, async (params, almanac) => find(await almanac.factValue(from)));
  fact('subject', 'levels', all => all.filter(l => l !== 4).length);
  fact('missing', 'levels', all => all.filter(l => l === 5).length);
  fact('low', 'levels', all => all.filter(l => l < 2 || l === 6).length);
  fact('excellent', 'levels', all => all.filter(l => l === 3).length);
  engine.addFact('possible', async (params, almanac) => await almanac.factValue('excellent') + await almanac.factValue('missing'));
  for (const [name, find] of Object.entries(lists)) {
    fact(name, 'works', find);
    fact(name + '_sure', name, all => all.filter(v => v === 2).length);
    fact(name + '_possible', name, all => all.filter(v => v > 0).length);
  }
  const is = (name, operator, to) => ({ fact: name, operator, value: to });
  const rule = (criterion, outcome, ...all) => engine.addRule({ conditions: { all }, event: { type: criterion, params: { outcome } } });
  const open = [is('knowing', 'equal', 0), is('disciplined', 'notEqual', 0)];
  rule('P1', UNKNOWN, ...open);
  for (const outcome of [NOT_MET, UNKNOWN, MET]) rule('P1', outcome, is('attested', 'equal', outcome), { not: { all: open } });
  const served = is('subject', 'greaterThan', 0);
  for (const criterion of ['P2', 'P3']) rule(criterion, NOT_APPLICABLE, is('subject', 'equal', 0));
  rule('P2', NOT_MET, served, is('low', 'greaterThan', 0));
  rule('P2', UNKNOWN, served, is('low', 'equal', 0), is('missing', 'greaterThan', 0));
  rule('P2', MET, served, is('low', 'equal', 0), is('missing', 'equal', 0));
  rule('P3', MET, served, is('excellent', 'greaterThanInclusive', 2));
  rule('P3', NOT_MET, served, is('possible', 'lessThan', 2));
  rule('P3', UNKNOWN, served, is('excellent', 'lessThan', 2), is('possible', 'greaterThanInclusive', 2));
  for (const [criterion, list, n] of [['P4a', 'initiatives', 2], ['P4b', 'topics', 2], ['P4c', 'city', 1], ['mixed', 'mixed', 2]]) {
    rule(criterion, MET, is(list + '_sure', 'greaterThanInclusive', n));
    rule(criterion, NOT_MET, is(list + '_possible', 'lessThan', n));
    rule(criterion, UNKNOWN, is(list + '_sure', 'lessThan', n), is(list + '_possible', 'greaterThanInclusive', n));
  }
  return async person => {
    const { events } = await engine.run(person);
    const found = Object.fromEntries(events.map(event => [event.type, event.params.outcome]));
    found.P4 = Math.max(found.P4a, found.P4b, found.P4c, Math.min(found.mixed, UNKNOWN));
    found.overall = Math.min(found.P1, found.P2, found.P3, found.P4, MET);
    return found;
  };
}

async function main() {
  const judge = which === 'zen' ? zen() : jsonRules();
  for (const person of people.slice(0, 200)) await judge(person); // warm
  const lines = [];
  const start = process.hrtime.bigint();
  for (const person of people) {
    const found = await judge(person);
    lines.push([found.overall, ...CRITERIA.map(name => found[name])].join(''));
  }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  fs.writeFileSync(`${folder}/${which}.txt`, lines.join('\n') + '\n');
  console.log(JSON.stringify({ per_s: people.length / seconds }));
}

main();
