import { describe, expect, test } from '@jest/globals';
import { Asked, hour, refusalOf } from './asking.ts';

const SAME = { request: 'same' };

describe('the same request', () => {
  test('resumes once, also where it promoted right after', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.stage('canary', '1.1');
    asked.hold('canary');
    asked.resume('canary', SAME);
    asked.promote('canary', SAME);
    asked.hold('canary');

    const answer = asked.resume('canary', SAME);

    expect(answer).toMatchObject({ reason: 'ok', repeated: true });
    expect(asked.plugin().channels.canary.hold).not.toBeNull();
  });

  test("resumes once, also where it ended a rollback's hold and promoted right after", () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.rollback('canary');
    asked.stage('canary', '1.2');
    asked.resume('canary', SAME);
    asked.promote('canary', SAME);
    asked.hold('canary');

    const answer = asked.resume('canary', SAME);

    expect(answer).toMatchObject({ reason: 'ok', repeated: true });
    expect(asked.plugin().channels.canary.hold).not.toBeNull();
  });

  test('resumes once, also where a promotion within the same moment followed', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.stage('canary', '1.1');
    asked.hold('canary');
    asked.resume('canary', SAME);
    const moment = asked.hours;
    const promotion = asked.promotion('canary', SAME);
    asked.hours = moment;
    asked.ask(promotion);
    asked.hold('canary');

    expect(asked.resume('canary', SAME).repeated).toBe(true);
  });

  test('resumes where it had only promoted: the resumption was the part of that', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.rollback('canary');
    asked.stage('canary', '1.2');
    asked.promote('canary', SAME);
    asked.hold('canary');

    const answer = asked.resume('canary', SAME);

    expect(answer).toMatchObject({ reason: 'ok', repeated: false });
    expect(asked.plugin().channels.canary.hold).toBeNull();
  });

  test.each([true, false])(
    'holds once, also where it rolled back what was held right before (rejecting: %s)',
    (reject) => {
      const asked = new Asked().release('canary', '1.0', '1.1', '1.2');
      asked.rollback('canary');
      asked.rollback('canary', { ...SAME, reject });
      asked.hold('canary', SAME);
      asked.resume('canary');

      const answer = asked.hold('canary', SAME);

      expect(answer).toMatchObject({ reason: 'ok', repeated: true });
      expect(asked.plugin().channels.canary.hold).toBeNull();
    },
  );

  test('holds where it had only rolled back: the hold was a part of that', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.rollback('canary', SAME);
    asked.resume('canary');

    const answer = asked.hold('canary', SAME);

    expect(answer).toMatchObject({ reason: 'ok', repeated: false });
    expect(asked.plugin().channels.canary.hold?.by).toBe('person');
  });

  test("holds once, also where it made a rollback's hold a person's", () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.rollback('canary', SAME);
    asked.hold('canary', SAME);
    asked.resume('canary');

    expect(asked.hold('canary', SAME).repeated).toBe(true);
    expect(asked.plugin().channels.canary.hold).toBeNull();
  });
});

describe('what was asked before somebody did otherwise', () => {
  test('resumes nothing that was held since, and holds what was resumed since', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.hold('canary');
    const early = hour(asked.hours);
    asked.resume('canary');
    asked.hold('canary', { reason: 'incident' });

    const late = refusalOf(() => asked.resume('canary', { request: 'late', askedAt: early }));
    const held = asked.plugin().channels.canary.hold;
    asked.resume('canary');
    const again = asked.hold('canary', { request: 'later', askedAt: early });

    expect([late.reason, held?.reason, again.reason]).toEqual(['superseded', 'incident', 'ok']);
  });
});
