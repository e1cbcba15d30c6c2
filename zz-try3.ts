import loadHighs from 'highs';
import { Search } from './shared/achieve/starts/propose.ts';
import { solveWith } from './shared/achieve/starts/solver.ts';
import { starterKnowledge } from './shared/knowledge/knowledge.ts';
import { bestByTryingAll, tinyCase } from './test/shared/achieve/tiny-starts.ts';
const inner = solveWith((await loadHighs()) as any);
const from = Number(process.argv[2] ?? 20261130), n = Number(process.argv[3] ?? 12);
for (let run=0; run<n; run++) {
  const { maps, options } = tinyCase(from+run);
  let solveMs=0; const solve=(p:any)=>{const t=performance.now(); const r=inner(p); solveMs+=performance.now()-t; return r;};
  const t0=performance.now();
  const s = new Search(maps, starterKnowledge, options, solve);
  const t1=performance.now();
  if (!s.movables.length) { console.log(run,'none'); continue; }
  const f = s.run(); const t2=performance.now();
  const tr=s.tried;
  const all = bestByTryingAll(s); const t3=performance.now();
  const ok = f.isBest && f.isFewest && f.best.moves.length===all.moves && f.best.result.achieved>=all.value-0.5;
  console.log(run, ok?'ok':'BAD', 'mov',s.movables.length,'choices',all.choices,'solved',s.solved,'tried',tr, 'prep',(t1-t0).toFixed(0),'run',(t2-t1).toFixed(0),'solve',solveMs.toFixed(0),'enum',(t3-t2).toFixed(0), 'v0',s.before.achieved.toFixed(1),'v',f.best.result.achieved.toFixed(1),'all',all.value.toFixed(1), f.best.moves.length, all.moves);
}
