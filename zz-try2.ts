import { readFileSync, readdirSync } from 'node:fs';
import loadHighs from 'highs';
import { proposeStarts } from '/work/wt/achieve/shared/achieve/starts/propose.ts';
import { solveWith } from '/work/wt/achieve/shared/achieve/starts/solver.ts';
import { starterKnowledge } from '/work/wt/achieve/shared/knowledge/knowledge.ts';
const dir='/work/wt/achieve/resources/templates/';
const maps=readdirSync(dir).filter(f=>f.endsWith('.json')).map(f=>{const d=JSON.parse(readFileSync(dir+f,'utf8'));return d.document??d;});
const highs = await loadHighs();
const inner = solveWith(highs as any);
let t0=Date.now();
const solve = (p: any) => { const t=Date.now(); const r=inner(p); console.log('  solve', p.rows.length, p.objective.size, Date.now()-t,'ms', r?.objective); return r; };
for (const pct of (process.argv[2] ?? "100,50,25").split(",").map(Number)) for (const [mostDays, stepDays] of [[28,7]]) { const t=Date.now(); const r=proposeStarts(maps,starterKnowledge,{today:'2026-12-01',capacityPct:pct,mostDays,stepDays}, solve, (p)=>console.log('   ',JSON.stringify(p)));
 console.log(pct, r.reason, r.before.achieved.toFixed(1), r.after.achieved.toFixed(1), r.bound.toFixed(1), r.isBest, r.moves.length, JSON.stringify(r.moves.map(m=>[m.mapId,m.scenarioId,m.from,m.to])), r.tried, r.solved, Date.now()-t,'ms', r.movable.length); }
