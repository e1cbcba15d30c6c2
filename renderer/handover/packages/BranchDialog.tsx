// Owns the form of one branch of the kept list.
import { type FormEvent, useId, useState } from 'react';
import type { Branch } from '../../../shared/document/branches.ts';
import { branchFaults } from '../../../shared/document/branches.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { putBranch } from '../issuing/branch-list.ts';
import { useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';

interface BranchDialogProps {
  /** The branch to change; undefined for another one. */
  readonly branch: Branch | undefined;
  readonly onClose: () => void;
}

export function BranchDialog({ branch, onClose }: BranchDialogProps) {
  const say = useSay();
  const [code, setCode] = useState(branch?.branchCode ?? '');
  const [name, setName] = useState(branch?.branchName ?? '');
  const [area, setArea] = useState(branch?.area ?? '');
  const [count, setCount] = useState(branch ? String(branch.listCount) : '');
  const [isWrong, setIsWrong] = useState(false);
  const formId = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const listCount = /^\d{1,9}$/.test(count.trim()) ? Number(count) : Number.NaN;
    const trimmed = { branchCode: code.trim(), branchName: name.trim(), listCount };
    const next: Branch = { ...trimmed, ...(area.trim() !== '' && { area: area.trim() }) };
    const others = useHandover.getState().list?.branches.filter((each) => each !== branch) ?? [];
    const faults = branchFaults([...others, next]);
    setIsWrong(faults.length > 0);
    if (faults.length === 0 && (await putBranch(branch?.branchCode, next))) onClose();
  };
  return (
    <Dialog
      help="panel.branch-list"
      title={say(branch ? words.editBranch : words.addBranch)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button look="primary" type="submit" form={formId}>
            {say(words.save)}
          </Button>
        </>
      }
    >
      <form id={formId} className="branch-form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField label={words.branchCode} value={code} onChange={setCode} invalid={isWrong} />
        <TextField label={words.branchName} value={name} onChange={setName} invalid={isWrong} />
        <TextField label={words.branchArea} value={area} onChange={setArea} invalid={false} />
        <TextField label={words.branchCount} value={count} onChange={setCount} invalid={isWrong} numeric />
        {isWrong && (
          <p className="small error-text" role="alert">
            {say(words.branchFault)}
          </p>
        )}
      </form>
    </Dialog>
  );
}

interface TextFieldProps {
  readonly label: Message;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly invalid: boolean;
  readonly numeric?: boolean;
}

function TextField({ label, value, onChange, invalid, numeric }: TextFieldProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="passphrase">
      <label htmlFor={id}>{say(label)}</label>
      <input
        id={id}
        className="input"
        maxLength={60}
        inputMode={numeric ? 'numeric' : 'text'}
        value={value}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
