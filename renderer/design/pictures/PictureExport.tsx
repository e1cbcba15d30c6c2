// Owns the dialog that exports a picture or document: which format, what of the map, how; then the run with its cancel.

import { useState } from 'react';
import { type ExportOptions, PAPERS, SCALES } from '../../../shared/export/format.ts';
import { formatById, formats } from '../../../shared/export/formats/index.ts';
import { scopedDocument } from '../../../shared/export/scope.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { Segmented } from '../../kit/ui/Segmented.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { openDocument } from '../../session/document-store.ts';
import { closeOverlay } from '../../session/overlays.ts';
import { ProblemHelp } from '../../session/ProblemHelp.tsx';
import { useView } from '../../session/view-store.ts';
import { runPicture, stopPicture, usePictures } from './picture-store.ts';
import { words } from './words.ts';
import './pictures.css';

export function PictureExport() {
  const say = useSay();
  const last = usePictures((state) => state.last);
  const [id, setId] = useState(last.format);
  const [options, setOptions] = useState<ExportOptions>(last.options);
  const [language, setLanguage] = useState(useSettings.getState().language);
  const [onlyChosen, setOnlyChosen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const problem = usePictures((state) => state.problem);
  const selection = useView((view) => view.selection);
  const chosen = chosenNodes(selection);
  const format = formatById(id) ?? formats[0];
  if (!format) return null;
  const takesPart = format.takesSelection && chosen > 0;
  const run = async () => {
    setBusy(true);
    const part = takesPart && onlyChosen ? [...selection] : undefined;
    const done = await runPicture({ format: format.id, options, language, ...(part && { selection: part }) });
    setBusy(false);
    if (done) closeOverlay();
  };
  const close = () => {
    if (isBusy) void stopPicture();
    closeOverlay();
  };
  return (
    <Dialog
      help="panel.pictures"
      title={say(words.title)}
      onClose={close}
      className="pictures"
      actions={
        <>
          <Button onClick={isBusy ? () => void stopPicture() : close}>{say(words.cancel)}</Button>
          <Button look="primary" disabled={isBusy} onClick={() => void run()}>
            {say(words.write)}
          </Button>
        </>
      }
    >
      {problem && (
        <p className="cell-note wrong" role="alert">
          <SeverityIcon severity="error" size={13} />
          {problemText(problem)} <ProblemHelp problem={problem} />
        </p>
      )}
      <fieldset className="picture-formats" disabled={isBusy}>
        <legend>{say(words.format)}</legend>
        {formats.map((each) => (
          <label key={each.id} className={each.id === format.id ? 'picture-format on' : 'picture-format'}>
            <input
              type="radio"
              name="format"
              value={each.id}
              checked={each.id === format.id}
              onChange={() => setId(each.id)}
            />
            <b>{say(each.title)}</b>
            <span className="secondary">{say(each.about)}</span>
          </label>
        ))}
      </fieldset>
      <div className="picture-options">
        {format.takesSelection && (
          <Choice label={say(words.scope)}>
            <Segmented
              label={say(words.scope)}
              options={[
                { value: 'map', text: say(words.whole, { n: openDocument().nodes.length }) },
                ...(chosen > 0 ? [{ value: 'part', text: say(words.chosen, { n: chosen }) }] : []),
              ]}
              value={takesPart && onlyChosen ? 'part' : 'map'}
              onChange={(value) => setOnlyChosen(value === 'part')}
            />
          </Choice>
        )}
        <FormatOptions heeds={format.options} options={options} onChange={setOptions} />
        <Choice label={say(words.language)}>
          <Segmented
            label={say(words.language)}
            options={[
              { value: 'zh', text: '中文' },
              { value: 'en', text: 'English' },
            ]}
            value={language}
            onChange={setLanguage}
          />
        </Choice>
      </div>
      <p className="picture-state" role="status">
        {isBusy && say(words.running)}
      </p>
      {isBusy && <div className="picture-progress" role="progressbar" aria-label={say(words.running)} />}
    </Dialog>
  );
}

function FormatOptions(props: {
  heeds: readonly (keyof ExportOptions)[];
  options: ExportOptions;
  onChange: (options: ExportOptions) => void;
}) {
  const say = useSay();
  const { heeds, options, onChange } = props;
  return (
    <>
      {heeds.includes('scale') && (
        <Choice label={say(words.scale)}>
          <Segmented
            label={say(words.scale)}
            options={SCALES.map((scale) => ({ value: String(scale), text: `${scale}×` }))}
            value={String(options.scale)}
            onChange={(scale) => onChange({ ...options, scale: Number(scale) })}
          />
        </Choice>
      )}
      {heeds.includes('paper') && (
        <Choice label={say(words.paper)}>
          <Segmented
            label={say(words.paper)}
            options={PAPERS.map((paper) => ({ value: paper, text: paper === 'single' ? say(words.onePage) : paper }))}
            value={options.paper}
            onChange={(paper) => onChange({ ...options, paper })}
          />
        </Choice>
      )}
      {heeds.includes('transparent') && (
        <label className="picture-check">
          <input
            type="checkbox"
            checked={options.transparent}
            onChange={(event) => onChange({ ...options, transparent: event.currentTarget.checked })}
          />
          <span>{say(words.transparent)}</span>
        </label>
      )}
    </>
  );
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="picture-choice">
      <span className="picture-label">{label}</span>
      {children}
    </div>
  );
}

/** How many nodes and notes a picture of the selection would have. */
function chosenNodes(selection: ReadonlySet<string>): number {
  if (selection.size === 0) return 0;
  const { nodes, notes = [] } = scopedDocument(openDocument(), selection);
  return nodes.length + notes.length;
}
