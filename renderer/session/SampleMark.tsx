// Owns the 示例 mark of a map whose numbers are a template's inventions, and the way to clear them.
import { clearSampleNumbers } from '../../shared/document/edits/map.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from './document-store.ts';
import { useIsReadOnly } from './read-only.ts';

export function SampleMark() {
  const say = useSay();
  const illustrative = useDocument((state) => state.document?.illustrative === true);
  const apply = useDocument((state) => state.apply);
  const isReadOnly = useIsReadOnly(useDocument((state) => state.document?.id));
  if (!illustrative) return null;
  return (
    <span className="sample-mark">
      <span
        className="tag warning"
        title={say({
          zh: '规模、承接率、额度等数字为教学示例',
          en: 'Sizes, take-up rates and quotas are teaching samples',
        })}
      >
        {say({ zh: '示例', en: 'Sample' })}
      </span>
      {!isReadOnly && (
        <Button
          look="link"
          compact
          onClick={() => apply({ zh: '清空示例数字', en: 'Clear sample numbers' }, clearSampleNumbers)}
        >
          {say({ zh: '清空示例数字', en: 'Clear samples' })}
        </Button>
      )}
    </span>
  );
}
