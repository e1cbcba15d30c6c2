// Owns the icons of the gallery: all lines, all kinds, all severities, with their names.
import { kinds } from '../../shared/document/kinds/index.ts';
import { Icon, KindIcon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { type IconName, iconPaths } from '../kit/ui/icon-paths.ts';
import { useSay } from '../kit/ui/say.ts';
import { Sample } from './Sample.tsx';

const T = {
  lines: { zh: '线条图标', en: 'Line icons' },
  kinds: { zh: '节点类型', en: 'Kinds' },
  severities: { zh: '级别', en: 'Severities' },
};
const SEVERITIES = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Hint' },
  todo: { zh: '待补', en: 'To complete' },
  ok: { zh: '完成', en: 'Done' },
} as const;

export function Icons() {
  const say = useSay();
  return (
    <>
      <Sample title={T.lines}>
        <ul className="gallery-icons">
          {(Object.keys(iconPaths) as IconName[]).map((name) => (
            <li key={name}>
              <Icon name={name} />
              <span className="small secondary">{name}</span>
            </li>
          ))}
        </ul>
      </Sample>
      <Sample title={T.kinds}>
        <ul className="gallery-icons">
          {Object.values(kinds).map(({ id, title }) => (
            <li key={id}>
              <KindIcon kind={id} />
              <span>{say(title)}</span>
            </li>
          ))}
        </ul>
      </Sample>
      <Sample title={T.severities}>
        <ul className="gallery-icons">
          {(Object.keys(SEVERITIES) as (keyof typeof SEVERITIES)[]).map((severity) => (
            <li key={severity}>
              <SeverityIcon severity={severity} />
              <span>{say(SEVERITIES[severity])}</span>
            </li>
          ))}
        </ul>
      </Sample>
    </>
  );
}
