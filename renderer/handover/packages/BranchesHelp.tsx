// Owns what stands in place of the branches until a list is chosen: what the file looks like, with an example to copy.
import { useState } from 'react';
import { Button } from '../../kit/ui/Button.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { chooseBranches } from '../issuing/branch-list.ts';
import { words } from '../issuing/words.ts';
import { copyText } from './copy-text.ts';

const ROWS = ['B001,城东支行,一片区,1280', 'B002,河口支行,一片区,640', 'B003,开发区支行,二片区,915'];

const COLUMNS = [
  { name: { zh: '支行编号', en: 'branchCode' }, text: words.columnCodeText },
  { name: { zh: '支行名称', en: 'branchName' }, text: words.columnNameText },
  { name: { zh: '片区', en: 'area' }, text: words.columnAreaText },
  { name: { zh: '名单人数', en: 'listCount' }, text: words.columnCountText },
] as const;

export function BranchesHelp() {
  const say = useSay();
  const example = [COLUMNS.map(({ name }) => say(name)).join(','), ...ROWS].join('\n');
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
          <div key={name.en}>
            <dt className="mono">{say(name)}</dt>
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
          <Button compact look="ghost" icon="copy" onClick={() => setCopied(copyText(`${example}\n`))}>
            {say(words.copyExample)}
          </Button>
        </div>
        <ScrollBox label={say(words.example)}>
          <pre className="selectable mono">{example}</pre>
        </ScrollBox>
      </div>
    </div>
  );
}
