// Owns the inspector's answer to a wish to see comments: it opens their page once, and forgets the wish.
import { useEffect } from 'react';
import { useCommentWish } from './comment-state.ts';

/** Calls `open` when the comments of `id` are wished for; the page takes the wish's caret itself. */
export function useOpenComments(id: string, open: () => void): void {
  const wish = useCommentWish((state) => (state.wish?.id === id ? state.wish : undefined));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish
  useEffect(() => {
    if (!wish) return;
    open();
    // The page, which may be drawn only now, has to see the wish before it goes.
    const frame = requestAnimationFrame(() => {
      if (wish.write) document.querySelector<HTMLElement>('.comment-new textarea')?.focus();
      useCommentWish.setState({ wish: undefined });
    });
    return () => cancelAnimationFrame(frame);
  }, [wish]);
}
