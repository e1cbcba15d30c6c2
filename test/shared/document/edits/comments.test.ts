// Tests the comments of a map: added, changed, resolved, deleted, gone with their element, kept in a file, scanned for personal data.
import { describe, expect, test } from 'vitest';
import {
  addComment,
  commentsOn,
  countOpenComments,
  removeComment,
  resolveComment,
  setCommentText,
} from '../../../../shared/document/edits/comments.ts';
import { removeElements } from '../../../../shared/document/edits/elements.ts';
import { readDocument, writeDocument } from '../../../../shared/document/read-document.ts';
import { starterKnowledge } from '../../../../shared/knowledge/knowledge.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { countedChain, deepFreeze } from '../../build-map.ts';

const given = { about: 'S1', author: ' 策略岗 ', text: ' 人数和名单对不上 ', at: '2026-03-01T02:03:04.000Z' };
const one = deepFreeze(addComment(given)(deepFreeze(countedChain())));
const two = deepFreeze(addComment({ ...given, about: 'E1', text: '为什么连到这里' })(one));

describe('adding', () => {
  test('gives an id of its own, trims, and begins open', () => {
    expect(one.comments).toEqual([
      { id: 'CMT1', about: 'S1', author: '策略岗', text: '人数和名单对不上', at: given.at, resolved: false },
    ]);
    expect(two.comments?.map(({ id, about }) => [id, about])).toEqual([
      ['CMT1', 'S1'],
      ['CMT2', 'E1'],
    ]);
  });
  test('never gives an id again', () => {
    const again = addComment(given)(removeComment('CMT2')(two));
    expect(again.comments?.map(({ id }) => id)).toEqual(['CMT1', 'CMT3']);
  });
  test.each([{ text: '  ' }, { about: 'X9' }])('refuses %o', (change) => {
    expect(addComment({ ...given, ...change })(one)).toBe(one);
  });
  test('cuts what is too long', () => {
    const long = addComment({ ...given, text: 'x'.repeat(3000), author: 'y'.repeat(90) })(countedChain());
    expect(long.comments?.[0]).toMatchObject({ text: 'x'.repeat(2000), author: 'y'.repeat(60) });
  });
});

describe('changing', () => {
  test('sets text and state of one comment', () => {
    const changed = resolveComment('CMT1', true)(setCommentText('CMT1', '对上了')(two));
    expect(changed.comments?.[0]).toMatchObject({ text: '对上了', resolved: true, author: '策略岗', at: given.at });
    expect(changed.comments?.[1]).toBe(two.comments?.[1]);
    expect(resolveComment('CMT1', false)(changed).comments?.[0]?.resolved).toBe(false);
  });
  test('does nothing where nothing changes', () => {
    for (const edit of [
      setCommentText('CMT1', '人数和名单对不上'),
      setCommentText('CMT1', '  '),
      setCommentText('CMT9', '新'),
      resolveComment('CMT1', false),
      removeComment('CMT9'),
    ])
      expect(edit(two)).toBe(two);
    const bare = countedChain();
    expect(removeComment('CMT1')(bare)).toBe(bare);
    expect(resolveComment('CMT1', true)(bare)).toBe(bare);
  });
});

describe('the comments of an element', () => {
  test('are found and counted', () => {
    expect(commentsOn(two, 'S1').map(({ id }) => id)).toEqual(['CMT1']);
    expect(commentsOn(two, 'T1')).toEqual([]);
    expect(commentsOn(undefined, 'S1')).toEqual([]);
    expect(countOpenComments(two, 'S1')).toBe(1);
    expect(countOpenComments(resolveComment('CMT1', true)(two), 'S1')).toBe(0);
  });
  test('are the same list while no comment changes', () => {
    expect(commentsOn({ ...two, title: '新' }, 'S1')).toBe(commentsOn(two, 'S1'));
  });
  test('go with the element, also with the edges of a removed node', () => {
    expect(removeElements(new Set(['S1']))(two).comments).toEqual([]);
    expect(removeElements(new Set(['T1']))(two).comments).toBe(two.comments);
  });
});

test('comments survive the file, and personal data in them is found', () => {
  expect(readDocument(writeDocument(two)).document.comments).toEqual(two.comments);
  const doubtful = addComment({ ...given, text: '客户电话 13912345678' })(countedChain());
  const context = { ...starterKnowledge, today: '2025-06-30' };
  expect(runRules(doubtful, context).map(({ ruleId }) => ruleId)).toEqual(['SM030']);
  expect(runRules(two, context)).toEqual([]);
});

test('a text cut at its longest keeps its characters whole, so that the file of the map can be read again', () => {
  const long = `${'批'.repeat(1999)}😀`;
  const cut = addComment({ ...given, text: long })(countedChain());
  expect(cut.comments?.[0]?.text).toBe('批'.repeat(1999));
  expect(readDocument(writeDocument(cut)).document.comments).toEqual(cut.comments);
});
