// Owns the choice of the control for a field. When adding a control: its id in shared/document/field.ts, its case here.
import { AnswerControl, ChoiceControl, ChoicesControl, SwitchControl } from '../../kit/forms/ChoiceControl.tsx';
import type { ControlProps } from '../../kit/forms/control-props.ts';
import { DateControl, LongTextControl, TextControl } from '../../kit/forms/TextControl.tsx';
import { TextsControl } from '../../kit/forms/TextsControl.tsx';
import { DictionaryControl } from './DictionaryControl.tsx';
import { ItemRefControl } from './ItemRefControl.tsx';
import { ListControl } from './ListControl.tsx';
import { ListRefControl } from './ListRefControl.tsx';
import { NodeRefControl } from './NodeRefControl.tsx';
import '../../kit/forms/fields.css';
import '../../kit/forms/lists.css';

export function Control(props: ControlProps) {
  switch (props.info.control) {
    case 'text':
    case 'number':
    case 'timeRange':
      return <TextControl {...props} />;
    case 'longText':
      return <LongTextControl {...props} />;
    case 'date':
      return <DateControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'choices':
      return <ChoicesControl {...props} />;
    case 'switch':
      return props.info.need === 'export' || props.mixed ? <AnswerControl {...props} /> : <SwitchControl {...props} />;
    case 'dictionary':
      return <DictionaryControl {...props} />;
    case 'nodeRef':
      return <NodeRefControl {...props} />;
    case 'listRef':
      return <ListRefControl {...props} />;
    case 'itemRef':
      return <ItemRefControl {...props} />;
    case 'texts':
      return <TextsControl {...props} />;
    case 'list':
      return <ListControl {...props} />;
    case 'group':
      // The form spreads groups into their own fields (form-fields.ts); no list holds one.
      return null;
  }
}
