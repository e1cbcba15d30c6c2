// Owns what is shown when a part of the window fails to draw: saved work is safe, reload the window.
import { Component, type ReactNode } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { say } from '../kit/ui/say.ts';

export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state = { error: undefined as Error | undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="crash" role="alert">
        <h1>{say({ zh: '窗口无法显示', en: 'The window could not be displayed' })}</h1>
        <p>
          {say({
            zh: '已保存的内容均已保留。请重新载入窗口；若仍无法显示，请将下行内容发给维护人员。',
            en: 'Saved content is kept. Reload the window; if it happens again, send the line below to your support team.',
          })}
        </p>
        <p className="mono selectable">{error.message}</p>
        <Button look="primary" onClick={() => window.location.reload()}>
          {say({ zh: '重新载入', en: 'Reload' })}
        </Button>
      </div>
    );
  }
}
