// Owns the call that hands the dictionaries and current stock to the window.

import type { Handlers } from '../door/handlers.ts';
import { readKnowledge } from './knowledge.ts';

export const knowledgeHandlers: Handlers<'knowledge.read'> = {
  'knowledge.read': (_args, context) => readKnowledge(context.database()),
};
