// Owns what is shown instead of a package that must not be shown: why, and what to do.
import type { Refusal } from './open-package.ts';
import { REFUSAL_ASK, REFUSAL_TITLE, REFUSALS } from './words.ts';

export function Refused({ refusal }: { refusal: Refusal }) {
  return (
    <main class="refused" data-refusal={refusal}>
      {(['zh', 'en'] as const).map((language) => (
        <section key={language} lang={language === 'zh' ? 'zh-CN' : 'en'}>
          <h1>{REFUSAL_TITLE[language]}</h1>
          <p>
            {REFUSALS[refusal][language]} {REFUSAL_ASK[language]}
          </p>
        </section>
      ))}
    </main>
  );
}
