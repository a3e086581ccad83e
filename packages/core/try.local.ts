import { readFileSync } from 'node:fs';
import { editReport, lintText, createRuleSet, builtinRules } from './src/index.ts';
const ruleSet = createRuleSet({ rules: builtinRules() });
for (const office of process.argv.slice(2)) {
  const slips = JSON.parse(readFileSync(`test/fixtures/offices/${office}.slips.json`, 'utf8'));
  const clean = JSON.parse(readFileSync(`test/fixtures/offices/${office}.report.json`, 'utf8'));
  console.log('##', office);
  for (const s of slips) console.log(JSON.stringify(s).slice(0, 600));
  const r = await lintText(JSON.stringify(editReport(clean, slips.flatMap((s: any) => s.edits)), null, 2), 'a', { ruleSet, locale: 'zh-CN' });
  for (const f of r.findings) if (f.candidates) console.log('   ', f.ruleId, f.address, f.message, '\n', f.rationale, f.fixes.map(x => x.title));
}
