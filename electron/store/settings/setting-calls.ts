// Owns the calls on settings kept in the data folder.
import { soundRows } from '../database/seals.ts';
import type { Handlers } from '../door/handlers.ts';

type SettingCalls = Handlers<'store.readSettings' | 'store.writeSetting'>;

export const settingHandlers: SettingCalls = {
  'store.readSettings': (_args, context) => {
    const rows = context.database().prepare('SELECT key, value FROM settings').raw().all() as [string, string][];
    const isSound = soundRows(context.database(), 'settings');
    return Object.fromEntries(rows.filter(([key]) => isSound(key)));
  },
  'store.writeSetting': ({ key, value }, context) => {
    const statement = 'INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value';
    context.database().prepare(statement).run(key, value);
    return {};
  },
};
