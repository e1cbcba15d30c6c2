// Owns the frame of the page: heading, views, banner, language, and which view is shown.

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../shared/i18n/message.ts';
import { lastFormDay } from '../../shared/package/return-period.ts';
import { TRIAL_MARK } from '../../shared/package/trial.ts';
import { dayOf } from './model/days.ts';
import { pageDataOf, validityOn } from './model/page-data.ts';
import type { OpenedPackage } from './open-package.ts';
import { Icon } from './parts/icons.tsx';
import { LanguageContext, useSay } from './parts/language.tsx';
import { Fingerprint, SignaturePanel } from './parts/SignaturePanel.tsx';
import { pageStorage, useKept } from './parts/use-kept.ts';
import { AgendaView } from './views/AgendaView.tsx';
import { CardsView } from './views/CardsView.tsx';
import { ChangesView } from './views/ChangesView.tsx';
import { ChecklistView } from './views/ChecklistView.tsx';
import { HandoffView } from './views/HandoffView.tsx';
import { MapView } from './views/MapView.tsx';
import { MaterialsView } from './views/MaterialsView.tsx';
import { MatrixView } from './views/MatrixView.tsx';
import { ReturnView } from './views/ReturnView.tsx';
import { RowsView } from './views/RowsView.tsx';
import { SopView } from './views/SopView.tsx';
import { TodayView } from './views/TodayView.tsx';
import { VIEWS, type ViewId, type ViewProps } from './views/views.ts';
import { WhomView } from './views/WhomView.tsx';
import { CLASSIFICATIONS, EXPIRED, IN_GRACE, NOT_YET, SIGNATURE, W } from './words.ts';

const COMPONENTS = {
  today: TodayView,
  agenda: AgendaView,
  whom: WhomView,
  map: MapView,
  matrix: MatrixView,
  rows: RowsView,
  cards: CardsView,
  checklist: ChecklistView,
  sop: SopView,
  handoffs: HandoffView,
  materials: MaterialsView,
  changes: ChangesView,
  return: ReturnView,
} satisfies Record<ViewId, (props: ViewProps) => unknown>;

const LANGUAGE_KEY = 'strategy-map-page:language';

export function App({ opened }: { opened: OpenedPackage }) {
  const [language, setLanguage] = useState(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    remember(language);
  }, [language]);
  return (
    <LanguageContext.Provider value={language}>
      <Page opened={opened} onLanguage={() => setLanguage(language === 'zh' ? 'en' : 'zh')} />
    </LanguageContext.Provider>
  );
}

function Page({ opened, onLanguage }: { opened: OpenedPackage; onLanguage: () => void }) {
  const say = useSay();
  const data = useMemo(() => pageDataOf(opened), [opened]);
  const kept = useKept(opened.hash, opened.payload);
  const today = dayOf(new Date());
  const { payload } = data;
  const validity = validityOn(payload, today);
  const { view, focus, show } = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  document.body.dataset.view = view;
  const title = `${payload.branchName} · ${payload.mapTitle} · ${say(VIEWS[view])}`;
  document.title = payload.trial ? `${say(W.trial)} · ${title}` : title;
  // Before the view can be used: a later effect would take the focus from a button that was reached meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is what moves the focus
  useLayoutEffect(() => {
    if (hasMoved.current) heading.current?.focus();
    hasMoved.current = true;
  }, [view]);
  const changed = (payload.since?.changes.length ?? 0) + (payload.leftOut?.length ?? 0);
  const View = COMPONENTS[view];
  return (
    <>
      <button type="button" class="skip" onClick={() => heading.current?.focus()}>
        {say(W.skip)}
      </button>
      <header class="top">
        <Icon name="branch" size={20} />
        <h1>{payload.branchName}</h1>
        <span class="map-title">{payload.mapTitle}</span>
        <span class="tag">{say(W.issue, { version: payload.mapVersion, revision: payload.revision })}</span>
        <span class="tag">{say(CLASSIFICATIONS[payload.classification])}</span>
        <span class="quiet">{say(W.period, { from: payload.validFrom, to: payload.validTo })}</span>
        <span class="spring" />
        <span class="quiet print-only">{say(W.printedAt, { day: today })}</span>
        <button
          type="button"
          class="button no-print"
          lang={say(W.otherLanguage) === 'English' ? 'en' : 'zh-CN'}
          onClick={onLanguage}
        >
          <Icon name="globe" /> {say(W.otherLanguage)}
        </button>
        <button type="button" class="button no-print" onClick={() => window.print()}>
          <Icon name="print" /> {say(W.print)} <kbd>Ctrl P</kbd>
        </button>
      </header>
      <div class="stuck">
        <nav class="views no-print" aria-label={say(W.views)}>
          {(Object.keys(VIEWS) as ViewId[]).map((id) => (
            <a key={id} href={`#${id}`} aria-current={id === view ? 'page' : undefined}>
              {say(VIEWS[id])}
              {id === 'changes' && changed > 0 && <span class="count">{changed}</span>}
            </a>
          ))}
        </nav>
        {payload.trial && (
          <p class="banner trial" role="alert">
            {say(TRIAL_MARK)}
            <span>{say(W.trialReturn)}</span>
          </p>
        )}
      </div>
      {/* Fixed, so that paper has it on every page. */}
      {payload.trial && (
        <p class="trial-stamp print-only" aria-hidden="true">
          {say(TRIAL_MARK)}
        </p>
      )}
      {validity !== 'valid' && (
        <p class={`banner ${validity}`} role="alert">
          {say(validity === 'before' ? NOT_YET : today <= lastFormDay(payload) ? IN_GRACE : EXPIRED, {
            ...{ from: payload.validFrom, to: payload.validTo, today, last: lastFormDay(payload) },
          })}
        </p>
      )}
      <main id="main" data-view={view}>
        <h2 ref={heading} tabIndex={-1} class="view-title">
          {say(VIEWS[view])}
        </h2>
        <View {...{ data, today, validity, kept, show, focus }} key={`${view} ${focus ?? ''}`} />
        {view === 'today' && <SignaturePanel data={data} />}
      </main>
      <footer>
        <p>{say(payload.disclaimer)}</p>
        <div class="foot-sign">
          <span>
            <Icon name="check" /> {say(SIGNATURE.agrees)} {say(W.compareFirst)}
          </span>
          <Fingerprint fingerprint={data.fingerprint} />
        </div>
      </footer>
    </>
  );
}

/** The view is the address's fragment, so that Back and bookmarks work. */
function useView() {
  const [state, setState] = useState(() => ({ view: viewInAddress(), focus: undefined as string | undefined }));
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    const follow = () => {
      setState({ view: viewInAddress(), focus: wanted.current });
      wanted.current = undefined;
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const show = (view: ViewId, code?: string) => {
    wanted.current = code;
    window.location.hash = view;
  };
  return { ...state, show };
}

function viewInAddress(): ViewId {
  const name = window.location.hash.slice(1);
  return Object.hasOwn(VIEWS, name) ? (name as ViewId) : 'today';
}

function rememberedLanguage(): Language {
  try {
    return pageStorage()?.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

function remember(language: Language): void {
  try {
    pageStorage()?.setItem(LANGUAGE_KEY, language);
  } catch {
    // It is asked for again next time.
  }
}
