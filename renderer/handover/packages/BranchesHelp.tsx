// Owns what stands in place of the branches until a list is chosen: what the file looks like, with an example to copy.
import { useState } from 'react';
import { Button } from '../../kit/ui/Button.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { chooseBranches } from '../issuing/branch-list.ts';
import { words } from '../issuing/words.ts';
import { copyText } from './copy-text.ts';

const EXAMPLE = [
  'branchCode,branchName,area,listCount',
  'B001,城东支行,一片区,1280',
  'B002,河口支行,一片区,640',
  'B003,开发区支行,二片区,915',
].join('\n');

const COLUMNS = [
  { name: 'branchCode', text: words.columnCodeText },
  { name: 'branchName', text: words.columnNameText },
  { name: 'area', text: words.columnAreaText },
  { name: 'listCount', text: words.columnCountText },
] as const;

export function BranchesHelp() {
  const say = useSay();
  const [copied, setCopied] = useState<boolean>();
  return (
    <div className="branches-help">
      <h3>{say(words.branchesEmpty)}</h3>
      <p className="small secondary">{say(words.branchesEmptyText)}</p>
      <Button look="primary" icon="file" onClick={() => void chooseBranches()}>
        {say(words.chooseFile)}
      </Button>
      <dl>
        {COLUMNS.map(({ name, text }) => (
          <div key={name}>
            <dt className="mono">{name}</dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="small tertiary">{say(words.columnsChinese)}</p>
      <div className="example">
        <div className="example-head">
          <span className="small secondary">{say(words.example)}</span>
          <span className="grow" />
          <span className="small tertiary" role="status">
            {copied !== undefined && say(copied ? words.copied : words.notCopied)}
          </span>
          <Button compact look="ghost" icon="copy" onClick={() => setCopied(copyText(`${EXAMPLE}\n`))}>
            {say(words.copyExample)}
          </Button>
        </div>
        <ScrollBox label={say(words.example)}>
          <pre className="selectable mono">{EXAMPLE}</pre>
        </ScrollBox>
      </div>
    </div>
  );
}
