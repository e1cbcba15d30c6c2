// Owns the modal dialog: the browser's own <dialog>, which traps focus and closes on Escape.
import { type ReactNode, useId } from 'react';
import { useModal } from './use-modal.ts';
import './controls.css';

/** Mount it to show it. `onClose` is called on Escape and must unmount it. */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  className?: string;
  /** What F1 explains inside. */
  help?: string;
}) {
  const element = useModal();
  const titleId = useId();
  return (
    <dialog
      ref={element}
      className={`dialog ${props.className ?? ''}`}
      aria-labelledby={titleId}
      data-help={props.help}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div className="dialog-body">
        <h1 id={titleId}>{props.title}</h1>
        {props.children}
        {props.actions && <div className="dialog-actions">{props.actions}</div>}
      </div>
    </dialog>
  );
}
