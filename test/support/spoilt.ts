import fc from 'fast-check';

/** A few changes at places anywhere: a byte set, some left out, some put in, a part repeated, the end cut off. */
export function mutated(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(bytes.length);
  const change = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), at: place, put: fc.uint8Array({ minLength: 1, maxLength: 1 }) }),
    fc.record({ kind: fc.constant('put' as const), at: place, put: fc.uint8Array({ maxLength: 6 }) }),
    fc.record({ kind: fc.constant('drop' as const), at: place, count: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ kind: fc.constant('repeat' as const), at: place, count: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ kind: fc.constant('cut' as const), at: place }),
  );
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<Buffer>((now, each) => {
      const head = now.subarray(0, each.at);
      const tail = now.subarray(each.at);
      switch (each.kind) {
        case 'set':
          return Buffer.concat([head, each.put, tail.subarray(1)]);
        case 'put':
          return Buffer.concat([head, each.put, tail]);
        case 'drop':
          return Buffer.concat([head, tail.subarray(each.count)]);
        case 'repeat':
          return Buffer.concat([head, tail.subarray(0, each.count), tail]);
        case 'cut':
          return head;
      }
    }, Buffer.from(bytes)),
  );
}
