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
        <h1>{say({ zh: '窗口画不出来了', en: 'The window could not be drawn' })}</h1>
        <p>
          {say({
            zh: '已保存的内容都在。重新载入窗口；还不行就把下面这行发给维护人员。',
            en: 'Saved content is kept. Reload the window; if it persists, pass the line below to your support.',
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
