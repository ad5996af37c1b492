import { describe, expect, test } from '@jest/globals';
import { troubleIn } from '../../src/world/cache-trouble.ts';

describe('what @actions/cache printed', () => {
  test('is no trouble when it printed no failure', () => {
    expect(troubleIn(['::debug::Cache service version: v2', 'Cache hit for: key'])).toBeUndefined();
  });

  test.each([
    ['limited', 'Failed to CreateCacheEntry: Rate limited: Failed request: (429) Too Many Requests'],
    ['full', 'Failed to CreateCacheEntry: Cache storage quota has been hit. Unable to upload any new cache entries.'],
    ['exists', 'Failed to CreateCacheEntry: Received non-retryable error: Failed request: (409) Conflict'],
    ['read-only', 'cache write denied: untrusted event'],
    ['failing', 'Failed to make request after 5 attempts: Failed request: (503) Service Unavailable'],
    ['away', 'Unable to make request: ENOTFOUND'],
  ])('is %s by the debug line of a reservation, whatever follows', (kind, said) => {
    const trouble = troubleIn([
      `::debug::Failed to reserve cache: Error: ${said}`,
      'Failed to save: Unable to reserve cache with key k, another job may be creating this cache.',
    ]);

    expect(trouble).toEqual({ kind, detail: said });
  });

  test('becomes one short line without signatures of URLs', () => {
    const trouble = troubleIn([
      `::warning::Failed to restore: GET https://x/y?sig=secret%25&se=1 %0A::error::${'long '.repeat(90)}`,
    ]);

    expect(trouble?.kind).toBe('damaged');
    expect(trouble?.detail).toMatch(/^GET https:\/\/x\/y\?sig=\*\*\*&se=1 ::error::long [^\n]*$/);
    expect(trouble?.detail.length).toBeLessThanOrEqual(300);
  });
});
