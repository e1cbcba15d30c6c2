// Owns the call that hands the dictionaries and current stock to the window.
import { readKnowledge } from '../database/knowledge.ts';
import type { Handlers } from '../handlers.ts';

export const knowledgeHandlers: Handlers<'knowledge.read'> = {
  'knowledge.read': (_args, context) => readKnowledge(context.database()),
};
