import { beforeEach, expect, test } from 'vitest';
import { askForStage, stageFor, useAskedStage } from '../../../renderer/session/asked-stage.ts';
import { chain } from '../../shared/build-map.ts';

const draft = { ...chain(), approvalStatus: 'draft' as const };

beforeEach(() => useAskedStage.setState({ asked: {} }));

test('a map is checked for its own step until another one is asked for, and for that one alone', () => {
  expect(stageFor(draft)).toBe('draw');
  askForStage(draft, 'check');
  expect(stageFor(draft)).toBe('check');
  expect(stageFor({ ...draft, id: 'other' })).toBe('draw');
  askForStage({ ...draft, id: 'other' }, 'approve');
  expect(stageFor(draft)).toBe('check');
  askForStage(draft, 'draw');
  expect(stageFor(draft)).toBe('draw');
});

test('what was asked for a draft hides nothing once the map is approved', () => {
  askForStage(draft, 'check');
  expect(stageFor({ ...draft, approvalStatus: 'inReview' })).toBe('approve');
  expect(stageFor({ ...draft, approvalStatus: 'approved' })).toBe('handover');
  expect(stageFor(draft)).toBe('check');
});
