// Owns the field that a day in a condition is checked by.
import { date } from '../../../../shared/document/field.ts';

export const DAY_FIELD = date({ zh: '日期', en: 'Date' }, { need: 'save' });
