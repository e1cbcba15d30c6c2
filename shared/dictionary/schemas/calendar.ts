// Owns the entries of the calendar: public holidays and weekend days that are worked (调休).
import { z } from 'zod';
import { DAY_KINDS } from '../../document/departures.ts';
import { choice, date } from '../../document/field.ts';
import { label } from './wording.ts';

const SOURCES = {
  published: { zh: '已公布', en: 'Published' },
  guessed: { zh: '推测', en: 'Estimated' },
} as const;

const QUIET = {
  calls: { zh: '不外呼', en: 'No calls' },
  all: { zh: '不触达', en: 'No contact' },
} as const;

export const holidaySchema = z.object({
  date: date({ zh: '日期', en: 'Date' }, { need: 'save' }),
  kind: choice({ zh: '安排', en: 'Kind' }, DAY_KINDS, { need: 'save', initial: 'rest' }),
  label: label(),
  source: choice({ zh: '来源', en: 'Source' }, SOURCES, { need: 'save', initial: 'published' }),
  quiet: choice({ zh: '免打扰', en: 'Left alone' }, QUIET, {
    hint: {
      zh: '休息日可触达时也不触达，例如除夕至初三',
      en: 'Holds even where contacts on rest days are allowed, as from New Year’s Eve to the third day',
    },
  }),
});
