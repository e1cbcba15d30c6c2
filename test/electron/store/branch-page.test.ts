import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../electron/dev/project.ts';
import { branchPage, readBranchPageTemplate } from '../../../electron/store/packages/branch-page.ts';
import { sealEnvelope } from '../../../electron/store/packages/envelope.ts';
import { signingKeyFromSeed } from '../../../electron/store/packages/keys.ts';

const template = '<body><!--package--><script>x</script></body>';
const key = signingKeyFromSeed(Buffer.alloc(32, 5));

describe('the page of a branch', () => {
  it('holds the bytes of the package as they are', () => {
    const body = Buffer.from('{"x":"</script><script>alert(1)</script><!-- ]]> $& $1"}');
    const envelope = sealEnvelope(body, key.keyId, key.privateKey);
    const page = branchPage(template, envelope);
    expect(/<script type="application\/json" id="package">(.*?)<\/script>/s.exec(page)?.[1]).toBe(envelope.toString());
    expect(page.split('<script').length).toBe(3);
    expect(branchPage(template, envelope.toString())).toBe(page);
  });

  it.each(['</script>', '<!--', 'a\nb', 'é', ''])('does not take %j for a package', (text) => {
    expect(() => branchPage(template, text)).toThrow('signed package');
  });

  it.each(['<body></body>', `${template}<!--package-->`])('does not take %j for a template', (other) => {
    expect(() => branchPage(other, '{}')).toThrow('template');
  });

  it('takes the template that the build wrote, and says so when there is none', async () => {
    if (existsSync(join(projectRoot, 'out/branch-page/index.html'))) {
      expect(branchPage(await readBranchPageTemplate(), '{}')).toContain('id="package">{}</script>');
    } else {
      await expect(readBranchPageTemplate()).rejects.toThrow('E_EXPORT_NO_PAGE');
    }
  });
});
